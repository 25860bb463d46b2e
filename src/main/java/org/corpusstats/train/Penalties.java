package org.corpusstats.train;

import java.util.List;
import java.util.Map;
import org.corpusstats.tone.TargetFeatures;
import org.corpusstats.train.ObserveTargets.Observed;

/**
 * How much the weights of numbers and words are held back, each by how much its feature tells by
 * itself (after Wang and Manning 2012, "Baselines and Bigrams: Simple, Good Sentiment and Topic
 * Classification").
 */
final class Penalties {
  private static final double WORD_PENALTY = 60;
  private static final double RELATED_PENALTY = 15;
  private static final double EVIDENCE_STRENGTH = 0.7;
  private static final double LEAST_EVIDENCE = 0.001;
  private static final double MOST_FACTOR = 10;

  private Penalties() {}

  /**
   * Fills in the penalties of features.
   *
   * @param index places of features among the penalties, by name
   */
  static void fill(
      double[] penalties,
      Map<String, Integer> index,
      List<LabelledTarget> targets,
      List<Observed> observed) {
    double[] evidence = evidence(targets, observed, index);
    double usual = usual(index, evidence);
    index.forEach((name, feature) -> penalties[feature] = penalty(name, usual / evidence[feature]));
  }

  private static double penalty(String name, double scarcity) {
    if (!name.startsWith(FitToneModel.WORD)) {
      return WORD_PENALTY;
    }
    double factor = Math.pow(scarcity, EVIDENCE_STRENGTH);
    return (isRelated(name) ? RELATED_PENALTY : WORD_PENALTY)
        * Math.min(MOST_FACTOR, Math.max(1 / MOST_FACTOR, factor));
  }

  /** Whether a feature is a word that stands in a relation to the target, or a circumstance. */
  private static boolean isRelated(String name) {
    String template = name.split("\t", -1)[1];
    return !TargetFeatures.WORDS_BY_PLACE.contains(template)
        && !template.startsWith(TargetFeatures.UNDER);
  }

  /** The mean square of a feature's log-count ratios of one class to the others; above 0. */
  private static double[] evidence(
      List<LabelledTarget> targets, List<Observed> observed, Map<String, Integer> index) {
    double[] evidence = new double[index.size()];
    double[][] counts = new double[3][index.size()];
    double[] sizes = new double[3];
    for (int i = 0; i < observed.size(); i++) {
      int label = targets.get(i).label();
      sizes[label]++;
      for (String word : observed.get(i).words().keySet()) {
        Integer feature = index.get(FitToneModel.WORD + word);
        if (feature != null) {
          counts[label][feature]++;
        }
      }
    }
    for (int f = 0; f < evidence.length; f++) {
      double all = counts[0][f] + counts[1][f] + counts[2][f];
      for (int k = 0; k < 3; k++) {
        double ratio =
            Math.log(
                (counts[k][f] + 1)
                    / sizes[k]
                    / ((all - counts[k][f] + 2) / (observed.size() - sizes[k])));
        evidence[f] += ratio * ratio / 3;
      }
      evidence[f] += LEAST_EVIDENCE;
    }
    return evidence;
  }

  /** The median over words. */
  private static double usual(Map<String, Integer> index, double[] evidence) {
    double[] ofWords =
        index.entrySet().stream()
            .filter(feature -> feature.getKey().startsWith(FitToneModel.WORD))
            .mapToDouble(feature -> evidence[feature.getValue()])
            .sorted()
            .toArray();
    return ofWords.length == 0 ? 1 : ofWords[ofWords.length / 2];
  }
}
