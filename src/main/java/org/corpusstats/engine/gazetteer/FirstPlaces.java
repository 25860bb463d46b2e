package org.corpusstats.engine.gazetteer;

import java.util.Arrays;
import org.corpusstats.engine.gazetteer.Words.Seen;

/**
 * Where each word of a sentence comes first. CoreNLP tries rows in the order in which their words
 * come up, at each word first the rows that mind case, and that order decides between matches that
 * are otherwise equal. Reused from sentence to sentence, by one thread.
 */
final class FirstPlaces {
  /** The place of a word that the sentence does not hold. */
  static final int NOWHERE = -1;

  private int[] words = {};
  private int[] places = {};
  private int mask;

  /** Takes in the first tokens of a sentence. */
  void fill(Seen[] tokens, int size) {
    int capacity = Integer.highestOneBit(Math.max(16, size)) * 8;
    if (words.length < capacity) {
      words = new int[capacity];
      places = new int[capacity];
    }
    mask = capacity - 1;
    Arrays.fill(words, 0, capacity, WordTable.NONE);
    for (int i = 0; i < size; i++) {
      add(tokens[i].exact(), 2 * i);
      add(tokens[i].lower(), 2 * i + 1);
    }
  }

  private void add(int word, int place) {
    if (word != WordTable.NONE) {
      int slot = slot(word);
      if (words[slot] != word) {
        words[slot] = word;
        places[slot] = place;
      }
    }
  }

  /** Twice the position of a word's first occurrence, plus one for a word in lower case. */
  int of(int word) {
    int slot = slot(word);
    return words[slot] == word ? places[slot] : NOWHERE;
  }

  private int slot(int word) {
    int slot = ((word * 0x9E3779B9) >>> 7) & mask;
    while (words[slot] != word && words[slot] != WordTable.NONE) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
