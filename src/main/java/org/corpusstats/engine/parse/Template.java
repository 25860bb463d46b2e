package org.corpusstats.engine.parse;

/**
 * The numbers of the feature templates of CoreNLP's {@code BasicFeatureFactory}, and how a feature
 * becomes a key. A feature belongs to one word, or to none, and has within that word's features an
 * exact 32-bit key: eight bits of template and three times eight of labels, or another word's
 * number.
 */
final class Template {
  /** Places whose constituent {@code addUnaryStackFeatures} describes, as CoreNLP names them. */
  static final String[] PLACES = {
    "S0", "S1", "S2", "S3", "S0L", "S0R", "S0U", "S0LL", "S0LR", "S0LU", "S0RL", "S0RR", "S0RU",
    "S0UL", "S0UR", "S0UU", "S1L", "S1R", "S1U", "recL0", "recR0", "recL1", "recR1"
  };

  static final int S0 = 0;
  static final int S1 = 1;
  static final int S2 = 2;
  static final int S3 = 3;
  static final int S0L = 4;
  static final int S0R = 5;
  static final int S0U = 6;
  static final int S0LL = 7;
  static final int S0LR = 8;
  static final int S0LU = 9;
  static final int S0RL = 10;
  static final int S0RR = 11;
  static final int S0RU = 12;
  static final int S0UL = 13;
  static final int S0UR = 14;
  static final int S0UU = 15;
  static final int S1L = 16;
  static final int S1R = 17;
  static final int S1U = 18;
  static final int RECENT_L0 = 19;
  static final int RECENT_R0 = 20;
  static final int RECENT_L1 = 21;
  static final int RECENT_R1 = 22;

  /**
   * Templates of a place: category, head word and tag, tag, word and category, tag and category.
   */
  static final int C = 0;

  static final int WT = 1;
  static final int T = 2;
  static final int WC = 3;
  static final int TC = 4;

  /** The same where the place holds a bare word, which then is its own category. */
  static final int LEAF_C = 5;

  static final int LEAF_WC = 6;
  static final int LEAF_TC = 7;

  private static final int PLACE = 1; // a key is never 0, which marks a free slot
  private static final int PER_PLACE = 8;

  /** Positions of the queue that {@code addUnaryQueueFeatures} describes. */
  static final String[] QUEUE_PLACES = {"Q0", "Q1", "Q2", "Q3", "QP1", "QP2"};

  static final int QUEUE = PLACE + PLACES.length * PER_PLACE;

  /**
   * Pairs of {@code addBinaryFeatures}, of each word and category, or of the queue word and tag.
   */
  static final String[][] PAIRS = {{"S0", "S1"}, {"S0", "Q0"}, {"S1", "Q0"}, {"Q0", "Q1"}};

  static final int S0_S1 = 0;
  static final int S0_Q0 = 1;
  static final int S1_Q0 = 2;
  static final int Q0_Q1 = 3;

  /** Templates of a pair; n for a side that is missing, c for category or tag. */
  static final int NN = 0;

  static final int NW = 1;
  static final int NC = 2;
  static final int WN = 3;
  static final int CN = 4;
  static final int WW = 5;
  static final int W_C = 6;
  static final int C_W = 7;
  static final int CC = 8;

  private static final int PAIR = QUEUE + QUEUE_PLACES.length;
  private static final int PER_PAIR = 9;

  /** Names of {@code addTrigramFeature}'s features, in their order. */
  static final String[] TRIGRAMS = {
    "S0cS1cS2c",
    "S0wS1cS2c",
    "S0cS1wS2c",
    "S0cS1cS2w",
    "S0cS1cQ0t",
    "S0wS1cQ0t",
    "S0cS1wQ0t",
    "S0cS1cQ0w"
  };

  static final int TRIGRAM = PAIR + PAIRS.length * PER_PAIR;

  /** Names of {@code addPositionFeatures}'s features; the last is of a finished derivation. */
  static final String[] POSITIONS = {
    "QUEUE_FINISHED", "QUEUE_FINISHED_STACK_SINGLETON", "FINALIZED"
  };

  static final int POSITION = TRIGRAM + TRIGRAMS.length;

  /** Pairs of {@code addSeparatorFeatures}. */
  static final String[][] SEPARATED = {{"S0", "S1"}, {"S0", "Q0"}};

  static final int SEPARATOR = POSITION + POSITIONS.length;

  /** Templates of a separated pair. */
  static final int FIRST_W = 0;

  static final int FIRST_WC = 1;
  static final int SECOND_W = 2;
  static final int SECOND_WC = 3;
  static final int BOTH_C = 4;

  private static final int PER_SEPARATED = 5;

  private Template() {}

  static int place(int place, int kind) {
    return PLACE + place * PER_PLACE + kind;
  }

  static int pair(int pair, int kind) {
    return PAIR + pair * PER_PAIR + kind;
  }

  static int separator(int pair, int kind) {
    return SEPARATOR + pair * PER_SEPARATED + kind;
  }

  static int key(int template, int a, int b, int c) {
    return (template << 24) | (a << 16) | (b << 8) | c;
  }

  static int key(int template, int a, int b) {
    return key(template, a, b, 0);
  }

  static int key(int template, int a) {
    return key(template, a, 0, 0);
  }

  /**
   * The key of a feature of two words, which belongs to that of the larger number, {@link
   * #owner}'s.
   */
  static int wordPair(int template, int first, int second) {
    return (template << 24) | (first > second ? second : (1 << 23) | first);
  }

  /** Which of two words a feature of both belongs to: the rarer one. */
  static int owner(int first, int second) {
    return Math.max(first, second);
  }
}
