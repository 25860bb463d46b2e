package org.corpusstats.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.corpusstats.tone.TargetChoice;
import org.corpusstats.tone.Tone;
import org.corpusstats.tone.ToneModel;
import org.corpusstats.train.FitSoftmax.Example;
import org.corpusstats.train.ObserveTargets.Observed;

/**
 * Fits a {@link ToneModel} to labelled targets. The weights of all templates' vectors together have
 * a low rank; the model keeps that many components of each word's vector and no more.
 */
final class FitToneModel {
  static final String WORD = "word\t";
  private static final String NUMBER = "number\t";
  private static final int FEWEST_TARGETS = 3;
  private static final double MEANING_PENALTY = 5;
  private static final int ITERATIONS = 60;
  private static final int COMPONENTS = 24;
  private static final int MOST_WORDS = 40_000;
  private static final float SMALLEST_WEIGHT = 0.01f;

  private final Map<String, double[]> vectors;
  private final ObserveTargets observe;

  FitToneModel(Map<String, double[]> vectors) {
    this.vectors = vectors;
    this.observe = new ObserveTargets(vectors);
  }

  /**
   * The model that fits the targets best.
   *
   * @param recalibration measured on targets held out of other fits
   * @param news share of each class among the names of ordinary news
   * @param chosen share of each class among targets that people chose
   */
  ToneModel fit(List<LabelledTarget> targets, Recalibration recalibration, Tone news, Tone chosen) {
    List<Observed> observed = observe.of(targets);
    Map<String, Integer> frequency = new HashMap<>();
    Set<String> numbers = new TreeSet<>();
    Set<String> templates = new TreeSet<>();
    Set<String> seen = new TreeSet<>();
    for (Observed one : observed) {
      one.words().keySet().forEach(word -> frequency.merge(word, 1, Integer::sum));
      numbers.addAll(one.numbers().keySet());
      templates.addAll(one.meanings().keySet());
      seen.addAll(one.seen());
    }
    Map<String, Integer> index = new TreeMap<>();
    numbers.forEach(number -> index.put(NUMBER + number, index.size()));
    frequency.entrySet().stream()
        .filter(word -> word.getValue() >= FEWEST_TARGETS)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(word -> index.put(WORD + word, index.size()));
    int columns = index.size();
    Map<String, Integer> meanings = new TreeMap<>();
    for (String template : templates) {
      meanings.put(template, columns + WordVectors.DIMENSIONS * meanings.size());
    }
    double[] penalties = new double[columns + WordVectors.DIMENSIONS * templates.size()];
    Arrays.fill(penalties, columns, penalties.length, MEANING_PENALTY);
    Penalties.fill(penalties, index, targets, observed);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      examples.add(example(observed.get(i), index, meanings, targets.get(i)));
    }
    double[] weights = FitSoftmax.fit(examples, penalties, ITERATIONS);
    recalibrate(weights, index, recalibration);
    return model(weights, index, meanings, seen, recalibration.temperature(), news, chosen);
  }

  /** Adds what is added to all names of ordinary news to the weight of being one. */
  private static void recalibrate(
      double[] weights, Map<String, Integer> index, Recalibration recalibration) {
    Integer anyName = index.get(WORD + "targets\t" + TargetChoice.ANY_NAME);
    if (anyName != null) {
      weights[3 * anyName] += recalibration.negative() * recalibration.temperature();
      weights[3 * anyName + 2] += recalibration.positive() * recalibration.temperature();
    }
  }

  private static Example example(
      Observed observed,
      Map<String, Integer> index,
      Map<String, Integer> meanings,
      LabelledTarget target) {
    List<Integer> features = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    new TreeMap<>(observed.numbers())
        .forEach((name, value) -> add(features, values, index, NUMBER + name, value));
    new TreeMap<>(observed.words())
        .forEach((name, count) -> add(features, values, index, WORD + name, count));
    observed
        .meanings()
        .forEach(
            (template, sum) -> {
              int first = Objects.requireNonNull(meanings.get(template));
              for (int i = 0; i < WordVectors.DIMENSIONS; i++) {
                features.add(first + i);
                values.add((double) sum[i] / (sum[WordVectors.DIMENSIONS] + 1));
              }
            });
    int[] numbers = features.stream().mapToInt(feature -> feature).toArray();
    float[] numeric = new float[numbers.length];
    for (int i = 0; i < numeric.length; i++) {
      numeric[i] = values.get(i).floatValue();
    }
    return new Example(numbers, numeric, target.label(), target.weight());
  }

  private static void add(
      List<Integer> features,
      List<Double> values,
      Map<String, Integer> index,
      String name,
      double value) {
    Integer feature = index.get(name);
    if (feature != null) {
      features.add(feature);
      values.add(value);
    }
  }

  private ToneModel model(
      double[] weights,
      Map<String, Integer> index,
      Map<String, Integer> meanings,
      Set<String> seen,
      double temperature,
      Tone news,
      Tone chosen) {
    Map<String, float[]> numbers = new TreeMap<>();
    Map<String, Map<String, float[]>> words = new TreeMap<>();
    index.forEach(
        (name, feature) -> {
          float[] three = three(weights, feature);
          String[] parts = name.split("\t", -1);
          if (parts[0].equals("number")) {
            numbers.put(parts[1], three);
          } else if (Math.max(Math.abs(three[0]), Math.max(Math.abs(three[1]), Math.abs(three[2])))
              >= SMALLEST_WEIGHT) {
            words.computeIfAbsent(parts[1], key -> new TreeMap<>()).put(parts[2], three);
          }
        });
    RealMatrix all = new Array2DRowRealMatrix(WordVectors.DIMENSIONS, 3 * meanings.size());
    int column = 0;
    for (int feature : meanings.values()) {
      for (int i = 0; i < WordVectors.DIMENSIONS; i++) {
        for (int k = 0; k < 3; k++) {
          all.setEntry(i, column + k, weights[3 * (feature + i) + k]);
        }
      }
      column += 3;
    }
    SingularValueDecomposition parts = new SingularValueDecomposition(all);
    RealMatrix kept = parts.getU().getSubMatrix(0, WordVectors.DIMENSIONS - 1, 0, COMPONENTS - 1);
    RealMatrix reduced = kept.transpose().multiply(all);
    Map<String, float[]> templates = new TreeMap<>();
    column = 0;
    for (String template : meanings.keySet()) {
      float[] components = new float[3 * COMPONENTS];
      for (int i = 0; i < COMPONENTS; i++) {
        for (int k = 0; k < 3; k++) {
          components[3 * i + k] = rounded(reduced.getEntry(i, column + k));
        }
      }
      templates.put(template, components);
      column += 3;
    }
    return new ToneModel(
        temperature,
        news,
        chosen,
        numbers,
        words,
        templates,
        words(kept, parts.getSingularValues(), seen));
  }

  /** The words of the training data, and of the others those that say most about tone. */
  private Map<String, byte[]> words(RealMatrix kept, double[] singular, Set<String> seen) {
    Map<String, byte[]> all = new HashMap<>();
    Map<String, Double> strength = new HashMap<>();
    RealMatrix transposed = kept.transpose();
    vectors.forEach(
        (word, vector) -> {
          double[] components = transposed.operate(vector);
          byte[] bytes = new byte[COMPONENTS];
          double sum = 0;
          for (int i = 0; i < COMPONENTS; i++) {
            bytes[i] = (byte) Math.round(components[i] * Byte.MAX_VALUE);
            sum += Math.pow(components[i] * singular[i], 2);
          }
          all.put(word, bytes);
          strength.put(word, seen.contains(word) ? Double.MAX_VALUE : sum);
        });
    Comparator<String> strongestFirst =
        Comparator.comparing((String word) -> strength.get(word)).reversed();
    Map<String, byte[]> words = new TreeMap<>();
    all.keySet().stream()
        .sorted(strongestFirst.thenComparing(Comparator.naturalOrder()))
        .limit(MOST_WORDS)
        .forEach(word -> words.put(word, all.get(word)));
    return words;
  }

  private static float[] three(double[] weights, int feature) {
    return new float[] {
      rounded(weights[3 * feature]),
      rounded(weights[3 * feature + 1]),
      rounded(weights[3 * feature + 2])
    };
  }

  /** Twelve bits after the point are enough, and compress well. */
  private static float rounded(double weight) {
    return Math.round(weight * 4096) / 4096f;
  }
}
