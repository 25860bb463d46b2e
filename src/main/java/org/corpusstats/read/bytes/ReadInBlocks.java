package org.corpusstats.read.bytes;

import java.io.IOException;
import java.io.InputStream;

/** A stream that reads many bytes at once: a single one is a block of one. */
abstract class ReadInBlocks extends InputStream {
  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public abstract int read(byte[] buffer, int from, int length) throws IOException;
}
