package org.corpusstats.read.bytes;

import java.io.IOException;
import java.io.InputStream;
import org.corpusstats.table.row.RejectionCode;

/**
 * A stream of records that stops at one of too many bytes, for parsers that would keep it all. It
 * counts what is read ahead as well, some kilobytes.
 */
public final class BoundedRecords extends CountedBytes {
  private final long mostBytes;
  private final String message;

  /**
   * @param message why the record is turned away
   */
  public BoundedRecords(InputStream content, long mostBytes, String message) {
    super(content);
    this.mostBytes = mostBytes;
    this.message = message;
  }

  /** Tells that a record ends here. */
  public void endRecord() {
    countAgain();
  }

  @Override
  public int read() throws IOException {
    refuseMore();
    return super.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    refuseMore();
    return super.read(buffer, offset, length);
  }

  /** Before anything is taken: what follows the record may be read on. */
  private void refuseMore() throws RejectedContent {
    if (count() > mostBytes) {
      throw new RejectedContent(RejectionCode.TOO_LARGE, message);
    }
  }

  /** None for sure: whoever decodes hands on what there is before it asks for more. */
  @Override
  public int available() {
    return 0;
  }
}
