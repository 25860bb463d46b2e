package org.corpusstats.engine.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers features and lays them out as a {@link FeatureTable} and its {@link Words}. */
final class CompileFeatureTable {
  private static final int NO_WORD = 0;

  /** Numbers of words as they come, from 1. */
  private final Map<String, Integer> words = new HashMap<>();

  private final Map<String, Integer> blocks = new HashMap<>();
  private final List<String> contents = new ArrayList<>();

  private int size;
  private int[] templates = new int[1 << 20];
  private int[] first = new int[1 << 20];
  private int[] second = new int[1 << 20];
  private int[] labels = new int[1 << 20];
  private int[] block = new int[1 << 20];

  /** The number of a word, for {@link #add}. */
  int word(String word) {
    return words.computeIfAbsent(word, unused -> words.size() + 1);
  }

  /**
   * The number of a block of weights.
   *
   * @param packed as CoreNLP's {@code Weight} packs them: a transition and two halves of a float
   */
  int block(short[] packed) {
    char[] characters = new char[packed.length];
    for (int i = 0; i < packed.length; i++) {
      characters[i] = (char) packed[i];
    }
    return blocks.computeIfAbsent(
        new String(characters),
        content -> {
          contents.add(content);
          return contents.size() - 1;
        });
  }

  /** Adds a feature of none, one or two words and of up to three labels of eight bits. */
  void add(int template, int[] itsWords, int wordCount, int packedLabels, int itsBlock) {
    if (size == templates.length) {
      templates = Arrays.copyOf(templates, size * 2);
      first = Arrays.copyOf(first, size * 2);
      second = Arrays.copyOf(second, size * 2);
      labels = Arrays.copyOf(labels, size * 2);
      block = Arrays.copyOf(block, size * 2);
    }
    templates[size] = template;
    first[size] = wordCount > 0 ? itsWords[0] : NO_WORD;
    second[size] = wordCount > 1 ? itsWords[1] : NO_WORD;
    labels[size] = packedLabels;
    block[size++] = itsBlock;
  }

  /** The words, the most frequent first. */
  List<String> words() {
    int[] counts = new int[words.size() + 1];
    for (int i = 0; i < size; i++) {
      counts[first[i]]++;
      counts[second[i]]++;
    }
    List<String> sorted = new ArrayList<>(words.keySet());
    sorted.sort(
        (a, b) -> {
          int byCount = Integer.compare(counts[word(b)], counts[word(a)]);
          return byCount != 0 ? byCount : a.compareTo(b);
        });
    return sorted;
  }

  /** Lays the features out for words in that order. */
  FeatureTable lay(List<String> sorted, int transitions) {
    int[] rank = new int[sorted.size() + 1];
    for (int i = 0; i < sorted.size(); i++) {
      rank[word(sorted.get(i))] = i + 1;
    }
    int[] owners = new int[size];
    int[] counts = new int[sorted.size() + 1];
    for (int i = 0; i < size; i++) {
      owners[i] = Template.owner(rank[first[i]], rank[second[i]]);
      counts[owners[i]]++;
    }
    int[] firstSlot = new int[counts.length];
    byte[] shift = new byte[counts.length];
    int slots = 0;
    for (int word = 0; word < counts.length; word++) {
      int bits = bits(counts[word]);
      firstSlot[word] = slots;
      shift[word] = (byte) (Integer.SIZE - bits);
      slots += 1 << bits;
    }
    int[] table = new int[slots * 2];
    CompileWeights weights = new CompileWeights(contents, transitions);
    for (int i : byOwner(owners, counts)) {
      int word = owners[i];
      int key = key(i, rank);
      int mask = -1 >>> shift[word];
      int slot = FeatureTable.home(key, shift[word]);
      while (table[(firstSlot[word] + slot) * 2] != 0) {
        if (table[(firstSlot[word] + slot) * 2] == key) {
          throw new IllegalStateException("two features of one key");
        }
        slot = (slot + 1) & mask;
      }
      table[(firstSlot[word] + slot) * 2] = key;
      table[(firstSlot[word] + slot) * 2 + 1] = weights.block(block[i]);
    }
    return weights.table(firstSlot, shift, table);
  }

  /**
   * The features in the order of the words they belong to, so that what is used together is near.
   */
  private int[] byOwner(int[] owners, int[] counts) {
    int[] next = new int[counts.length];
    for (int word = 1; word < next.length; word++) {
      next[word] = next[word - 1] + counts[word - 1];
    }
    int[] ordered = new int[size];
    for (int i = 0; i < size; i++) {
      ordered[next[owners[i]]++] = i;
    }
    return ordered;
  }

  /** At least one bit, and of the slots at least a quarter free. */
  private static int bits(int features) {
    int bits = 1;
    while ((1 << bits) * 3L < features * 4L) {
      bits++;
    }
    return bits;
  }

  private int key(int i, int[] rank) {
    return second[i] == NO_WORD
        ? (templates[i] << 24) | labels[i]
        : Template.wordPair(templates[i], rank[first[i]], rank[second[i]]);
  }
}
