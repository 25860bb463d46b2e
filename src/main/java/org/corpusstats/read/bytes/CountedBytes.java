package org.corpusstats.read.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that were read of a stream, for whoever stops at too many. */
class CountedBytes extends FilterInputStream {
  private long count;

  CountedBytes(InputStream content) {
    super(content);
  }

  /** The number of bytes since the last time that counting began again. */
  final long count() {
    return count;
  }

  final void countAgain() {
    count = 0;
  }

  /** Called after each read. */
  void check() throws IOException {}

  @Override
  public int read() throws IOException {
    int b = super.read();
    count += b < 0 ? 0 : 1;
    check();
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    count += Math.max(0, n);
    check();
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count += skipped;
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
