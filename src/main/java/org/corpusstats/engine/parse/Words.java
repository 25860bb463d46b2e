package org.corpusstats.engine.parse;

import java.io.IOException;
import java.util.List;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * The words of the model's features, numbered from 1, rarer ones higher; 0 stands for no word.
 * Found by a 64-bit hash in place of the word: of a million words that the model does not know, one
 * is taken for a known one with a chance of about 2e-8. Immutable.
 */
final class Words {
  /** The number of a word that no feature knows. */
  static final int UNKNOWN = -1;

  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final long[] hashes; // 0 marks a free slot
  private final int[] numbers;

  private Words(long[] hashes, int[] numbers) {
    this.hashes = hashes;
    this.numbers = numbers;
  }

  /** Numbers distinct words in the order given, from 1. */
  static Words of(List<String> words) {
    int capacity = Integer.highestOneBit(words.size() * 3);
    Words made = new Words(new long[capacity], new int[capacity]);
    for (int i = 0; i < words.size(); i++) {
      long hash = hash(words.get(i));
      int slot = made.slot(hash);
      if (made.hashes[slot] != 0) {
        throw new IllegalStateException("two words of one hash: " + words.get(i));
      }
      made.hashes[slot] = hash;
      made.numbers[slot] = i + 1;
    }
    return made;
  }

  void write(ModelWriter out) throws IOException {
    out.writeLongs(hashes);
    out.writeInts(numbers);
  }

  static Words read(ModelReader in) throws IOException {
    return new Words(in.readLongs(), in.readInts());
  }

  int number(String word) {
    int slot = slot(hash(word));
    return hashes[slot] == 0 ? UNKNOWN : numbers[slot];
  }

  /** The slot that holds the hash, or the free one where it belongs. */
  private int slot(long hash) {
    int slot = (int) hash & (hashes.length - 1);
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  private static long hash(String word) {
    long hash = word.length();
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * FACTOR;
      hash ^= hash >>> 32;
    }
    hash *= FACTOR;
    return (hash ^ (hash >>> 29)) | Long.MIN_VALUE; // never 0
  }
}
