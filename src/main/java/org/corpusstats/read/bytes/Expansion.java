package org.corpusstats.read.bytes;

import java.io.InputStream;
import org.corpusstats.table.row.RejectionCode;

/**
 * What comes out of a compressed stream, up to where it grows as no text does: a few kilobytes that
 * become gigabytes are made to fill a disk or to waste a night. Prose shrinks to a third or a
 * quarter, the most repetitive records of a crawl to a hundredth.
 */
final class Expansion extends CountedBytes {
  private static final long MOST_TIMES = 500;

  /** Small files may be of one letter. */
  private static final long ALWAYS_ALLOWED_BYTES = 64L * 1024 * 1024;

  /** What was read ahead may belong to what came before. */
  private static final long READ_AHEAD_BYTES = 65_536;

  private final CountedBytes compressed;
  private final long compressedBefore;

  /**
   * @param expanded what {@code compressed} holds from here on
   */
  Expansion(CountedBytes compressed, InputStream expanded) {
    super(expanded);
    this.compressed = compressed;
    this.compressedBefore = compressed.count();
  }

  @Override
  void check() throws RejectedContent {
    long from = compressed.count() - compressedBefore + READ_AHEAD_BYTES;
    if (count() > ALWAYS_ALLOWED_BYTES && count() > MOST_TIMES * from) {
      throw new RejectedContent(
          RejectionCode.TOO_EXPANDED, "%d compressed bytes grew to %d".formatted(from, count()));
    }
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
}
