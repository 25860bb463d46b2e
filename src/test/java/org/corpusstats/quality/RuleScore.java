package org.corpusstats.quality;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.corpusstats.quality.GoldNews.GoldDocument;
import org.corpusstats.quality.GoldNews.GoldMention;

/**
 * How many decisions of a rule are right: those that put a labelled mention into an entity most of
 * whose labelled mentions are of the same chain.
 */
record RuleScore(int decisions, int right) {
  static Map<String, RuleScore> byRule(
      List<GoldDocument> gold, Map<String, List<FoundName>> found) {
    Map<String, Map<String, Integer>> chains = new HashMap<>();
    forEach(
        gold,
        found,
        (chain, name) ->
            chains
                .computeIfAbsent(name.entity(), entity -> new TreeMap<>())
                .merge(chain, 1, Integer::sum));
    Map<String, RuleScore> scores = new TreeMap<>();
    forEach(
        gold,
        found,
        (chain, name) -> {
          Map<String, Integer> counts = chains.get(name.entity());
          boolean right = counts.get(chain).equals(Collections.max(counts.values()));
          scores.merge(name.rule(), new RuleScore(1, right ? 1 : 0), RuleScore::plus);
        });
    return scores;
  }

  private interface Decision {
    void take(String chain, FoundName name);
  }

  private static void forEach(
      List<GoldDocument> gold, Map<String, List<FoundName>> found, Decision decision) {
    for (GoldDocument document : gold) {
      for (GoldMention mention : document.mentions()) {
        FoundName name = ChainScore.name(mention, found.getOrDefault(document.id(), List.of()));
        if (mention.entity() != null && name != null) {
          decision.take(mention.entity(), name);
        }
      }
    }
  }

  private RuleScore plus(RuleScore other) {
    return new RuleScore(decisions + other.decisions, right + other.right);
  }

  double share() {
    return (double) right / decisions;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f of %d", share(), decisions);
  }
}
