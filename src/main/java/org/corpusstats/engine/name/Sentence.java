package org.corpusstats.engine.name;

import java.util.Arrays;
import java.util.function.Function;

/**
 * The words of one sentence, with what all models ask of them. Used again and again by a thread.
 */
final class Sentence {
  /** How far from a word the models look, so many words stand beyond either end. */
  static final int MARGIN = 5;

  private static final int INITIAL_SIZE = 64;

  private int size;
  private String[] tags = new String[0];
  private Word[] words = new Word[INITIAL_SIZE];
  private byte[] sinceSame = new byte[INITIAL_SIZE];
  private byte[] untilSame = new byte[INITIAL_SIZE];

  /**
   * Reads a sentence.
   *
   * @param partsOfSpeech not copied
   * @param reader makes a word of a text
   * @param beyond the word that stands beyond either end
   */
  void read(String[] texts, String[] partsOfSpeech, Function<String, Word> reader, Word beyond) {
    size = texts.length;
    tags = partsOfSpeech;
    int padded = size + 2 * MARGIN;
    if (words.length < padded) {
      words = new Word[2 * padded];
      sinceSame = new byte[2 * padded];
      untilSame = new byte[2 * padded];
    }
    Arrays.fill(words, 0, MARGIN, beyond);
    Arrays.fill(words, MARGIN + size, padded, beyond);
    for (int i = 0; i < size; i++) {
      words[MARGIN + i] = reader.apply(texts[i]);
    }
    findSame(padded);
  }

  private void findSame(int padded) {
    Arrays.fill(untilSame, 0, padded, Byte.MAX_VALUE);
    for (int i = 0; i < padded; i++) {
      sinceSame[i] = Byte.MAX_VALUE;
      for (int back = 1; back <= Math.min(i, MARGIN); back++) {
        if (words[i].isSame(words[i - back])) {
          sinceSame[i] = (byte) back;
          untilSame[i - back] = (byte) back;
          break;
        }
      }
    }
  }

  int size() {
    return size;
  }

  /** A word, at most {@link #MARGIN} beyond either end. */
  Word word(int at) {
    return words[MARGIN + at];
  }

  /** Part of speech, empty beyond either end. */
  String tag(int at) {
    return at < 0 || at >= size ? "" : tags[at];
  }

  /** How many words back the same word stands; large if farther than {@link #MARGIN}. */
  int sinceSame(int at) {
    return sinceSame[MARGIN + at];
  }

  /** How many words ahead the same word stands; large if farther than {@link #MARGIN}. */
  int untilSame(int at) {
    return untilSame[MARGIN + at];
  }
}
