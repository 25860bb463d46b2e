package org.corpusstats.report.html;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityTone;
import org.corpusstats.table.row.EntityTrend;

/**
 * The leading names.
 *
 * @param entities the most frequent, with tone and trend
 * @param types how many names of each type there are in all
 * @param sparks documents of each bar of a name's small chart, by its id
 * @param periods what the bars stand for
 */
record EntitiesSection(
    DataTable entities, DataTable types, Map<String, long[]> sparks, Periods periods) {
  /** More bars are too thin to see. */
  private static final int BARS = 48;

  /** The leading names, for other sections' queries. */
  static String leading(int most) {
    return """
        (SELECT * FROM entities
        ORDER BY document_count DESC, mention_count DESC, entity_id LIMIT %d)"""
        .formatted(most);
  }

  static EntitiesSection of(Inquiry inquiry, Periods periods) {
    int most = inquiry.config().topEntities();
    return new EntitiesSection(
        inquiry.first(
            inquiry.rows(Entity.TABLE),
            """
            SELECT e.entity_id, e.name, e.type, e.document_count, e.mention_count, e.source_count,
              e.first_published, e.last_published, e.dispersion_dp_norm, e.amplification,
              s.mean, s.mean_low, s.mean_high, s.negative, s.positive, s.sentiment_coverage,
              t.log_odds_slope, t.log_odds_slope_low, t.log_odds_slope_high, t.q_value
            FROM %s e
            LEFT JOIN entity_sentiment s ON s.entity_id = e.entity_id
            LEFT JOIN entity_trends t ON t.entity_id = e.entity_id
            ORDER BY e.document_count DESC, e.mention_count DESC, e.entity_id"""
                .formatted(leading(most)),
            Entity.TABLE,
            EntityTone.TABLE,
            EntityTrend.TABLE),
        inquiry.table(
            """
            SELECT type, count(*) AS entities, sum(mention_count) AS mentions
            FROM entities GROUP BY type ORDER BY mentions DESC, type"""),
        sparks(inquiry, most, periods),
        periods);
  }

  private static Map<String, long[]> sparks(Inquiry inquiry, int most, Periods periods) {
    List<AnswerRow> rows =
        inquiry
            .ask(
                """
                SELECT p.entity_id, p.period_start, p.document_count
                FROM entity_periods p JOIN %s e ON e.entity_id = p.entity_id
                WHERE p.period_start IS NOT NULL"""
                    .formatted(leading(most)))
            .rows();
    return binned(rows, periods);
  }

  /** Adds neighbouring periods up where there are too many to see. */
  static Map<String, long[]> binned(List<AnswerRow> rows, Periods periods) {
    int size = periods.starts().size();
    int perBar = Math.max(1, (size + BARS - 1) / BARS);
    int bars = (size + perBar - 1) / perBar;
    Map<LocalDate, Integer> places = periods.places();
    Map<String, long[]> sparks = new HashMap<>();
    for (AnswerRow row : rows) {
      Integer place = places.get((LocalDate) row.get("period_start"));
      if (place != null) {
        sparks.computeIfAbsent(row.text("entity_id"), id -> new long[bars])[place / perBar] +=
            row.count("document_count");
      }
    }
    return sparks;
  }
}
