package org.corpusstats.read.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * What is compressed member by member, such as a web archive with one record to each. A member that
 * is broken costs itself: reading goes on with the next that begins a record. Members that begin
 * none belong to the one before. Keeps a megabyte of the stream and never seeks. Used by one
 * thread.
 */
public final class GzipMembers {
  /**
   * How far behind a broken place its member is searched for another that was taken for its own.
   */
  private static final int WINDOW_BYTES = 1 << 20;

  /**
   * The longest header, but for a comment that nobody writes, and what shows how a record begins.
   */
  private static final int AHEAD_BYTES = 70_000;

  private static final int BEGINNING_BYTES = 4096;
  private static final int HEADER_BYTES = 10;
  private static final int TRAILER_BYTES = 8;
  private static final int NAME_AND_COMMENT = 0x18;

  private final InputStream content;
  private final Predicate<byte[]> beginsRecord;
  private final byte[] window = new byte[WINDOW_BYTES];
  private final Inflater inflater = new Inflater(true);
  private final Inflater foreseeing = new Inflater(true);
  private final CRC32 checksum = new CRC32();

  /** Where the window begins in the stream. */
  private long dropped;

  private int position;
  private int limit;

  /** Where the member in hand begins in the stream. */
  private long memberAt;

  private boolean ended;
  private boolean isBrokenAhead;
  private @Nullable Stretch current;

  /**
   * @param beginsRecord whether what begins so begins a record
   */
  public GzipMembers(InputStream content, Predicate<byte[]> beginsRecord) {
    this.content = content;
    this.beginsRecord = beginsRecord;
  }

  /** Whether a file that begins so is compressed. */
  public static boolean isOne(byte[] beginning) {
    return beginning.length > 2 && isOne(beginning, 0);
  }

  /** The next member that begins a record, with those that continue it; null at the end. */
  public @Nullable Stretch next() throws IOException {
    if (current != null) {
      current.transferTo(OutputStream.nullOutputStream());
    }
    boolean another = (current != null && current.fault != null) ? findNextMember() : !isAtEnd();
    if (!another) {
      inflater.end();
      foreseeing.end();
    }
    current = another ? new Stretch(dropped + position) : null;
    return current;
  }

  /** Where the member that is read, or was read last, begins in the compressed stream, in bytes. */
  long memberOffset() {
    return memberAt;
  }

  private boolean isAtEnd() throws IOException {
    while (has(1) && window[position] == 0) {
      position++; // padding of blocks
    }
    return !has(1);
  }

  /** Goes to the next member that begins a record, of those after the beginning of a broken one. */
  private boolean findNextMember() throws IOException {
    position = Math.max(0, memberInWindow() + 1);
    while (has(HEADER_BYTES)) {
      if (isOne(window, position) && beginsRecord.test(beginning())) {
        return true;
      }
      position++;
    }
    return false;
  }

  /** How the content of the member at the position begins; tells whether it is broken there. */
  private byte[] beginning() throws IOException {
    has(AHEAD_BYTES);
    int header = headerLength();
    byte[] beginning = new byte[BEGINNING_BYTES];
    int length = 0;
    foreseeing.reset();
    foreseeing.setInput(window, position + header, header == 0 ? 0 : limit - position - header);
    try {
      int n = 1;
      while (n > 0 && length < BEGINNING_BYTES) {
        n = foreseeing.inflate(beginning, length, BEGINNING_BYTES - length);
        length += n;
      }
      isBrokenAhead = length < BEGINNING_BYTES && !foreseeing.finished();
    } catch (DataFormatException broken) {
      isBrokenAhead = true;
    }
    return Arrays.copyOf(beginning, length);
  }

