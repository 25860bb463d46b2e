package org.corpusstats.tone;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A multinomial logistic regression over {@link TargetFeatures}. Weights are for negative, neutral
 * and positive. Words have weights of their own by template; besides, each word has a short vector
 * of what it means, and each template weights for it, so that words which are rare in the training
 * data count too. Immutable, thread safe.
 */
public final class ToneModel {
  /** Negative, neutral, positive. */
  static final int CLASSES = 3;

  private final double temperature;
  private final Tone prevalence;
  private final Tone prevalenceWhereChosen;
  private final Map<String, float[]> numbers;
  private final Map<String, Map<String, float[]>> words;
  private final Map<String, float[]> meanings;
  private final Map<String, byte[]> vectors;

  /**
   * @param temperature what the logits of names that nobody chose are divided by (Guo et al. 2017)
   * @param prevalence share of each class among the names of ordinary news
   * @param prevalenceWhereChosen share of each class among targets that people chose
   * @param numbers weights of numbers, by name
   * @param words weights of words, by template and word
   * @param meanings weights of vectors' components, component by component, by template
   * @param vectors meanings of words in small letters, in 127ths
   */
  public ToneModel(
      double temperature,
      Tone prevalence,
      Tone prevalenceWhereChosen,
      Map<String, float[]> numbers,
      Map<String, Map<String, float[]>> words,
      Map<String, float[]> meanings,
      Map<String, byte[]> vectors) {
    this.temperature = temperature;
    this.prevalence = prevalence;
    this.prevalenceWhereChosen = prevalenceWhereChosen;
    this.numbers = Map.copyOf(numbers);
    this.words = Map.copyOf(words);
    this.meanings = Map.copyOf(meanings);
    this.vectors = Map.copyOf(vectors);
  }

  /**
   * The tone towards the target from token {@code first} to {@code last}.
   *
   * @param choice how the target was chosen: in the training data, chosen ones are seldom neutral
   */
  public Tone towards(TargetSentence sentence, int first, int last, TargetChoice choice) {
    Sum sum = new Sum();
    TargetFeatures.of(sentence, first, last, choice, sum);
    return tone(sum.logits(), choice == TargetChoice.ANY_NAME ? temperature : 1);
  }

  /** Share of each class among the names of ordinary news, which the probabilities suppose. */
  public Tone prevalence() {
    return prevalence;
  }

  /** Share of each class among the targets of the training data that people chose. */
  public Tone prevalenceWhereChosen() {
    return prevalenceWhereChosen;
  }

  double temperature() {
    return temperature;
  }

  Map<String, float[]> numbers() {
    return numbers;
  }

  Map<String, Map<String, float[]>> words() {
    return words;
  }

  Map<String, float[]> meanings() {
    return meanings;
  }

  Map<String, byte[]> vectors() {
    return vectors;
  }

  static Tone tone(double[] logits, double temperature) {
    double most = Math.max(logits[0], Math.max(logits[1], logits[2]));
    double negative = Math.exp((logits[0] - most) / temperature);
    double neutral = Math.exp((logits[1] - most) / temperature);
    double positive = Math.exp((logits[2] - most) / temperature);
    double all = negative + neutral + positive;
    return new Tone(negative / all, neutral / all, positive / all);
  }

  /** Weights of a word in a place; null where it has none. */
  float @Nullable [] wordWeights(String template, String word) {
    Map<String, float[]> weights = words.get(template);
    return weights == null ? null : weights.get(word);
  }

  /**
   * What the meaning of a word in a place adds to the logits, before the mean over the words there;
   * null where the word has no vector or the place no weights.
   */
  double @Nullable [] meaningLogits(String template, String word) {
    byte[] vector = vectors.get(word);
    float[] weights = meanings.get(template);
    if (vector == null || weights == null) {
      return null;
    }
    double[] logits = new double[CLASSES];
    for (int i = 0; i < vector.length; i++) {
      for (int k = 0; k < CLASSES; k++) {
        logits[k] += vector[i] * weights[CLASSES * i + k];
      }
    }
    for (int k = 0; k < CLASSES; k++) {
      logits[k] /= Byte.MAX_VALUE;
    }
    return logits;
  }

  /** Adds up the weights of the features of one target. */
  private final class Sum implements FeatureSink {
    private final double[] logits = new double[CLASSES];
    private final Map<String, double[]> means = new TreeMap<>();

    @Override
    public void number(String name, double value) {
      add(numbers.get(name), value);
    }

    @Override
    public void word(String template, String word, int token) {
      add(wordWeights(template, word), 1);
    }

    private void add(float @Nullable [] weights, double value) {
      if (weights != null) {
        for (int k = 0; k < CLASSES; k++) {
          logits[k] += weights[k] * value;
        }
      }
    }

    @Override
    public void meaning(String template, String word, double weight, int token) {
      double[] meaning = meaningLogits(template, word);
      if (meaning != null) {
        double[] mean = means.computeIfAbsent(template, key -> new double[CLASSES + 1]);
        mean[CLASSES] += weight;
        for (int k = 0; k < CLASSES; k++) {
          mean[k] += weight * meaning[k];
        }
      }
    }

    double[] logits() {
      double[] sum = logits.clone();
      for (double[] mean : means.values()) {
        for (int k = 0; k < CLASSES; k++) {
          sum[k] += mean[k] / (mean[CLASSES] + 1);
        }
      }
      return sum;
    }
  }
}
