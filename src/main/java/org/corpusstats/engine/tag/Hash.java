package org.corpusstats.engine.tag;

/**
 * 64-bit hashes that stand for strings in the model. There are 660,000 keys, so that a string that
 * is none of them is taken for one with a probability of 4e-14; up to 45 such look-ups are made for
 * a word that is not among those kept, so that one in 6e11 such words gets a wrong feature.
 */
final class Hash {
  /** Of the empty string. */
  static final long EMPTY = 0x2545F4914F6CDD1DL;

  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private Hash() {}

  /**
   * Of a string with one more character, at its end or, for those read backwards, its beginning.
   */
  static long add(long hash, char c) {
    long next = (hash ^ c) * FACTOR;
    return next ^ next >>> 29;
  }

  /** Of characters read forwards. */
  static long of(CharSequence text) {
    long hash = EMPTY;
    for (int i = 0; i < text.length(); i++) {
      hash = add(hash, text.charAt(i));
    }
    return hash;
  }

  /** Of characters read backwards. */
  static long backwards(CharSequence text) {
    long hash = EMPTY;
    for (int i = text.length() - 1; i >= 0; i--) {
      hash = add(hash, text.charAt(i));
    }
    return hash;
  }

  /** Key of a string in a template. */
  static long key(int template, long hash) {
    long mixed = (hash + (template + 1) * 0xD6E8FEB86659FD93L) * FACTOR;
    mixed = (mixed ^ mixed >>> 32) * FACTOR;
    return mixed ^ mixed >>> 32;
  }
}
