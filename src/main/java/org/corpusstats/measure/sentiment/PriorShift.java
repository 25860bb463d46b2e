package org.corpusstats.measure.sentiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Estimates how common classes are where a classifier is used, from its probabilities alone, when
 * they are not as common as where it was trained: the expectation-maximisation of Saerens, Latinne
 * and Decaestecker (2002), "Adjusting the outputs of a classifier to new a priori probabilities",
 * Neural Computation 14(1). Holds where each class looks the same in both places. Pure.
 */
public final class PriorShift {
  private static final int MOST_ITERATIONS = 10_000;
  private static final double CONVERGED = 1e-9;

  /**
   * What the classifier says of some items alike.
   *
   * @param probabilities of the classes, which sum to 1
   * @param count of such items
   */
  public record Prediction(List<Double> probabilities, long count) {}

  private PriorShift() {}

  /**
   * How many times as common as in training each class is, above or equal to 0. Multiplied by them
   * and made to sum to 1 again, an item's probabilities are those under the new shares.
   *
   * @param trained shares of the classes in training, above 0
   * @param predictions in any order that is the same every time; all ratios are 1 where there are
   *     none
   * @param priorItems for how many items the shares in training stand as a Dirichlet prior, which
   *     keeps every class above 0; at least 0, which is the paper's estimate of maximum likelihood
   */
  public static List<Double> ratios(
      List<Double> trained, List<Prediction> predictions, double priorItems) {
    long items = predictions.stream().mapToLong(Prediction::count).sum();
    List<Double> ratios = new ArrayList<>(Collections.nCopies(trained.size(), 1.0));
    double change = items == 0 ? 0 : 1;
    for (int i = 0; i < MOST_ITERATIONS && change > CONVERGED; i++) {
      double[] sums = new double[trained.size()];
      for (Prediction prediction : predictions) {
        List<Double> adjusted = adjusted(prediction.probabilities(), ratios);
        for (int k = 0; k < sums.length; k++) {
          sums[k] += prediction.count() * adjusted.get(k);
        }
      }
      change = 0;
      for (int k = 0; k < sums.length; k++) {
        double share = (sums[k] + priorItems * trained.get(k)) / (items + priorItems);
        change = Math.max(change, Math.abs(share - ratios.get(k) * trained.get(k)));
        ratios.set(k, share / trained.get(k));
      }
    }
    return List.copyOf(ratios);
  }

  /** An item's probabilities under the new shares (equation 2.4 of the paper). */
  static List<Double> adjusted(List<Double> probabilities, List<Double> ratios) {
    double sum = 0;
    for (int k = 0; k < ratios.size(); k++) {
      sum += probabilities.get(k) * ratios.get(k);
    }
    List<Double> adjusted = new ArrayList<>();
    for (int k = 0; k < ratios.size(); k++) {
      adjusted.add(probabilities.get(k) * ratios.get(k) / sum);
    }
    return adjusted;
  }
}
