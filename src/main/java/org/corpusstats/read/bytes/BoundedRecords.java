package org.corpusstats.read.bytes;

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
  void check() throws RejectedContent {
    if (count() > mostBytes) {
      throw new RejectedContent(RejectionCode.TOO_LARGE, message);
    }
  }
}
