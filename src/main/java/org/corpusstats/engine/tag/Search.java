package org.corpusstats.engine.tag;

import java.util.Arrays;

/**
 * The likeliest tags by Viterbi's algorithm, quickly: the sum over all tags that makes a
 * probability of a score is a scalar product of exponentials, those of the tags before being part
 * of the model. Scores differ from CoreNLP's by rounding, by less than 1e-11 a token; where a
 * choice on the best path is closer than {@link #CLOSE}, the search says so, and {@link
 * ExactSearch} must decide. Working space for one thread.
 */
final class Search {
  /** Far above what rounding adds up to over a sentence of ten thousand tokens. */
  private static final double CLOSE = 1e-6;

  /** Bit of a back pointer: the second best was close. */
  private static final int IS_CLOSE = 0x80;

  private final Model model;
  private final byte[] outside;
  private final double[] scores;
  private final double[] exponentials;
  private double[] best;
  private double[] next;
  private final double[] second;

  /** Per token, per pair of the tag before and its own, which tag was two before. */
  private byte[] back = new byte[0];

  private int[] backStarts = new int[0];

  Search(Model model) {
    this.model = model;
    int tags = model.tags().size();
    int most = model.words().mostTags();
    outside = new byte[] {model.outside()};
    scores = new double[tags];
    exponentials = new double[tags];
    best = new double[most * most];
    next = new double[most * most];
    second = new double[most * most];
  }

  /**
   * Searches.
   *
   * @param words see {@link Model#lookUp}
   * @param length tokens of the sentence, its end included
   * @param result is given the tags by number
   * @return whether the result is sure
   */
  boolean run(Word[] words, int length, byte[] result) {
    prepare(words, length);
    byte[] twoBefore = outside;
    byte[] before = outside;
    best[0] = 0;
    for (int i = 0; i < length; i++) {
      Word word = words[i + 1];
      score(words, i + 1);
      extend(twoBefore, before, word.tags(), backStarts[i]);
      twoBefore = before;
      before = word.tags();
    }
    int last = 0;
    double runnerUp = Double.NEGATIVE_INFINITY;
    for (int k = 1; k < twoBefore.length * before.length; k++) {
      if (best[k] > best[last]) {
        runnerUp = best[last];
        last = k;
      } else if (best[k] > runnerUp) {
        runnerUp = best[k];
      }
    }
    return best[last] - runnerUp > CLOSE && trace(words, length, last, result);
  }

  private void prepare(Word[] words, int length) {
    if (backStarts.length < length) {
      backStarts = new int[length + length / 2];
    }
    int total = 0;
    int before = 1;
    for (int i = 0; i < length; i++) {
      backStarts[i] = total;
      int tags = words[i + 1].tags().length;
      total += before * tags;
      before = tags;
    }
    if (back.length < total) {
      back = new byte[total + total / 2];
    }
  }

  /** Scores of a token's tags by words, and their exponentials. */
  private void score(Word[] words, int at) {
    model.features().score(words, at, scores);
    for (int feature : Model.placed(words, at)) {
      model.features().add(feature, scores);
    }
    for (int tag = 0; tag < scores.length; tag++) {
      exponentials[tag] = scores[tag] == 0 ? 1 : Math.exp(scores[tag]);
    }
  }

  /** Lets every path to the two tags before go on to every tag. */
  private void extend(byte[] twoBefore, byte[] before, byte[] tags, int backStart) {
    double[] weights = model.transitions().weights;
    int pairs = before.length * tags.length;
    Arrays.fill(next, 0, pairs, Double.NEGATIVE_INFINITY);
    Arrays.fill(second, 0, pairs, Double.NEGATIVE_INFINITY);
    for (int a = 0; a < twoBefore.length; a++) {
      for (int b = 0; b < before.length; b++) {
        int context = model.transitions().context(twoBefore[a], before[b]);
        double path = best[a * before.length + b] - Math.log(total(context));
        int pair = b * tags.length;
        for (byte tag : tags) {
          double score = path + weights[context + tag] + scores[tag];
          if (score > next[pair]) {
            second[pair] = next[pair];
            next[pair] = score;
            back[backStart + pair] = (byte) a;
          } else if (score > second[pair]) {
            second[pair] = score;
          }
          pair++;
        }
      }
    }
    for (int pair = 0; pair < pairs; pair++) {
      if (next[pair] - second[pair] <= CLOSE) {
        back[backStart + pair] |= (byte) IS_CLOSE;
      }
    }
    double[] swap = best;
    best = next;
    next = swap;
  }

  private double total(int context) {
    double[] transitions = model.transitions().exponentials;
    double even = 0;
    double odd = 0;
    int tag = 0;
    for (; tag + 1 < exponentials.length; tag += 2) {
      even += transitions[context + tag] * exponentials[tag];
      odd += transitions[context + tag + 1] * exponentials[tag + 1];
    }
    return tag < exponentials.length
        ? even + odd + transitions[context + tag] * exponentials[tag]
        : even + odd;
  }

  /** Follows the best path back; false where it was a close choice. */
  private boolean trace(Word[] words, int length, int last, byte[] result) {
    int pair = last;
    for (int i = length - 1; i >= 0; i--) {
      byte[] tags = words[i + 1].tags();
      int choice = back[backStarts[i] + pair];
      result[i] = tags[pair % tags.length];
      if ((choice & IS_CLOSE) != 0) {
        return false;
      }
      int before = i == 0 ? 1 : words[i].tags().length;
      pair = choice * before + pair / tags.length;
    }
    return true;
  }
}
