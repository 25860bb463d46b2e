package org.corpusstats.aggregate.pair.count;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A set of pairs in two bytes each, which says of a pair that it is not among them or may be: a
 * Bloom filter whose bits of one pair are in one word, so that a question takes one look into
 * memory. Of pairs that are not among them, at most about 1 of 100 may be. Thread safe while
 * nothing is added.
 */
final class PairBits implements Serializable {
  private static final long serialVersionUID = 1;

  /** A word for four pairs. */
  private static final int PAIRS_IN_WORD = 4;

  private final long[] words;

  /**
   * @param pairs about how many will be added, at least 1; with more, fewer questions are answered
   */
  PairBits(long pairs) {
    long wanted = Math.max(2, (pairs + PAIRS_IN_WORD - 1) / PAIRS_IN_WORD);
    this.words = new long[(int) (Long.highestOneBit(wanted - 1) << 1)];
  }

  private PairBits(long[] words) {
    this.words = words;
  }

  /** Adds a pair by its {@link PairBuckets#key}. */
  void add(long key) {
    long hash = PairBuckets.hash(key);
    words[word(hash)] |= bits(hash);
  }

  boolean mayContain(long key) {
    long hash = PairBuckets.hash(key);
    long bits = bits(hash);
    return (words[word(hash)] & bits) == bits;
  }

  /** Adds all pairs of another set made for as many. */
  PairBits addAll(PairBits other) {
    for (int i = 0; i < words.length; i++) {
      words[i] |= other.words[i];
    }
    return this;
  }

  /** Adds pairs that are in both of two others made for as many, and some more. */
  void addCommon(PairBits one, PairBits other) {
    for (int i = 0; i < words.length; i++) {
      words[i] |= one.words[i] & other.words[i];
    }
  }

  /** The same pairs in as little memory as their number needs, where fewer came than expected. */
  PairBits folded() {
    long[] folded = words;
    while (folded.length > 2
        && Arrays.stream(folded).map(Long::bitCount).sum() * 16 <= 64L * folded.length) {
      long[] half = Arrays.copyOf(folded, folded.length / 2);
      for (int i = 0; i < half.length; i++) {
        half[i] |= folded[half.length + i];
      }
      folded = half;
    }
    return new PairBits(folded);
  }

  private int word(long hash) {
    return (int) (hash >>> 32) & (words.length - 1);
  }

  private static long bits(long hash) {
    return 1L << hash | 1L << (hash >>> 6) | 1L << (hash >>> 12) | 1L << (hash >>> 18);
  }
}
