package org.corpusstats.read.bytes;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a stream that begin in a range of its bytes: pieces of a file that touch have all
 * its lines, each once. Used by one thread.
 */
public final class LinesInRange extends InputStream {
  private final InputStream content;
  private final long to;
  private long position;
  private boolean ended;

  /**
   * @param content stands at the byte before {@code from}, or at 0
   * @param from first byte of the range
   * @param to first byte after it
   */
  public LinesInRange(InputStream content, long from, long to) throws IOException {
    this.content = content;
    this.to = to;
    this.position = Math.max(0, from - 1);
    int last = from == 0 ? '\n' : -1;
    // No line begins in a range that one goes through from before its first byte to its end.
    while (last != '\n' && !ended && position < to) {
      last = content.read();
      position++;
      ended = last < 0;
    }
    ended = ended || position >= to;
  }

  @Override
  public int read() throws IOException {
    if (ended) {
      return -1;
    }
    int b = content.read();
    position++;
    ended = b < 0 || (b == '\n' && position >= to);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    // Whether the byte before the end of the range ends a line is for read() to see.
    long whole = Math.min(length, to - 1 - position);
    if (ended || whole <= 0) {
      int b = read();
      if (b < 0) {
        return -1;
      }
      buffer[offset] = (byte) b;
      return 1;
    }
    int n = content.read(buffer, offset, (int) whole);
    if (n < 0) {
      ended = true;
    } else {
      position += n;
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
