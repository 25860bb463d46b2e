package org.corpusstats.report.html;

import java.util.List;
import org.corpusstats.table.row.EntityPair;

/**
 * Pairs of names by every measure.
 *
 * @param measures those that pairs are ranked by; the first is the one to begin with
 * @param pairs of each scope the first by each measure, so that each order shows its true beginning
 */
record PairsSection(List<String> measures, DataTable pairs) {
  private static final List<String> MEASURES =
      List.of(
          "log_odds_low",
          "both_count",
          "g2",
          "t_score",
          "log_odds_ratio",
          "npmi",
          "log_dice",
          "lift",
          "z_score",
          "local_mi",
          "minimum_sensitivity",
          "jaccard",
          "z_within_documents",
          "proximity");

  /** The pairs that it shows. */
  static PairKeys keys(Inquiry inquiry) {
    return PairKeys.firstBy(MEASURES, inquiry);
  }

  static PairsSection of(Inquiry inquiry, PairKeys keys) {
    return new PairsSection(
        MEASURES,
        inquiry.first(
            inquiry
                .one("SELECT count(*) AS n FROM entity_pairs WHERE NOT related AND both_count >= 2")
                .count("n"),
            """
            SELECT p.scope, p.entity_a, p.entity_b, p.name_a, p.name_b, p.type_a, p.type_b,
              p.both_count, p.a_count, p.b_count, p.expected_count, p.document_count, p.source_count,
              p.log_odds_low, p.g2, p.t_score, p.log_odds_ratio, p.npmi, p.log_dice, p.lift,
              p.z_score, p.local_mi, p.minimum_sensitivity, p.jaccard, p.z_within_documents,
              p.proximity, p.q_value, p.sentiment_mean, p.sentiment_low, p.sentiment_high,
              p.amplification
            FROM entity_pairs p JOIN %s ON chosen.scope = p.scope
              AND chosen.entity_a = p.entity_a AND chosen.entity_b = p.entity_b
            ORDER BY p.scope, p.log_odds_low DESC NULLS LAST, p.entity_a, p.entity_b"""
                .formatted(keys.sql()),
            keys.values(),
            EntityPair.TABLE));
  }
}
