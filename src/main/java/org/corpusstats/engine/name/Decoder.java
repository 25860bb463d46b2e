package org.corpusstats.engine.name;

import java.util.Arrays;

/**
 * Finds a sentence's best labels by a model: {@code ExactBestSequenceFinder} over {@code
 * TestSequenceModel}. CoreNLP searches over probabilities conditioned on the label before, from a
 * forward-backward pass; these differ from the plain scores by one constant for all labellings of a
 * sentence, so that the best one is found without that pass. Equal scores go to the lower number of
 * the label before, then of the label, as there. Only labellings closer than rounding, about
 * 10^-10, could fall otherwise: in a million tokens the two best of a sentence came no closer than
 * 4·10^-5, by whose spread one in some 10^11 tokens is to be expected. Keeps its arrays from
 * sentence to sentence; for one thread.
 */
final class Decoder {
  private static final int INITIAL_SIZE = 64;

  private final NameModel model;
  private final int number;
  private final LabelPairs pairs;
  private final double[] labelSums;
  private final double[] pairSums;
  private double[] scores;
  private double[] nextScores;
  private byte[] before = new byte[INITIAL_SIZE];
  private byte[] best = new byte[INITIAL_SIZE];

  /** Decodes with a model, which is one of the words' models by its number. */
  Decoder(NameModel model, int number) {
    this.model = model;
    this.number = number;
    this.pairs = model.pairs();
    this.labelSums = new double[pairs.labelCount()];
    this.pairSums = new double[pairs.pairCount()];
    this.scores = new double[pairs.labelCount()];
    this.nextScores = new double[pairs.labelCount()];
  }

  /** Labels by their numbers, one a word, valid until the next call. */
  byte[] decode(Sentence sentence, Occurrences occurrences) {
    int size = sentence.size();
    int labels = pairs.labelCount();
    if (before.length < size * labels) {
      before = new byte[2 * size * labels];
      best = new byte[2 * size];
    }
    Arrays.fill(scores, Double.NEGATIVE_INFINITY);
    scores[pairs.background()] = 0;
    for (int at = 0; at < size; at++) {
      step(sentence, at, occurrences.at(at));
    }
    int label = 0;
    for (int i = 1; i < labels; i++) {
      label = scores[i] > scores[label] ? i : label;
    }
    for (int at = size - 1; at >= 0; at--) {
      best[at] = (byte) label;
      label = before[at * labels + label];
    }
    return best;
  }

  private void step(Sentence sentence, int at, int repeats) {
    model.scoreLabels(sentence, at, repeats, number, labelSums);
    model.scorePairs(sentence, at, number, pairSums);
    int from = at * labelSums.length;
    Arrays.fill(nextScores, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < pairSums.length; i++) {
      int second = pairs.second(i);
      double score = scores[pairs.first(i)] + pairSums[i];
      if (score > nextScores[second]) {
        nextScores[second] = score;
        before[from + second] = (byte) pairs.first(i);
      }
    }
    for (int i = 0; i < labelSums.length; i++) {
      nextScores[i] += labelSums[i];
    }
    double[] done = scores;
    scores = nextScores;
    nextScores = done;
  }
}
