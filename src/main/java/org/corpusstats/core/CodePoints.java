package org.corpusstats.core;

import java.util.Arrays;

/**
 * The offsets of one text, between Java's UTF-16 indices and the Unicode code points in which every
 * table counts.
 *
 * <p>Offsets lie in 0…{@link #length()} (code points) and 0…{@code text.length()} (UTF-16), both
 * ends included, so that the end of a span can be mapped. An unpaired surrogate counts as one code
 * point. Only the surrogate pairs are stored: without any, both directions are the identity in
 * constant time; otherwise they cost a binary search. Immutable and thread safe.
 */
public final class CodePoints {
  private static final int[] NONE = {};

  private final int utf16Length;
  private final int[] pairUtf16Indices;
  private final int[] pairCodePointIndices;

  private CodePoints(int utf16Length, int[] pairUtf16Indices, int[] pairCodePointIndices) {
    this.utf16Length = utf16Length;
    this.pairUtf16Indices = pairUtf16Indices;
    this.pairCodePointIndices = pairCodePointIndices;
  }

  /** Returns the offset map of a text. It does not keep the text. */
  public static CodePoints of(String text) {
    int pairs = text.length() - text.codePointCount(0, text.length());
    if (pairs == 0) {
      return new CodePoints(text.length(), NONE, NONE);
    }
    int[] utf16Indices = new int[pairs];
    int[] codePointIndices = new int[pairs];
    int found = 0;
    for (int i = 0; found < pairs; i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        utf16Indices[found] = i;
        codePointIndices[found] = i - found;
        found++;
        i++;
      }
    }
    return new CodePoints(text.length(), utf16Indices, codePointIndices);
  }

  /**
   * Returns the code point offset of a UTF-16 index. An index between the halves of a surrogate
   * pair gives the offset of that pair.
   *
   * @throws IndexOutOfBoundsException if the index is not in 0…{@code text.length()}
   */
  public int toCodePoint(int utf16Index) {
    requireInside(utf16Index, utf16Length);
    return utf16Index - countBelow(pairUtf16Indices, utf16Index);
  }

  /**
   * Returns the UTF-16 index at which a code point begins.
   *
   * @throws IndexOutOfBoundsException if the offset is not in 0…{@link #length()}
   */
  public int toUtf16(int codePointIndex) {
    requireInside(codePointIndex, length());
    return codePointIndex + countBelow(pairCodePointIndices, codePointIndex);
  }

  /** Returns the length of the text in code points. */
  public int length() {
    return utf16Length - pairUtf16Indices.length;
  }

  private static int countBelow(int[] ascending, int value) {
    int position = Arrays.binarySearch(ascending, value);
    return position >= 0 ? position : -position - 1;
  }

  private static void requireInside(int offset, int length) {
    if (offset < 0 || offset > length) {
      throw new IndexOutOfBoundsException("offset " + offset + " is outside 0…" + length);
    }
  }
}
