package org.corpusstats.read.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a stream as bytes, in bounded memory: of a line that is too long its length is
 * told and nothing kept. Lines end with LF or CR LF. Used by one thread.
 */
public final class LineReader {
  private static final byte LF = '\n';

  private final InputStream content;
  private final int mostBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long offset;

  /**
   * @param mostBytes longer lines are not kept
   */
  public LineReader(InputStream content, int mostBytes) {
    this.content = content;
    this.mostBytes = mostBytes;
  }

  /** A line without its end. */
  public static final class Line {
    private final byte @Nullable [] bytes;
    private final long length;

    private Line(byte @Nullable [] bytes, long length) {
      this.bytes = bytes;
      this.length = length;
    }

    /** Its bytes; null where they are too many. */
    public byte @Nullable [] bytes() {
      return bytes;
    }

    /** The number of its bytes, of a line end's CR too. */
    public long length() {
      return length;
    }
  }

  /** The next line; null at the end. A last line need not end. */
  public @Nullable Line next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    long begin = offset;
    long length = 0;
    boolean ended = false;
    while (!ended && fill()) {
      int end = position;
      while (end < limit && buffer[end] != LF) {
        end++;
      }
      ended = end < limit;
      int part = end - position;
      length += part;
      if (length <= mostBytes) {
        line.write(buffer, position, part);
      }
      offset += part + (ended ? 1 : 0);
      position = end + (ended ? 1 : 0);
    }
    if (offset == begin) {
      return null;
    }
    return new Line(length <= mostBytes ? withoutCr(line.toByteArray()) : null, length);
  }

  private boolean fill() throws IOException {
    if (position < limit) {
      return true;
    }
    position = 0;
    limit = Math.max(0, content.read(buffer));
    return limit > 0;
  }

  private static byte[] withoutCr(byte[] line) {
    int length = line.length;
    return length > 0 && line[length - 1] == '\r' ? Arrays.copyOf(line, length - 1) : line;
  }
}
