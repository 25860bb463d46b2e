package org.corpusstats.engine.name;

/**
 * Finds the features of {@link Occurrence} in a sentence, for all models at once. Keeps its array
 * from sentence to sentence; for one thread.
 */
final class Occurrences {
  private static final int INITIAL_SIZE = 64;
  private static final int NEAREST = 3;
  private static final int FARTHEST = 149;
  private static final String PROPER_NOUN = "NNP";

  private int[] found = new int[INITIAL_SIZE];

  /** Reads a sentence. */
  void read(Sentence sentence) {
    if (found.length < sentence.size()) {
      found = new int[2 * sentence.size()];
    }
    for (int at = 0; at < sentence.size(); at++) {
      found[at] =
          isAmongWords(sentence, at)
              ? later(sentence, at) | earlier(sentence, at)
              : Occurrence.NONE.bit();
    }
  }

  /** The features of a word, one bit for each. */
  int at(int at) {
    return found[at];
  }

  /** A capitalised word between another word and a small one. */
  private static boolean isAmongWords(Sentence sentence, int at) {
    Word next = sentence.word(at + 1);
    return at > 0
        && sentence.word(at).isCapitalised()
        && next.hasNoCapital()
        && next.hasLetter()
        && sentence.word(at - 1).hasLetter();
  }

  private static int later(Sentence sentence, int at) {
    int found = 0;
    int end = Math.min(sentence.size() - 1, at + FARTHEST);
    for (int other = at + NEAREST; other <= end; other++) {
      if (sentence.word(other).isSame(sentence.word(at))) {
        found |= laterOne(sentence, at, other).bit();
      }
    }
    return found;
  }

  private static Occurrence laterOne(Sentence sentence, int at, int other) {
    if (isName(sentence, at - 1)) {
      return isAfterTheSame(sentence, at, other)
          ? Occurrence.NAME_LATER_ALIKE
          : Occurrence.NAME_LATER;
    }
    if (isName(sentence, other - 1)) {
      return Occurrence.WORD_LATER_AFTER_NAME;
    }
    return isName(sentence, other + 1) ? Occurrence.WORD_LATER_BEFORE_NAME : Occurrence.WORD_LATER;
  }

  private static int earlier(Sentence sentence, int at) {
    int found = 0;
    int end = Math.max(0, at - FARTHEST);
    for (int other = at - NEAREST; other >= end; other--) {
      if (sentence.word(other).isSame(sentence.word(at))) {
        found |= earlierOne(sentence, at, other).bit();
      }
    }
    return found;
  }

  private static Occurrence earlierOne(Sentence sentence, int at, int other) {
    if (isName(sentence, at - 1)) {
      return isAfterTheSame(sentence, at, other)
          ? Occurrence.NAME_BEFORE_ALIKE
          : Occurrence.NAME_BEFORE;
    }
    if (isName(sentence, other + 1)) {
      return Occurrence.WORD_BEFORE_NAME_THEN;
    }
    return isName(sentence, other - 1) ? Occurrence.WORD_AFTER_NAME_THEN : Occurrence.WORD_BEFORE;
  }

  private static boolean isAfterTheSame(Sentence sentence, int at, int other) {
    return sentence.word(other - 1).isSame(sentence.word(at - 1));
  }

  private static boolean isName(Sentence sentence, int at) {
    return sentence.word(at).isCapitalised() && PROPER_NOUN.equals(sentence.tag(at));
  }
}
