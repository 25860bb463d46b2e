package org.corpusstats.engine.name;

import org.corpusstats.engine.TextHash;

/**
 * What the models know of a word wherever it stands. Immutable, so that it may be handed from
 * thread to thread without care.
 */
final class Word {
  private static final String DOTS = "...";
  private static final int SHORT = 3;

  private final String original;

  /** Hash of the American spelling, and what it takes to put other texts next to it. */
  final long hash;

  final long power;
  final long dots;
  final long dash;

  /** The same of the name of the word's class, empty for the word beyond a sentence's end. */
  final long classHash;

  final long classPower;
  final long classDash;

  private final boolean isShort;
  private final boolean isCapitalised;
  private final boolean hasNoCapital;
  private final boolean hasLetter;
  private final WordScores[] scores;

  /**
   * @param original as in the text
   * @param spelling in American spelling
   * @param wordClass name of its class of words that are used alike
   * @param scores by model
   */
  Word(String original, String spelling, String wordClass, WordScores[] scores) {
    this.original = original;
    this.hash = TextHash.of(spelling);
    this.power = TextHash.power(spelling.length());
    this.dots = TextHash.of(spelling + DOTS);
    this.dash = TextHash.of(spelling + '-');
    this.classHash = TextHash.of(wordClass);
    this.classPower = TextHash.power(wordClass.length());
    this.classDash = TextHash.of(wordClass + '-');
    this.isShort = spelling.length() <= SHORT;
    int capitals = (int) spelling.chars().filter(Character::isUpperCase).count();
    this.hasNoCapital = !spelling.isEmpty() && capitals == 0;
    this.isCapitalised = isCapitalised(spelling, capitals);
    this.hasLetter = spelling.chars().anyMatch(Character::isLetter);
    this.scores = scores;
  }

  private static boolean isCapitalised(String spelling, int capitals) {
    if (spelling.length() < 2) {
      return false;
    }
    char first = spelling.charAt(0);
    return Character.isUpperCase(first)
        ? capitals == 1
        : Character.isTitleCase(first) && capitals == 0;
  }

  String original() {
    return original;
  }

  /** Whether two words are spelled alike. */
  boolean isSame(Word other) {
    return hash == other.hash;
  }

  /** At most three UTF-16 units. */
  boolean isShort() {
    return isShort;
  }

  /** {@code isNameCase}: a capital, then others but capitals. */
  boolean isCapitalised() {
    return isCapitalised;
  }

  /** {@code noUpperCase}. */
  boolean hasNoCapital() {
    return hasNoCapital;
  }

  /** {@code hasLetter}. */
  boolean hasLetter() {
    return hasLetter;
  }

  /** What a model knows of the word. */
  WordScores scores(int model) {
    return scores[model];
  }
}
