package org.corpusstats.clean.copies;

import java.util.List;

/**
 * Pairs up the texts of each bucket: with the least of it, and with the one before. Two a text,
 * however full the bucket. The least of a bucket may be there by chance and be like none of the
 * others; then the second pair holds copies together that stand side by side, and the other buckets
 * that copies share have other texts in them. For all buckets have their texts in the same order,
 * the pairs of many copies of one text are often the same ones.
 *
 * <p>Not thread safe.
 */
final class BucketPairs {
  private long bucket;
  private long least;
  private long last;
  private boolean begun;

  /**
   * Two texts that may be copies.
   *
   * @param one the lesser text_id
   * @param other the greater
   */
  record Pair(long one, long other) {}

  /** The pairs that a text makes with earlier ones: texts come by bucket, then in order of ids. */
  List<Pair> add(long nextBucket, long textId) {
    if (!begun || bucket != nextBucket) {
      begun = true;
      bucket = nextBucket;
      least = textId;
      last = textId;
      return List.of();
    }
    long before = last;
    last = textId;
    if (before == textId) {
      return List.of();
    }
    return before == least
        ? List.of(new Pair(least, textId))
        : List.of(new Pair(least, textId), new Pair(before, textId));
  }
}
