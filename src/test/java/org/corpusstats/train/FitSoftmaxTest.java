package org.corpusstats.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.corpusstats.train.FitSoftmax.Example;
import org.junit.jupiter.api.Test;

class FitSoftmaxTest {
  @Test
  void aConstantLearnsTheSharesOfTheClasses() {
    List<Example> examples = new ArrayList<>();
    for (int label : new int[] {0, 0, 0, 0, 0, 1, 1, 1, 2, 2}) {
      examples.add(new Example(new int[] {0}, new float[] {1}, label, 1));
    }
    double[] weights = FitSoftmax.fit(examples, new double[] {1e-9}, 200);
    assertThat(weights[0] - weights[2]).isCloseTo(Math.log(0.5 / 0.2), within(1e-3));
    assertThat(weights[1] - weights[2]).isCloseTo(Math.log(0.3 / 0.2), within(1e-3));
  }

  /** At the minimum, each weight times its penalty is the sum of value · (is label − p). */
  @Test
  void theFitIsWhereTheGradientVanishes() {
    Random random = new Random(7);
    List<Example> examples = new ArrayList<>();
    List<float[]> values = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      float[] row = {1, (float) random.nextGaussian(), (float) random.nextGaussian()};
      int label = row[1] + random.nextGaussian() > 0.5 ? 2 : row[2] > 0 ? 1 : 0;
      examples.add(new Example(new int[] {0, 1, 2}, row, label, 1));
      values.add(row);
      labels.add(label);
    }
    double[] penalties = {0.5, 1, 2};
    double[] weights = FitSoftmax.fit(examples, penalties, 500);
    for (int feature = 0; feature < 3; feature++) {
      for (int k = 0; k < 3; k++) {
        double pull = 0;
        for (int i = 0; i < values.size(); i++) {
          double[] p = probabilities(FitSoftmax.logits(examples.get(i), weights));
          pull += values.get(i)[feature] * ((labels.get(i) == k ? 1 : 0) - p[k]);
        }
        assertThat(penalties[feature] * weights[3 * feature + k]).isCloseTo(pull, within(0.05));
      }
    }
    assertThat(FitSoftmax.fit(examples, penalties, 500)).isEqualTo(weights);
  }

  private static double[] probabilities(double[] logits) {
    double sum = Math.exp(logits[0]) + Math.exp(logits[1]) + Math.exp(logits[2]);
    return new double[] {
      Math.exp(logits[0]) / sum, Math.exp(logits[1]) / sum, Math.exp(logits[2]) / sum
    };
  }
}
