package org.corpusstats.engine.tag;

/**
 * The likeliest tags by Viterbi's algorithm in every detail of CoreNLP's {@code
 * ExactBestSequenceFinder} and {@code TestSentence}: additions in the same order, so that all
 * scores are the same to the last bit, and of equal paths the same is taken. Slow; for sentences
 * that {@link Search} cannot decide. For one thread and one sentence.
 */
final class ExactSearch {
  /** {@code SloppyMath.LOGTOLERANCE}. */
  private static final double TOLERANCE = 30;

  private final Model model;
  private final Word[] words;
  private final int length;
  private final byte[] outside;
  private final double[] ofWords;
  private final double[] scores;

  /**
   * @param length tokens of the sentence, its end included
   */
  ExactSearch(Model model, Word[] words, int length) {
    this.model = model;
    this.words = words;
    this.length = length;
    this.outside = new byte[] {model.outside()};
    this.ofWords = new double[model.tags().size()];
    this.scores = new double[model.tags().size()];
  }

  /** Tags by number, those of a word's {@link Word#tags}. */
  byte[] run() {
    double[][] best = new double[length][];
    int[][] back = new int[length][];
    for (int i = 0; i < length; i++) {
      best[i] = windowScores(i);
      back[i] = new int[best[i].length];
      if (i > 0) {
        extend(best[i - 1], best[i], back[i], tags(i - 3).length, tags(i).length);
      }
    }
    int window = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int w = 0; w < best[length - 1].length; w++) {
      if (best[length - 1][w] > highest) {
        highest = best[length - 1][w];
        window = w;
      }
    }
    byte[] result = new byte[length];
    for (int i = length - 1; i >= 0; i--) {
      byte[] tags = tags(i);
      result[i] = tags[window % tags.length];
      window = back[i][window];
    }
    return result;
  }

  private byte[] tags(int token) {
    return token < 0 ? outside : words[token + 1].tags();
  }

  /** Adds to every window's score the best of the paths that lead to it. */
  private static void extend(double[] before, double[] best, int[] back, int firsts, int lasts) {
    int factor = best.length / lasts;
    for (int window = 0; window < best.length; window++) {
      double highest = Double.NEGATIVE_INFINITY;
      for (int first = 0; first < firsts; first++) {
        int from = first * factor + window / lasts;
        double score = before[from] + best[window];
        if (score > highest) {
          highest = score;
          back[window] = from;
        }
      }
      best[window] = highest;
    }
  }

  /** Log probabilities of a token's tags after every two tags; the last tag changes fastest. */
  private double[] windowScores(int token) {
    byte[] twoBefore = tags(token - 2);
    byte[] before = tags(token - 1);
    byte[] tags = tags(token);
    double[] result = new double[twoBefore.length * before.length * tags.length];
    model.features().score(words, token + 1, ofWords);
    int window = 0;
    for (byte a : twoBefore) {
      for (byte b : before) {
        double logTotal = scoreAfter(a, b, token);
        for (byte tag : tags) {
          result[window++] = scores[tag] + -logTotal;
        }
      }
    }
    return result;
  }

  /** Scores all tags, not normalised; {@code TestSentence.getHistories}. */
  private double scoreAfter(byte a, byte b, int token) {
    int context = model.transitions().context(a, b);
    System.arraycopy(model.transitions().weights, context, scores, 0, scores.length);
    for (int feature : Model.placed(words, token + 1)) {
      model.features().add(feature, scores);
    }
    for (int tag = 0; tag < scores.length; tag++) {
      scores[tag] += ofWords[tag];
    }
    return logSum(scores);
  }

  /** {@code ArrayMath.logSum}. */
  private static double logSum(double[] logs) {
    int highest = 0;
    for (int i = 1; i < logs.length; i++) {
      if (logs[i] > logs[highest]) {
        highest = i;
      }
    }
    double max = logs[highest];
    double others = 0;
    for (int i = 0; i < logs.length; i++) {
      if (i != highest && logs[i] > max - TOLERANCE) {
        others += Math.exp(logs[i] - max);
      }
    }
    return others != 0 ? max + Math.log(1 + others) : max;
  }
}
