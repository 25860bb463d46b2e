package org.corpusstats.engine.gazetteer;

import java.io.IOException;
import java.util.Set;
import org.corpusstats.core.FixedLocale;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * Numbers of the words that rows of a gazetteer are made of: an open-addressing table of 64-bit
 * hashes, a word's number being its slot. A word has up to three forms, each with a number of its
 * own: as it is (rows that mind case), folded as {@link String#equalsIgnoreCase} compares (rows
 * that do not), and lower-cased (by which CoreNLP looks up which rows may match), which is the
 * folded one but for a few letters outside of ASCII.
 *
 * <p>A word that is not in the table is taken for one that is with a chance of its size / 2^64:
 * with CoreNLP's half a million words and 10^10 different words asked for, 3e-4 in all. Immutable.
 */
final class WordTable {
  /** The number of a word that no row holds. */
  static final int NONE = -1;

  private static final long EXACT_SEED = 0x243F6A8885A308D3L;
  private static final long FOLDED_SEED = 0x13198A2E03707344L;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final long[] hashes;

  /** Takes a table whose size is a power of two, 0 being an empty slot. */
  WordTable(long[] hashes) {
    this.hashes = hashes;
  }

  /** A table, up to two thirds full, of forms by their hashes. */
  static WordTable of(Set<Long> hashes) {
    long[] table = new long[Integer.highestOneBit(Math.max(1, hashes.size() * 3 / 2)) * 2];
    for (long hash : hashes) {
      int slot = slot(hash, table.length - 1);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = hash;
    }
    return new WordTable(table);
  }

  /** Number of slots, above every word's number. */
  int size() {
    return hashes.length;
  }

  /** The number of a word's form by its hash. */
  int find(long hash) {
    int mask = hashes.length - 1;
    for (int slot = slot(hash, mask); hashes[slot] != 0; slot = (slot + 1) & mask) {
      if (hashes[slot] == hash) {
        return slot;
      }
    }
    return NONE;
  }

  /** Where a form's search begins. */
  private static int slot(long hash, int mask) {
    return (int) (hash >>> 32) & mask;
  }

  /** The hash of a word as it is. */
  static long exact(String word) {
    long hash = EXACT_SEED;
    for (int i = 0; i < word.length(); i++) {
      hash = mixed(hash, word.charAt(i));
    }
    return finished(hash);
  }

  /** The hash of a word as {@link String#equalsIgnoreCase} sees it: equal for equal words. */
  static long folded(String word) {
    long hash = FOLDED_SEED;
    for (int i = 0; i < word.length(); ) {
      int letter = word.codePointAt(i);
      hash = mixed(hash, fold(letter));
      i += Character.charCount(letter);
    }
    return finished(hash);
  }

  /** The hash of a word in lower case, equal to {@link #folded} where both spell the same. */
  static long lowered(String word) {
    String lower = word.toLowerCase(FixedLocale.LOCALE);
    long hash = FOLDED_SEED;
    for (int i = 0; i < lower.length(); ) {
      int letter = lower.codePointAt(i);
      hash = mixed(hash, letter);
      i += Character.charCount(letter);
    }
    return finished(hash);
  }

  /** Whether a word is so plain that its folded form is its lower case. */
  static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static int fold(int letter) {
    return letter < 0x80
        ? (letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter)
        : Character.toLowerCase(Character.toUpperCase(letter));
  }

  private static long mixed(long hash, int letter) {
    long next = (hash ^ letter) * FACTOR;
    return next ^ (next >>> 29);
  }

  private static long finished(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * FACTOR;
    mixed ^= mixed >>> 32;
    return mixed == 0 ? 1 : mixed;
  }

  void write(ModelWriter out) throws IOException {
    out.writeLongs(hashes);
  }

  static WordTable read(ModelReader in) throws IOException {
    return new WordTable(in.readLongs());
  }
}
