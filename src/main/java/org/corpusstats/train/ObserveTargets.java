package org.corpusstats.train;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.corpusstats.tone.FeatureSink;
import org.corpusstats.tone.TargetFeatures;
import org.corpusstats.train.PlaceTargets.Place;

/** Finds the features of targets, of each once for all folds that it is in. Thread safe. */
final class ObserveTargets {
  private final Map<String, double[]> vectors;
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final Map<LabelledTarget, Observed> observed = new ConcurrentHashMap<>();

  /**
   * @param vectors meanings of words in small letters
   */
  ObserveTargets(Map<String, double[]> vectors) {
    this.vectors = vectors;
  }

  /**
   * The features of one target.
   *
   * @param numbers by name
   * @param words by template, a tab and the word, with how often they stand there
   * @param meanings sums of the words' vectors by template, and the sum of the words' weights
   * @param seen words that have a vector
   */
  record Observed(
      Map<String, Double> numbers,
      Map<String, Integer> words,
      Map<String, float[]> meanings,
      Set<String> seen) {}

  Observed of(LabelledTarget target) {
    return observed.computeIfAbsent(
        target,
        one -> {
          Place place = one.place();
          Sink sink = new Sink();
          TargetFeatures.of(place.sentence(), place.first(), place.last(), one.choice(), sink);
          return new Observed(sink.numbers, Map.copyOf(sink.words), sink.meanings, sink.seen);
        });
  }

  List<Observed> of(List<LabelledTarget> targets) {
    return targets.stream().map(this::of).toList();
  }

  private final class Sink implements FeatureSink {
    private final Map<String, Double> numbers = new TreeMap<>();
    private final Map<String, Integer> words = new TreeMap<>();
    private final Map<String, float[]> meanings = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();

    @Override
    public void number(String name, double value) {
      numbers.merge(name, value, Double::sum);
    }

    @Override
    public void word(String template, String word, int token) {
      // The same name is one object for all targets.
      words.merge(names.computeIfAbsent(template + "\t" + word, name -> name), 1, Integer::sum);
    }

    @Override
    public void meaning(String template, String word, double weight, int token) {
      double[] vector = vectors.get(word);
      if (vector == null) {
        return;
      }
      seen.add(word);
      float[] sum =
          meanings.computeIfAbsent(template, key -> new float[WordVectors.DIMENSIONS + 1]);
      for (int i = 0; i < vector.length; i++) {
        sum[i] += (float) (weight * vector[i]);
      }
      sum[WordVectors.DIMENSIONS] += (float) weight;
    }
  }
}
