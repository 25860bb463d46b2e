package org.corpusstats.engine.name;

/**
 * The features of {@code NERFeatureFactory.occurrencePatterns}: how a capitalised word comes again
 * in its sentence. In CoreNLP's spelling of them, Y is a name and X the word before it.
 */
enum Occurrence {
  NONE(0, "NO-OCCURRENCE-PATTERN"),
  NAME_LATER_ALIKE(1, "XY-NEXT-OCCURRENCE-XY"),
  NAME_LATER(2, "XY-NEXT-OCCURRENCE-Y"),
  NAME_BEFORE_ALIKE(3, "XY-PREV-OCCURRENCE-XY"),
  NAME_BEFORE(4, "XY-PREV-OCCURRENCE-Y"),
  WORD_LATER_AFTER_NAME(5, "X-NEXT-OCCURRENCE-YX"),
  WORD_LATER_BEFORE_NAME(6, "X-NEXT-OCCURRENCE-XY"),
  WORD_LATER(7, "X-NEXT-OCCURRENCE-X"),
  WORD_BEFORE_NAME_THEN(8, "X-PREV-OCCURRENCE-YX"),
  WORD_AFTER_NAME_THEN(9, "X-PREV-OCCURRENCE-XY"),
  WORD_BEFORE(10, "X-PREV-OCCURRENCE-X");

  private final int place;
  private final String feature;

  Occurrence(int place, String feature) {
    this.place = place;
    this.feature = feature;
  }

  /** The feature as CoreNLP spells it. */
  String feature() {
    return feature;
  }

  /** The place of this feature's bit in a set of them. */
  int place() {
    return place;
  }

  /** A set of this feature alone. */
  int bit() {
    return 1 << place;
  }
}
