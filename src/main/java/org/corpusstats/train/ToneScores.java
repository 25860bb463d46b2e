package org.corpusstats.train;

import java.util.List;
import java.util.Locale;
import org.corpusstats.core.UserError;
import org.corpusstats.tone.Tone;

/** How well tones agree with labels; targets count by their weights. Immutable. */
final class ToneScores {
  static final List<String> CLASSES = List.of("negative", "neutral", "positive");

  /** Shares of classes that are equally common. */
  static final Tone EQUAL = new Tone(1 / 3.0, 1 / 3.0, 1 / 3.0);

  private static final int BINS = 10;
  private static final int BAR = 50;

  /** Targets by label and by prediction. */
  private final double[][] counts;

  /**
   * By the predicted class's probability: how many, the sum of the probabilities, how many right.
   */
  private final double[][] bins;

  /** Sums of the probabilities of each class. */
  private final double[] said;

  private ToneScores(double[][] counts, double[][] bins, double[] said) {
    this.counts = counts;
    this.bins = bins;
    this.said = said;
  }

  static ToneScores of(List<LabelledTarget> targets, List<Tone> tones) {
    double[][] counts = new double[3][3];
    double[][] bins = new double[BINS][3];
    double[] said = new double[3];
    for (int i = 0; i < targets.size(); i++) {
      double weight = targets.get(i).weight();
      int label = targets.get(i).label();
      double[] p = probabilities(tones.get(i));
      int predicted = predicted(tones.get(i));
      counts[label][predicted] += weight;
      double[] bin = bins[Math.min(BINS - 1, (int) (p[predicted] * BINS))];
      bin[0] += weight;
      bin[1] += weight * p[predicted];
      bin[2] += predicted == label ? weight : 0;
      for (int k = 0; k < said.length; k++) {
        said[k] += weight * p[k];
      }
    }
    return new ToneScores(counts, bins, said);
  }

  /** Negative, neutral, positive. */
  static double[] probabilities(Tone tone) {
    return new double[] {tone.negative(), tone.neutral(), tone.positive()};
  }

  /**
   * The number of a class by its name.
   *
   * @throws UserError where there is no such class
   */
  static int label(String where, String name) {
    int label = CLASSES.indexOf(name);
    if (label < 0) {
      throw new UserError(where + ": " + name + " is not one of " + String.join(", ", CLASSES));
    }
    return label;
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
                Locale.ROOT,
                "said %.3f  right %.3f  n %4d  %s%n",
                said,
                right,
                Math.round(bin[0]),
                bar));
      }
    }
    return plot.toString().replaceAll(" +\n", "\n");
  }

  /**
   * How far the published shares, means of the probabilities, are from the labelled ones: half the
   * sum of the differences (total variation, 0…1).
   */
  double shareError() {
    double error = 0;
    for (int k = 0; k < said.length; k++) {
      error += Math.abs(said[k] - labelled(k)) / 2;
    }
    return error / size();
  }

  /** Labelled shares of the classes. */
  Tone labelledShares() {
    return new Tone(labelled(0) / size(), labelled(1) / size(), labelled(2) / size());
  }

  /** Share that the probabilities give a class. */
  double share(int k) {
    return said[k] / size();
  }

  double size() {
    double size = 0;
    for (int k = 0; k < 3; k++) {
      size += labelled(k);
    }
    return size;
  }

  double labelled(int label) {
    return counts[label][0] + counts[label][1] + counts[label][2];
  }

  private double predictedAs(int label) {
    return counts[0][label] + counts[1][label] + counts[2][label];
  }

  double accuracy() {
    return (counts[0][0] + counts[1][1] + counts[2][2]) / size();
  }

  double precision(int label) {
    return predictedAs(label) == 0 ? 0 : counts[label][label] / predictedAs(label);
  }

  double recall(int label) {
    return labelled(label) == 0 ? 0 : counts[label][label] / labelled(label);
  }

  double f1(int label) {
    double both = labelled(label) + predictedAs(label);
    return both == 0 ? 0 : 2.0 * counts[label][label] / both;
  }

  double macroF1() {
    return (f1(0) + f1(1) + f1(2)) / 3;
  }

  /** One line. */
  String line() {
    return String.format(
        Locale.ROOT, "macro-F1 %.4f accuracy %.4f n %d", macroF1(), accuracy(), Math.round(size()));
  }

  /** Whole, or with a half where readers differed. */
  private static String count(double count) {
    return count == Math.rint(count)
        ? String.format(Locale.ROOT, "%.0f", count)
        : String.format(Locale.ROOT, "%.1f", count);
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
              "| %s | %s | %.3f | %.3f | %.3f | %s | %s | %s |%n",
              CLASSES.get(k),
              count(labelled(k)),
              precision(k),
              recall(k),
              f1(k),
              count(counts[k][0]),
              count(counts[k][1]),
              count(counts[k][2])));
    }
    return table.toString();
  }
}
