package org.corpusstats.train;

import java.util.List;
import java.util.Locale;
import org.corpusstats.tone.Tone;

/** How well tones agree with labels. Immutable. */
final class ToneScores {
  static final List<String> CLASSES = List.of("negative", "neutral", "positive");
  private static final int BINS = 10;
  private static final int BAR = 50;

  /** Targets by label and by prediction. */
  private final int[][] counts;

  /**
   * By the predicted class's probability: how many, the sum of the probabilities, how many right.
   */
  private final double[][] bins;

  private ToneScores(int[][] counts, double[][] bins) {
    this.counts = counts;
    this.bins = bins;
  }

  static ToneScores of(List<Integer> labels, List<Tone> tones) {
    int[][] counts = new int[3][3];
    double[][] bins = new double[BINS][3];
    for (int i = 0; i < labels.size(); i++) {
      Tone tone = tones.get(i);
      int predicted = predicted(tone);
      counts[labels.get(i)][predicted]++;
      double p = Math.max(tone.negative(), Math.max(tone.neutral(), tone.positive()));
      double[] bin = bins[Math.min(BINS - 1, (int) (p * BINS))];
      bin[0]++;
      bin[1] += p;
      bin[2] += predicted == labels.get(i) ? 1 : 0;
    }
    return new ToneScores(counts, bins);
  }

  /** The most probable class; of two equally probable ones the more negative. */
  static int predicted(Tone tone) {
    if (tone.negative() >= tone.neutral() && tone.negative() >= tone.positive()) {
      return 0;
    }
    return tone.neutral() >= tone.positive() ? 1 : 2;
  }

  /**
   * The expected calibration error of the predicted class's probability, over ten bins of equal
   * width (Naeini et al. 2015).
   */
  double calibrationError() {
    double error = 0;
    for (double[] bin : bins) {
      error += Math.abs(bin[1] - bin[2]);
    }
    return error / size();
  }

  /**
   * A reliability plot: for each tenth of the predicted class's probability how many targets there
   * were, its mean and the share that was right, drawn as a bar on which {@code |} marks the mean.
   */
  String reliability() {
    StringBuilder plot = new StringBuilder();
    for (double[] bin : bins) {
      if (bin[0] > 0) {
        double said = bin[1] / bin[0];
        double right = bin[2] / bin[0];
        StringBuilder bar = new StringBuilder("#".repeat((int) Math.round(right * BAR)));
        bar.append(" ".repeat(BAR + 1 - bar.length()));
        bar.setCharAt((int) Math.round(said * BAR), '|');
        plot.append(
            String.format(
                Locale.ROOT, "said %.3f  right %.3f  n %4d  %s%n", said, right, (int) bin[0], bar));
      }
    }
    return plot.toString().replaceAll(" +\n", "\n");
  }

  int size() {
    int size = 0;
    for (int k = 0; k < 3; k++) {
      size += labelled(k);
    }
    return size;
  }

  int labelled(int label) {
    return counts[label][0] + counts[label][1] + counts[label][2];
  }

  private int predictedAs(int label) {
    return counts[0][label] + counts[1][label] + counts[2][label];
  }

  double accuracy() {
    return (double) (counts[0][0] + counts[1][1] + counts[2][2]) / size();
  }

  double precision(int label) {
    return predictedAs(label) == 0 ? 0 : (double) counts[label][label] / predictedAs(label);
  }

  double recall(int label) {
    return labelled(label) == 0 ? 0 : (double) counts[label][label] / labelled(label);
  }

  double f1(int label) {
    int both = labelled(label) + predictedAs(label);
    return both == 0 ? 0 : 2.0 * counts[label][label] / both;
  }

  double macroF1() {
    return (f1(0) + f1(1) + f1(2)) / 3;
  }

  /** One line. */
  String line() {
    return String.format(
        Locale.ROOT, "macro-F1 %.4f accuracy %.4f n %d", macroF1(), accuracy(), size());
  }

  /** A Markdown table by class, with the confusion matrix. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "| label | n | precision | recall | F1 | as negative | as neutral | as positive |\n");
    table.append("|---|---:|---:|---:|---:|---:|---:|---:|\n");
    for (int k = 0; k < 3; k++) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.3f | %.3f | %.3f | %d | %d | %d |%n",
              CLASSES.get(k),
              labelled(k),
              precision(k),
              recall(k),
              f1(k),
              counts[k][0],
              counts[k][1],
              counts[k][2]));
    }
    return table.toString();
  }
}
