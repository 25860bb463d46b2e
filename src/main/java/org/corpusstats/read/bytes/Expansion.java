package org.corpusstats.read.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.corpusstats.table.row.RejectionCode;

/**
 * What comes out of a compressed stream, up to where it grows as no text does: a few kilobytes that
 * become gigabytes are made to fill a disk or to waste a night. Prose shrinks to a third or a
 * quarter, the most repetitive records of a crawl to a hundredth.
 */
final class Expansion extends FilterInputStream {
  private static final long MOST_TIMES = 500;

  /** Small files may be of one letter. */
  private static final long ALWAYS_ALLOWED_BYTES = 64L * 1024 * 1024;

  private final CountedBytes compressed;
  private final long compressedBefore;
  private long bytes;

  /**
   * @param expanded what {@code compressed} holds from here on
   */
  Expansion(CountedBytes compressed, InputStream expanded) {
    super(expanded);
    this.compressed = compressed;
    this.compressedBefore = compressed.count();
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

  /**
   * Closes nothing: parsers close what they have read to its end, and an archive goes on after it.
   */
  @Override
  public void close() {}

  /**
   * None for sure: whoever buffers takes what there is, and does not lose it to a failure after it.
   */
  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int n) throws IOException {
    bytes += n;
    // What was read ahead may belong to what came before.
    long from = compressed.count() - compressedBefore + 65_536;
    if (bytes > ALWAYS_ALLOWED_BYTES && bytes > MOST_TIMES * from) {
      throw new RejectedContent(
          RejectionCode.TOO_EXPANDED, "%d compressed bytes grew to %d".formatted(from, bytes));
    }
  }
}
