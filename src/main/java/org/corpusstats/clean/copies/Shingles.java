package org.corpusstats.clean.copies;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The different word 3-shingles of a text (Broder 1997): every three words that follow each other,
 * without case and punctuation. A number is a word like any other: reports that differ in their
 * figures differ. Immutable and thread safe.
 *
 * <p>A shingle is a hash of 32 bits. Two texts of 400 shingles have one in common by chance in one
 * of 25,000 cases, and two of a million some 230, which is nothing beside a million.
 */
final class Shingles {
  private static final int WORDS = 3;

  /** Categories of characters that words are made of: letters, digits and what is set on them. */
  private static final int OF_WORDS =
      1 << ECharacterCategory.UPPERCASE_LETTER
          | 1 << ECharacterCategory.LOWERCASE_LETTER
          | 1 << ECharacterCategory.TITLECASE_LETTER
          | 1 << ECharacterCategory.MODIFIER_LETTER
          | 1 << ECharacterCategory.OTHER_LETTER
          | 1 << ECharacterCategory.NON_SPACING_MARK
          | 1 << ECharacterCategory.COMBINING_SPACING_MARK
          | 1 << ECharacterCategory.DECIMAL_DIGIT_NUMBER;

  private final int[] hashes;

  /**
   * @param hashes ascending, none twice
   */
  private Shingles(int[] hashes) {
    this.hashes = hashes;
  }

  /** Of a text; none where it has fewer than three words. */
  static Shingles of(String text) {
    int[] found = new int[text.length() / 2 + 1];
    long first = 0;
    long second = 0;
    int words = 0;
    for (int i = 0; i < text.length(); ) {
      int end = endOfWord(text, i);
      if (end == i) {
        i += Character.charCount(text.codePointAt(i));
        continue;
      }
      long third = hash(text, i, end);
      words++;
      if (words >= WORDS) {
        found[words - WORDS] = (int) Mix64.mix(Mix64.mix(Mix64.mix(first) + second) + third);
      }
      first = second;
      second = third;
      i = end;
    }
    return new Shingles(distinct(Arrays.copyOf(found, Math.max(0, words - WORDS + 1))));
  }

  /** Those that {@link #toBytes} wrote. */
  static Shingles of(byte[] bytes) {
    int[] hashes = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(hashes);
    return new Shingles(hashes);
  }

  byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Integer.BYTES);
    bytes.asIntBuffer().put(hashes);
    return bytes.array();
  }

  int size() {
    return hashes.length;
  }

  /** The hash of one of them, in ascending order. */
  int hash(int place) {
    return hashes[place];
  }

  /** How many of them another text has too. */
  int shared(Shingles other) {
    int shared = 0;
    for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
      int mine = hashes[i];
      int its = other.hashes[j];
      shared += mine == its ? 1 : 0;
      i += mine <= its ? 1 : 0;
      j += its <= mine ? 1 : 0;
    }
    return shared;
  }

  /** Where the word that begins at a place ends; the place itself where none does. */
  private static int endOfWord(String text, int begin) {
    int end = begin;
    while (end < text.length() && isOfWord(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static long hash(String text, int begin, int end) {
    long hash = 0;
    int c;
    for (int i = begin; i < end; i += Character.charCount(c)) {
      c = text.codePointAt(i);
      hash = Mix64.mix(hash + UCharacter.foldCase(c, true));
    }
    return hash;
  }

  private static boolean isOfWord(int c) {
    return (1 << UCharacter.getType(c) & OF_WORDS) != 0;
  }

  private static int[] distinct(int[] hashes) {
    Arrays.sort(hashes);
    int kept = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[kept++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, kept);
  }
}
