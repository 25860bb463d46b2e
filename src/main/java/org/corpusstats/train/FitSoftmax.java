package org.corpusstats.train;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Fits a multinomial logistic regression with a Gaussian prior by L-BFGS (Liu and Nocedal 1989).
 * Deterministic: one thread, sums in a fixed order.
 */
final class FitSoftmax {
  private static final int CLASSES = 3;
  private static final int MEMORY = 8;
  private static final int MOST_HALVINGS = 30;
  private static final double SUFFICIENT_DECREASE = 1e-4;
  private static final double CONVERGED = 1e-6;

  /** A sparse row: numbers of features, ascending or not, and their values. */
  static final class Example {
    private final int[] features;
    private final float[] values;
    private final int label;
    private final double weight;

    Example(int[] features, float[] values, int label, double weight) {
      this.features = features;
      this.values = values;
      this.label = label;
      this.weight = weight;
    }
  }

  private static final class Step {
    private final double[] moved;
    private final double[] turned;
    private final double curvature;

    Step(double[] moved, double[] turned, double curvature) {
      this.moved = moved;
      this.turned = turned;
      this.curvature = curvature;
    }
  }

  private final List<Example> examples;
  private final double[] penalties;

  /**
   * @param penalties one for each feature, above 0: the inverse of its weights' prior variance
   */
  private FitSoftmax(List<Example> examples, double[] penalties) {
    this.examples = examples;
    this.penalties = penalties;
  }

  /** Weights, feature by feature, three each. */
  static double[] fit(List<Example> examples, double[] penalties, int iterations) {
    return new FitSoftmax(examples, penalties).minimise(iterations);
  }

  /** The logits of an example. */
  static double[] logits(Example example, double[] weights) {
    double[] logits = new double[CLASSES];
    for (int i = 0; i < example.features.length; i++) {
      int at = CLASSES * example.features[i];
      for (int k = 0; k < CLASSES; k++) {
        logits[k] += weights[at + k] * example.values[i];
      }
    }
    return logits;
  }

  private double[] minimise(int iterations) {
    double[] weights = new double[CLASSES * penalties.length];
    double[] gradient = new double[weights.length];
    double loss = loss(weights, gradient);
    Deque<Step> steps = new ArrayDeque<>();
    for (int i = 0; i < iterations; i++) {
      double[] direction = direction(gradient, steps);
      double slope = dot(direction, gradient);
      double size = steps.isEmpty() ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
      double[] next = new double[weights.length];
      double[] nextGradient = new double[weights.length];
      double nextLoss = Double.POSITIVE_INFINITY;
      for (int j = 0; j < MOST_HALVINGS; j++, size /= 2) {
        for (int k = 0; k < weights.length; k++) {
          next[k] = weights[k] + size * direction[k];
        }
        nextLoss = loss(next, nextGradient);
        if (nextLoss <= loss + SUFFICIENT_DECREASE * size * slope) {
          break;
        }
      }
      if (!(nextLoss < loss)) {
        return weights;
      }
      remember(steps, weights, next, gradient, nextGradient);
      boolean converged = loss - nextLoss < CONVERGED * loss;
      weights = next;
      gradient = nextGradient;
      loss = nextLoss;
      if (converged) {
        return weights;
      }
    }
    return weights;
  }

  private static void remember(
      Deque<Step> steps, double[] from, double[] to, double[] gradient, double[] nextGradient) {
    double[] moved = new double[from.length];
    double[] turned = new double[from.length];
    for (int i = 0; i < from.length; i++) {
      moved[i] = to[i] - from[i];
      turned[i] = nextGradient[i] - gradient[i];
    }
    double curvature = dot(moved, turned);
    if (curvature > 0) {
      steps.addFirst(new Step(moved, turned, curvature));
      if (steps.size() > MEMORY) {
        steps.removeLast();
      }
    }
  }

  private static double[] direction(double[] gradient, Deque<Step> steps) {
    double[] direction = new double[gradient.length];
    add(direction, gradient, -1);
    double[] alphas = new double[steps.size()];
    int i = 0;
    for (Step step : steps) {
      alphas[i] = dot(step.moved, direction) / step.curvature;
      add(direction, step.turned, -alphas[i]);
      i++;
    }
    if (!steps.isEmpty()) {
      Step newest = steps.getFirst();
      double scale = newest.curvature / dot(newest.turned, newest.turned);
      for (int k = 0; k < direction.length; k++) {
        direction[k] *= scale;
      }
    }
    for (Iterator<Step> oldestFirst = steps.descendingIterator(); oldestFirst.hasNext(); ) {
      Step step = oldestFirst.next();
      i--;
      double beta = dot(step.turned, direction) / step.curvature;
      add(direction, step.moved, alphas[i] - beta);
    }
    return direction;
  }

  /** Negative log posterior; fills the gradient. */
  private double loss(double[] weights, double[] gradient) {
    double loss = 0;
    for (int i = 0; i < weights.length; i++) {
      double penalty = penalties[i / CLASSES];
      loss += penalty * weights[i] * weights[i] / 2;
      gradient[i] = penalty * weights[i];
    }
    for (Example example : examples) {
      double[] p = logits(example, weights);
      double most = Math.max(p[0], Math.max(p[1], p[2]));
      double sum = 0;
      for (double logit : p) {
        sum += Math.exp(logit - most);
      }
      loss += example.weight * (Math.log(sum) + most - p[example.label]);
      for (int k = 0; k < CLASSES; k++) {
        p[k] = example.weight * (Math.exp(p[k] - most) / sum - (k == example.label ? 1 : 0));
      }
      for (int i = 0; i < example.features.length; i++) {
        int at = CLASSES * example.features[i];
        for (int k = 0; k < CLASSES; k++) {
          gradient[at + k] += p[k] * example.values[i];
        }
      }
    }
    return loss;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] to, double[] what, double times) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * what[i];
    }
  }
}
