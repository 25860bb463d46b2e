package org.corpusstats.engine.parse;

import static org.corpusstats.engine.parse.Derivation.NONE;
import static org.corpusstats.engine.parse.Template.key;
import static org.corpusstats.engine.parse.Template.pair;
import static org.corpusstats.engine.parse.Template.place;
import static org.corpusstats.engine.parse.Template.separator;

/**
 * Finds the features of a derivation's next step, in the order of CoreNLP's {@code
 * BasicFeatureFactory.featurize}, and scores the transitions by them. For one thread.
 */
final class Features {
  private static final int NO_WORD = 0;
  private static final int MOST = 256;

  private final FeatureTable table;
  private final Separators separators;
  private final int missing;
  private final int missingWord;

  private final int[] words = new int[MOST];
  private final int[] keys = new int[MOST];
  private final int[] blocks = new int[MOST];
  private int size;
  private Derivation now;

  /** Per token, at its end for the end of the sentence too. */
  private int[] separatorsBefore = new int[64];

  private int[] nextSeparator = new int[64];
  private int[] separatorNumber = new int[64];

  Features(FeatureTable table, Separators separators, int missing, int missingWord) {
    this.table = table;
    this.separators = separators;
    this.missing = missing;
    this.missingWord = missingWord;
    this.now = new Derivation();
  }

  /** Turns to a derivation that begins. */
  void begin(Derivation derivation, String[] sentence) {
    now = derivation;
    int length = sentence.length;
    if (nextSeparator.length <= length) {
      separatorsBefore = new int[length + 1];
      nextSeparator = new int[length + 1];
      separatorNumber = new int[length + 1];
    }
    separatorsBefore[0] = 0;
    for (int i = 0; i < length; i++) {
      boolean separates = Separators.isSeparator(sentence[i]);
      separatorNumber[i] = separates ? separators.of(sentence[i]) : Separators.UNKNOWN;
      separatorsBefore[i + 1] = separatorsBefore[i] + (separates ? 1 : 0);
    }
    nextSeparator[length] = length;
    for (int i = length - 1; i >= 0; i--) {
      nextSeparator[i] = separatorsBefore[i + 1] > separatorsBefore[i] ? i : nextSeparator[i + 1];
    }
  }

  /** The scores of all transitions in the derivation as it stands. */
  void score(float[] scores) {
    size = 0;
    int s0 = now.stacked(0);
    int s1 = now.stacked(1);
    int s2 = now.stacked(2);
    addConstituents(s0, s1, s2, now.stacked(3));
    for (int i = 0; i < 4; i++) {
      addQueued(i, now.queued(i));
    }
    addQueued(4, now.queued(-1));
    addQueued(5, now.queued(-2));
    addPlace(Template.RECENT_L0, s0 == NONE ? NONE : now.recentLeft[s0]);
    addPlace(Template.RECENT_R0, s0 == NONE ? NONE : now.recentRight[s0]);
    addPlace(Template.RECENT_L1, s1 == NONE ? NONE : now.recentLeft[s1]);
    addPlace(Template.RECENT_R1, s1 == NONE ? NONE : now.recentRight[s1]);
    int q0 = now.queued(0);
    addPair(Template.S0_S1, s0, s1);
    addPair(Template.S0_Q0, s0, q0);
    addPair(Template.S1_Q0, s1, q0);
    addPair(Template.Q0_Q1, q0, now.queued(1));
    addTrigrams(s0, s1, s2, q0);
    if (now.queueIsEmpty()) {
      add(NO_WORD, key(Template.POSITION, 0));
      if (now.stackSize() == 1) {
        add(NO_WORD, key(Template.POSITION + 1, 0));
      }
    }
    addSeparators(0, s0, s1, s1, s0);
    addSeparators(1, s0, q0, s0, q0);
    table.score(words, keys, blocks, size, scores);
  }

  private void addConstituents(int s0, int s1, int s2, int s3) {
    addPlace(Template.S0, s0);
    addPlace(Template.S1, s1);
    addPlace(Template.S2, s2);
    addPlace(Template.S3, s3);
    int left = now.leftOf(s0);
    int right = now.rightOf(s0);
    int child = now.onlyChild(s0);
    addPlace(Template.S0L, left);
    addPlace(Template.S0R, right);
    addPlace(Template.S0U, child);
    addPlace(Template.S0LL, now.leftOf(left));
    addPlace(Template.S0LR, now.rightOf(left));
    addPlace(Template.S0LU, now.onlyChild(left));
    addPlace(Template.S0RL, now.leftOf(right));
    addPlace(Template.S0RR, now.rightOf(right));
    addPlace(Template.S0RU, now.onlyChild(right));
    addPlace(Template.S0UL, now.leftOf(child));
    addPlace(Template.S0UR, now.rightOf(child));
    addPlace(Template.S0UU, now.onlyChild(child));
    addPlace(Template.S1L, now.leftOf(s1));
    addPlace(Template.S1R, now.rightOf(s1));
    addPlace(Template.S1U, now.onlyChild(s1));
  }

  private void add(int word, int key) {
    words[size] = word;
    keys[size++] = key;
  }

