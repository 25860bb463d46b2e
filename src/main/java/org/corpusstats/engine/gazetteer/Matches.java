package org.corpusstats.engine.gazetteer;

import java.util.Arrays;
import java.util.List;
import org.corpusstats.engine.gazetteer.RowKind.Trigger;
import org.corpusstats.engine.gazetteer.Words.Seen;

/**
 * The rows that match in one sentence, and which of them stand: of matches that overlap, the one
 * with the higher priority, then weight, then the longer, then whose row CoreNLP tries first
 * ({@code MultiPatternMatcher.findNonOverlapping}). Reused from sentence to sentence, by one
 * thread.
 */
final class Matches {
  private final Trie trie;
  private final List<RowKind> kinds;
  private final FirstPlaces places = new FirstPlaces();
  private Seen[] tokens = {};
  private int sentence;
  private boolean placed;

  private int size;
  private int[] rows = new int[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private long[] turns = new long[64];
  private int[] sorted = new int[64];
  private int[] standing = new int[64];

  Matches(Trie trie, List<RowKind> kinds) {
    this.trie = trie;
    this.kinds = kinds;
  }

  /** Finds all matches of a sentence, whose length may be less than the array's. */
  void find(Seen[] tokens, int sentence) {
    this.tokens = tokens;
    this.sentence = sentence;
    size = 0;
    placed = false;
    for (int start = 0; start < sentence; start++) {
      for (int symbol : tokens[start].symbols()) {
        int node = trie.first(symbol);
        if (node != Trie.NONE) {
          walk(node, start, start + 1);
        }
      }
    }
  }

  private void walk(int node, int start, int end) {
    for (int row = trie.firstRow(node); row < trie.endOfRows(node); row++) {
      add(row, start, end);
    }
    if (end < sentence && trie.isInner(node)) {
      for (int symbol : tokens[end].symbols()) {
        int next = trie.next(node, symbol);
        if (next != Trie.NONE) {
          walk(next, start, end + 1);
        }
      }
    }
  }

  private void add(int row, int start, int end) {
    long turn = turn(row);
    if (turn == FirstPlaces.NOWHERE || overlapsItself(row, start, end)) {
      return;
    }
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      turns = Arrays.copyOf(turns, 2 * size);
      sorted = Arrays.copyOf(sorted, 2 * size);
    }
    rows[size] = row;
    starts[size] = start;
    ends[size] = end;
    turns[size] = turn;
    size++;
  }

  /** When CoreNLP tries a row in this sentence, smaller being earlier; or never. */
  private long turn(int row) {
    Trigger trigger = kinds.get(trie.kind(row)).trigger();
    if (trigger == Trigger.ALWAYS) {
      return trie.order(row);
    }
    if (!placed) {
      places.fill(tokens, sentence);
      placed = true;
    }
    int place = places.of(trie.trigger(row));
    return place == FirstPlaces.NOWHERE ? place : ((place + 1L) << Integer.SIZE) | trie.order(row);
  }

  /** Whether an earlier match of the same row reaches into this one; a row's go left to right. */
  private boolean overlapsItself(int row, int start, int end) {
    for (int i = size - 1; i >= 0 && starts[i] > start - (end - start); i--) {
      if (trie.order(rows[i]) == trie.order(row) && ends[i] > start) {
        return true;
      }
    }
    return false;
  }

  /** Number of matches found. */
  int size() {
    return size;
  }

  /**
   * Chooses the matches that stand, and returns per token the number of the one that begins there,
   * or -1; the array is good until the next sentence and may be longer than it.
   */
  int[] standing() {
    sort();
    if (standing.length < sentence) {
      standing = new int[2 * sentence];
    }
    // Until all are chosen, a token within a match bears -2.
    Arrays.fill(standing, 0, sentence, -1);
    for (int i = 0; i < size; i++) {
      int match = sorted[i];
      if (isFree(starts[match], ends[match])) {
        Arrays.fill(standing, starts[match], ends[match], -2);
        standing[starts[match]] = match;
      }
    }
    return standing;
  }

  private boolean isFree(int start, int end) {
    for (int i = start; i < end; i++) {
      if (standing[i] != -1) {
        return false;
      }
    }
    return true;
  }

  /** By insertion: few, and nearly in order as found. */
  private void sort() {
    for (int i = 0; i < size; i++) {
      int at = i;
      while (at > 0 && compare(sorted[at - 1], i) > 0) {
        sorted[at] = sorted[at - 1];
        at--;
      }
      sorted[at] = i;
    }
  }

  private int compare(int one, int other) {
    int byKind = kind(one).compare(kind(other));
    if (byKind != 0) {
      return byKind;
    }
    int byLength = Integer.compare(ends[other] - starts[other], ends[one] - starts[one]);
    // Matches of one row, alike in all, stay as found: from left to right.
    return byLength != 0 ? byLength : Long.compare(turns[one], turns[other]);
  }

  /** What a match gives. */
  RowKind kind(int match) {
    return kinds.get(trie.kind(rows[match]));
  }

  /** One beyond the last token of a match. */
  int end(int match) {
    return ends[match];
  }
}
