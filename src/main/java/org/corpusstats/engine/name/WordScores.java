package org.corpusstats.engine.name;

import org.corpusstats.engine.TextHash;

/**
 * What one model knows of a word: its shape, and the summed weights of all features that hang on
 * this word alone, by where it stands. Immutable.
 */
final class WordScores {
  /** Places of a word relative to the one that is labelled, as blocks of {@link #labels}. */
  static final int OWN = 0;

  static final int PREVIOUS = 1;
  static final int NEXT = 2;
  static final int AMONG_PREVIOUS = 3;
  static final int AMONG_NEXT = 4;
  static final int LABEL_PLACES = 5;

  /** Blocks of {@link #pairs} are those of {@link #OWN}, {@link #PREVIOUS} and {@link #NEXT}. */
  static final int PAIR_PLACES = 3;

  /** Hash of the shape, and what it takes to put other texts next to it. */
  final long shape;

  final long shapePower;
  final long shapeDots;
  final long shapeDotsPower;
  final long shapeDash;

  /** By place, then label. Not to be changed. */
  final double[] labels;

  /** By place, then pair of labels. Not to be changed. */
  final double[] pairs;

  WordScores(String shape, double[] labels, double[] pairs) {
    String dots = shape + "...";
    this.shape = TextHash.of(shape);
    this.shapePower = TextHash.power(shape.length());
    this.shapeDots = TextHash.of(dots);
    this.shapeDotsPower = TextHash.power(dots.length());
    this.shapeDash = TextHash.of(shape + '-');
    this.labels = labels;
    this.pairs = pairs;
  }
}
