package org.corpusstats.read.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.corpusstats.table.row.RejectionCode;

/**
 * A stream of records that stops at one of too many bytes, for parsers that would keep it all. It
 * counts what is read ahead as well, some kilobytes.
 */
public final class BoundedRecords extends FilterInputStream {
  private final long mostBytes;
  private final String message;
  private long bytes;

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
    bytes = 0;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    count(Math.max(0, n));
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int n) throws IOException {
    bytes += n;
    if (bytes > mostBytes) {
      throw new RejectedContent(RejectionCode.TOO_LARGE, message);
    }
  }
}
