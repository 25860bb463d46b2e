package org.corpusstats.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.corpusstats.tone.FeatureSink;
import org.corpusstats.tone.TargetFeatures;
import org.corpusstats.tone.Tone;
import org.corpusstats.tone.ToneModel;
import org.corpusstats.train.FitSoftmax.Example;

/**
 * Fits a {@link ToneModel} to labelled targets. The weights of all templates' vectors together have
 * a low rank; the model keeps that many components of each word's vector and no more.
 */
final class FitToneModel {
  private static final int FEWEST_TARGETS = 3;
  private static final double WORD_PENALTY = 60;
  private static final double RELATED_PENALTY = 15;
  private static final double MEANING_PENALTY = 1.1;
  private static final int ITERATIONS = 60;
  private static final int COMPONENTS = 24;
  private static final int MOST_WORDS = 40_000;
  private static final float SMALLEST_WEIGHT = 0.01f;

  private final Map<String, double[]> vectors;

  FitToneModel(Map<String, double[]> vectors) {
    this.vectors = vectors;
  }

  /** The features of one target by name; a word's name is its template, a tab and the word. */
  private final class Observed implements FeatureSink {
    private final Map<String, Double> numbers = new TreeMap<>();
    private final Map<String, Double> words = new TreeMap<>();
    private final Map<String, double[]> meanings = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();

    @Override
    public void number(String name, double value) {
      numbers.merge(name, value, Double::sum);
    }

    @Override
    public void word(String template, String word, int token) {
      words.merge(template + "\t" + word, 1.0, Double::sum);
    }

    @Override
    public void meaning(String template, String word, double weight, int token) {
      double[] vector = vectors.get(word);
      if (vector == null) {
        return;
      }
      seen.add(word);
      double[] sum =
          meanings.computeIfAbsent(template, key -> new double[WordVectors.DIMENSIONS + 1]);
      for (int i = 0; i < vector.length; i++) {
        sum[i] += weight * vector[i];
      }
      sum[WordVectors.DIMENSIONS] += weight;
    }
  }

  private Observed observe(LabelledTarget target) {
    Observed observed = new Observed();
    TargetFeatures.of(
        target.sentence(), target.first(), target.last(), target.isOneOfSeveral(), observed);
    return observed;
  }

  /**
   * The model that fits the targets best.
   *
   * @param temperature measured on targets held out of other fits
   */
  ToneModel fit(List<LabelledTarget> targets, double temperature) {
    List<Observed> observed = targets.stream().map(this::observe).toList();
    Map<String, Integer> frequency = new HashMap<>();
    Set<String> numbers = new TreeSet<>();
    Set<String> templates = new TreeSet<>();
    Set<String> seen = new TreeSet<>();
    for (Observed one : observed) {
      one.words.keySet().forEach(word -> frequency.merge(word, 1, Integer::sum));
      numbers.addAll(one.numbers.keySet());
      templates.addAll(one.meanings.keySet());
      seen.addAll(one.seen);
    }
    Map<String, Integer> index = new TreeMap<>();
    numbers.forEach(number -> index.put("number\t" + number, index.size()));
    frequency.entrySet().stream()
        .filter(word -> word.getValue() >= FEWEST_TARGETS)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(word -> index.put("word\t" + word, index.size()));
    int columns = index.size();
    Map<String, Integer> meanings = new TreeMap<>();
    for (String template : templates) {
      meanings.put(template, columns + WordVectors.DIMENSIONS * meanings.size());
    }
    double[] penalties = new double[columns + WordVectors.DIMENSIONS * templates.size()];
    Arrays.fill(penalties, 0, columns, WORD_PENALTY);
    Arrays.fill(penalties, columns, penalties.length, MEANING_PENALTY);
    index.forEach(
        (name, feature) -> {
          if (isRelated(name)) {
            penalties[feature] = RELATED_PENALTY;
          }
        });
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      examples.add(example(observed.get(i), index, meanings, targets.get(i).label()));
    }
    double[] weights = FitSoftmax.fit(examples, penalties, ITERATIONS);
    return model(weights, index, meanings, seen, temperature, prevalence(targets));
  }

  /** Whether a feature is a word that stands in a relation to the target, or a circumstance. */
  private static boolean isRelated(String name) {
    String[] parts = name.split("\t", -1);
    return parts[0].equals("word") && !TargetFeatures.WORDS_BY_PLACE.contains(parts[1]);
  }

  private static Tone prevalence(List<LabelledTarget> targets) {
    double[] shares = new double[3];
    targets.forEach(target -> shares[target.label()] += 1.0 / targets.size());
    return new Tone(shares[0], shares[1], shares[2]);
  }

  private static Example example(
      Observed observed, Map<String, Integer> index, Map<String, Integer> meanings, int label) {
    List<Integer> features = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    observed.numbers.forEach(
        (name, value) -> add(features, values, index, "number\t" + name, value));
    observed.words.forEach((name, value) -> add(features, values, index, "word\t" + name, value));
    observed.meanings.forEach(
        (template, sum) -> {
          int first = Objects.requireNonNull(meanings.get(template));
          for (int i = 0; i < WordVectors.DIMENSIONS; i++) {
            features.add(first + i);
            values.add(sum[i] / (sum[WordVectors.DIMENSIONS] + 1));
          }
        });
    int[] numbers = features.stream().mapToInt(feature -> feature).toArray();
    float[] numeric = new float[numbers.length];
    for (int i = 0; i < numeric.length; i++) {
      numeric[i] = values.get(i).floatValue();
    }
    return new Example(numbers, numeric, label);
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
      Tone prevalence) {
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
        prevalence,
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
