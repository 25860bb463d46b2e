package org.corpusstats.train;

import java.util.List;
import java.util.Locale;
import org.corpusstats.tone.Tone;

/** How well tones agree with labels. Immutable. */
final class ToneScores {
  static final List<String> CLASSES = List.of("negative", "neutral", "positive");
  private static final int BINS = 10;

  /** Targets by label and by prediction. */
  private final int[][] counts;

  private final double calibrationError;

  private ToneScores(int[][] counts, double calibrationError) {
    this.counts = counts;
    this.calibrationError = calibrationError;
  }

  static ToneScores of(List<Integer> labels, List<Tone> tones) {
    int[][] counts = new int[3][3];
    double[] confidence = new double[BINS];
    double[] right = new double[BINS];
    for (int i = 0; i < labels.size(); i++) {
      Tone tone = tones.get(i);
      int predicted = predicted(tone);
      counts[labels.get(i)][predicted]++;
      double p = Math.max(tone.negative(), Math.max(tone.neutral(), tone.positive()));
      int bin = Math.min(BINS - 1, (int) (p * BINS));
      confidence[bin] += p;
      right[bin] += predicted == labels.get(i) ? 1 : 0;
    }
    double error = 0;
    for (int i = 0; i < BINS; i++) {
      error += Math.abs(confidence[i] - right[i]);
    }
    return new ToneScores(counts, error / labels.size());
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
    return calibrationError;
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
