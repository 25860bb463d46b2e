package org.corpusstats.read.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes and lines of a stream, which may be put back and read again. Used by one thread. */
public final class Rereading {
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream content;
  private byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int limit;
  private long offset;

  public Rereading(InputStream content) {
    this.content = content;
  }

  /** How many bytes were read and not put back. */
  public long offset() {
    return offset;
  }

  /** The next bytes; fewer at the end. */
  public byte[] bytes(int length) throws IOException {
    int buffered = Math.min(length, limit - position);
    byte[] first = Arrays.copyOfRange(buffer, position, position + buffered);
    position += buffered;
    byte[] rest = content.readNBytes(length - buffered);
    offset += buffered + rest.length;
    if (rest.length > 0) {
      position = 0; // the buffer no longer has what was read last
      limit = 0;
    }
    return rest.length == 0 ? first : joined(first, rest, 0, rest.length);
  }

  /**
   * The next bytes up to a line feed, with it; a character each. Null at the end.
   *
   * @param most as many are read at most
   */
  public @Nullable String line(int most) throws IOException {
    StringBuilder line = new StringBuilder();
    while (line.length() < most && fill()) {
      int to = Math.min(limit, position + most - line.length());
      int end = position;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      boolean ended = end < to;
      end += ended ? 1 : 0;
      line.append(new String(buffer, position, end - position, StandardCharsets.ISO_8859_1));
      position = end;
      if (ended) {
        break;
      }
    }
    offset += line.length();
    return line.isEmpty() ? null : line.toString();
  }

  /** The line ends that follow. */
  public String lineEnds() throws IOException {
    StringBuilder ends = new StringBuilder();
    while (fill() && (buffer[position] == '\n' || buffer[position] == '\r')) {
      ends.append((char) buffer[position]);
      position++;
    }
    offset += ends.length();
    return ends.toString();
  }

  /** Whether nothing follows. */
  public boolean isAtEnd() throws IOException {
    return !fill();
  }

  /** Puts back what was read last: it is read next. */
  public void putBack(byte[] bytes) {
    if (bytes.length <= position) {
      position -= bytes.length;
    } else {
      buffer = joined(bytes, buffer, position, limit);
      position = 0;
      limit = buffer.length;
    }
    offset -= bytes.length;
  }

  /** Puts back a line, or the end of one. */
  public void putBack(String line) {
    putBack(line.getBytes(StandardCharsets.ISO_8859_1));
  }

  private boolean fill() throws IOException {
    if (position == limit) {
      buffer = buffer.length == BUFFER_BYTES ? buffer : new byte[BUFFER_BYTES];
      position = 0;
      limit = Math.max(0, content.read(buffer));
    }
    return position < limit;
  }

  private static byte[] joined(byte[] first, byte[] second, int from, int to) {
    byte[] joined = Arrays.copyOf(first, first.length + to - from);
    System.arraycopy(second, from, joined, first.length, to - from);
    return joined;
  }
}