  /** The length of the member's header at the position; 0 where there is none. */
  private int headerLength() {
    if (limit - position < HEADER_BYTES || !isOne(window, position)) {
      return 0;
    }
    int flags = window[position + 3];
    int at = position + HEADER_BYTES;
    if ((flags & 4) != 0) {
      at += at + 1 < limit ? 2 + littleEndian(at, 2) : 2;
    }
    for (int texts = Integer.bitCount(flags & NAME_AND_COMMENT); texts > 0; texts--) {
      while (at < limit && window[at] != 0) {
        at++;
      }
      at++;
    }
    at += flags & 2;
    return at < limit ? at - position : 0;
  }

  private int littleEndian(int at, int bytes) {
    int number = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      number = (number << 8) | (window[at + i] & 0xFF);
    }
    return number;
  }

  private static boolean isOne(byte[] bytes, int at) {
    return bytes[at] == 0x1F && bytes[at + 1] == (byte) 0x8B && bytes[at + 2] == 8;
  }

  /** Whether there are so many bytes from the position on. */
  private boolean has(int bytes) throws IOException {
    while (limit - position < bytes && !ended) {
      fill();
    }
    return limit - position >= bytes;
  }

  /** Where it begins in the window; −1 where that is behind. */
  private int memberInWindow() {
    return (int) Math.max(-1, memberAt - dropped);
  }

  private void fill() throws IOException {
    if (limit == window.length) {
      int keep = Math.min(memberInWindow(), position);
      int drop = keep > 0 ? keep : Math.min(position, window.length / 2);
      System.arraycopy(window, drop, window, 0, limit - drop);
      dropped += drop;
      position -= drop;
      limit -= drop;
    }
    int n = content.read(window, limit, window.length - limit);
    ended = n < 0;
    limit += Math.max(0, n);
  }

  /** What members hold, up to the end of the last or to where one is broken. */
  public final class Stretch extends ReadInBlocks {
    private final long offset;
    private boolean isOpen;
    private boolean isDone;
    private @Nullable String fault;
    private long count;
    private long verified;

    private Stretch(long offset) {
      this.offset = offset;
    }

    /** Where it begins in the compressed stream, in bytes. */
    public long offset() {
      return offset;
    }

    /** How many of its bytes come from members that were whole. */
    public long verified() {
      return verified;
    }

    /** What is broken here, once all before it was read; null where nothing is. */
    public @Nullable String fault() {
      return fault;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int n = 0;
      while (n == 0 && length > 0 && !isDone) {
        n = isOpen ? inflate(buffer, from, length) : open();
      }
      return n == 0 && length > 0 ? -1 : n;
    }

    private int open() throws IOException {
      has(AHEAD_BYTES);
      memberAt = dropped + position;
      int header = headerLength();
      if (header == 0) {
        return failed("no gzip member");
      }
      position += header;
      inflater.reset();
      checksum.reset();
      isOpen = true;
      return 0;
    }

    private int inflate(byte[] buffer, int from, int length) throws IOException {
      try {
        int n = inflater.inflate(buffer, from, length);
        checksum.update(buffer, from, n);
        count += n;
        if (n == 0 && inflater.finished()) {
          position -= inflater.getRemaining();
          return end();
        }
        if (n == 0) {
          if (inflater.needsDictionary() || !has(1)) {
            return failed("a gzip member that is cut off");
          }
          inflater.setInput(window, position, limit - position);
          position = limit;
        }
        return n;
      } catch (DataFormatException broken) {
        return failed("a gzip member that is broken");
      }
    }

    /** Ends the member; goes on with the next where it begins no record. */
    private int end() throws IOException {
      isOpen = false;
      if (!has(TRAILER_BYTES)) {
        return failed("a gzip member that is cut off");
      }
      if (littleEndian(position, 4) != (int) checksum.getValue()) {
        return failed("a gzip member of another checksum");
      }
      verified = count;
      position += TRAILER_BYTES;
      memberAt = dropped + position;
      isDone = isAtEnd() || !has(HEADER_BYTES) || !isOne(window, position);
      if (!isDone) {
        isDone = beginsRecord.test(beginning()) || isBrokenAhead;
      }
      return 0;
    }

    private int failed(String reason) {
      fault = reason;
      isDone = true;
      return 0;
    }
  }
}