  /** {@code addUnaryStackFeatures}. */
  private void addPlace(int place, int node) {
    if (node < 0) {
      if (node == NONE) {
        add(NO_WORD, key(place(place, Template.C), missing));
      } else {
        addLeaf(place, Derivation.leaf(node));
      }
      return;
    }
    int head = now.heads[node];
    int word = now.words[head];
    int tag = now.labels[head];
    int label = now.labels[node];
    add(NO_WORD, key(place(place, Template.C), label));
    if (word != Words.UNKNOWN) {
      add(word, key(place(place, Template.WT), tag));
    }
    add(NO_WORD, key(place(place, Template.T), tag));
    if (word != Words.UNKNOWN) {
      add(word, key(place(place, Template.WC), label));
    }
    add(NO_WORD, key(place(place, Template.TC), tag, label));
  }

  /** The same of a bare word below its part of speech. */
  private void addLeaf(int place, int token) {
    int word = now.words[token];
    int tag = now.labels[token];
    if (word != Words.UNKNOWN) {
      add(word, key(place(place, Template.LEAF_C), 0));
      add(word, key(place(place, Template.WT), tag));
    }
    add(NO_WORD, key(place(place, Template.T), tag));
    if (word != Words.UNKNOWN) {
      add(word, key(place(place, Template.LEAF_WC), 0));
      add(word, key(place(place, Template.LEAF_TC), tag));
    }
  }

  /** {@code addUnaryQueueFeatures}. */
  private void addQueued(int place, int token) {
    if (token == NONE) {
      add(NO_WORD, key(Template.QUEUE + place, missing));
    } else if (now.words[token] != Words.UNKNOWN) {
      add(now.words[token], key(Template.QUEUE + place, now.labels[token]));
    }
  }

  /** {@code addBinaryFeatures}; a token is its preterminal node. */
  private void addPair(int pair, int first, int second) {
    int word1 = wordOf(first);
    int word2 = wordOf(second);
    if (first == NONE) {
      if (second == NONE) {
        add(NO_WORD, key(pair(pair, Template.NN), 0));
      } else {
        addWord(word2, key(pair(pair, Template.NW), 0));
        add(NO_WORD, key(pair(pair, Template.NC), now.labels[second]));
      }
    } else if (second == NONE) {
      addWord(word1, key(pair(pair, Template.WN), 0));
      add(NO_WORD, key(pair(pair, Template.CN), now.labels[first]));
    } else {
      int label1 = now.labels[first];
      int label2 = now.labels[second];
      if (word1 != Words.UNKNOWN && word2 != Words.UNKNOWN) {
        int template = pair(pair, Template.WW);
        add(Template.owner(word1, word2), Template.wordPair(template, word1, word2));
      }
      addWord(word1, key(pair(pair, Template.W_C), label2));
      addWord(word2, key(pair(pair, Template.C_W), label1));
      add(NO_WORD, key(pair(pair, Template.CC), label1, label2));
    }
  }

  /** {@code addTrigramFeature}, of all eight. */
  private void addTrigrams(int s0, int s1, int s2, int q0) {
    int c0 = labelOf(s0);
    int c1 = labelOf(s1);
    int c2 = labelOf(s2);
    int t = labelOf(q0);
    int w0 = wordOf(s0);
    int w1 = wordOf(s1);
    int trigram = Template.TRIGRAM;
    add(NO_WORD, key(trigram, c0, c1, c2));
    addWord(w0, key(trigram + 1, c1, c2));
    addWord(w1, key(trigram + 2, c0, c2));
    addWord(wordOf(s2), key(trigram + 3, c0, c1));
    add(NO_WORD, key(trigram + 4, c0, c1, t));
    addWord(w0, key(trigram + 5, c1, t));
    addWord(w1, key(trigram + 6, c0, t));
    addWord(wordOf(q0), key(trigram + 7, c0, c1));
  }

  private int labelOf(int node) {
    return node == NONE ? missing : now.labels[node];
  }

  private int wordOf(int node) {
    return node == NONE ? missingWord : now.words[now.heads[node]];
  }

  private void addWord(int word, int key) {
    if (word != Words.UNKNOWN) {
      add(word, key);
    }
  }

  /** {@code addSeparatorFeatures}: first and second as CoreNLP names them, left and right of it. */
  private void addSeparators(int pair, int first, int second, int left, int right) {
    if (first == NONE || second == NONE) {
      return;
    }
    int leftHead = now.heads[left];
    int rightHead = now.heads[right];
    int next = nextSeparator[leftHead];
    if (next <= rightHead) {
      addSeparator(pair, first, second, separatorNumber[next]);
    }
    int between = separatorsBefore[rightHead] - separatorsBefore[leftHead + 1];
    addSeparator(pair, first, second, separators.ofCount(between));
  }

  private void addSeparator(int pair, int first, int second, int between) {
    if (between == Separators.UNKNOWN) {
      return;
    }
    int label1 = now.labels[first];
    int label2 = now.labels[second];
    int word1 = wordOf(first);
    int word2 = wordOf(second);
    addWord(word1, key(separator(pair, Template.FIRST_W), between));
    addWord(word1, key(separator(pair, Template.FIRST_WC), between, label1));
    addWord(word2, key(separator(pair, Template.SECOND_W), between));
    addWord(word2, key(separator(pair, Template.SECOND_WC), between, label2));
    add(NO_WORD, key(separator(pair, Template.BOTH_C), between, label1, label2));
  }
}
