package org.corpusstats.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.corpusstats.quality.GoldNews.GoldDocument;
import org.corpusstats.quality.GoldNews.GoldMention;
import org.jspecify.annotations.Nullable;

/**
 * How well entities agree with labelled chains: B³ (Bagga and Baldwin 1998) and pairwise F1. A
 * labelled mention takes the entity of the found mention that overlaps it most; one that nothing
 * overlaps is an entity of its own.
 */
record ChainScore(
    int mentions,
    double matched,
    double precision,
    double recall,
    double pairPrecision,
    double pairRecall) {
  static ChainScore of(List<GoldDocument> gold, Map<String, List<FoundName>> found) {
    Map<String, Long> goldSizes = new HashMap<>();
    Map<String, Long> foundSizes = new HashMap<>();
    Map<List<String>, Long> both = new HashMap<>();
    int mentions = 0;
    int matched = 0;
    for (GoldDocument document : gold) {
      for (GoldMention mention : document.mentions()) {
        if (mention.entity() != null) {
          FoundName name = name(mention, found.getOrDefault(document.id(), List.of()));
          String entity = name == null ? "none " + mentions : name.entity();
          matched += entity.startsWith("none ") ? 0 : 1;
          mentions++;
          goldSizes.merge(mention.entity(), 1L, Long::sum);
          foundSizes.merge(entity, 1L, Long::sum);
          both.merge(List.of(mention.entity(), entity), 1L, Long::sum);
        }
      }
    }
    double precision = 0;
    double recall = 0;
    for (Map.Entry<List<String>, Long> cell : both.entrySet()) {
      double count = cell.getValue();
      precision += count * count / foundSizes.get(cell.getKey().get(1));
      recall += count * count / goldSizes.get(cell.getKey().get(0));
    }
    double pairs = pairs(both);
    return new ChainScore(
        mentions,
        (double) matched / mentions,
        precision / mentions,
        recall / mentions,
        pairs / Math.max(pairs(foundSizes), 1),
        pairs / Math.max(pairs(goldSizes), 1));
  }

  /** The found mention that overlaps a labelled one most, the first of several; null for none. */
  static @Nullable FoundName name(GoldMention mention, List<FoundName> names) {
    FoundName best = null;
    int most = 0;
    for (FoundName name : names) {
      int overlap = name.overlap(mention.begin(), mention.end());
      if (overlap > most) {
        best = name;
        most = overlap;
      }
    }
    return best;
  }

  private static double pairs(Map<?, Long> sizes) {
    return sizes.values().stream().mapToDouble(size -> size * (size - 1) / 2.0).sum();
  }

  double f1() {
    return harmonicMean(precision, recall);
  }

  static double harmonicMean(double a, double b) {
    return 2 * a * b / Math.max(a + b, 1e-9);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "mentions %d matched %.3f  B3 P %.3f R %.3f F1 %.3f  pairwise P %.3f R %.3f F1 %.3f",
        mentions,
        matched,
        precision,
        recall,
        f1(),
        pairPrecision,
        pairRecall,
        harmonicMean(pairPrecision, pairRecall));
  }
}
