package org.corpusstats.report.html;

import java.util.List;
import java.util.Optional;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.Manifest;
import org.corpusstats.store.SnapshotFiles;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityPair;
import org.jspecify.annotations.Nullable;

/**
 * What changed since the snapshot before.
 *
 * @param before its id; null where there is none
 * @param reason why the two cannot be compared; null where they can
 * @param otherSettings settings of what is counted that the two differ in
 * @param corpus counts of both
 * @param entities names that came, went, rose and fell
 * @param pairs pairs at document scope that came and went, and met more or less often; a count is
 *     null where that snapshot's table has no such pair, which may have met more seldom than it
 *     keeps
 * @param tone names whose tone moved by more than its two intervals allow
 */
record ChangesSection(
    @Nullable String before,
    @Nullable String reason,
    List<String> otherSettings,
    @Nullable DataTable corpus,
    @Nullable DataTable entities,
    @Nullable DataTable pairs,
    @Nullable DataTable tone) {
  private static final String BEFORE = "before_";

  static ChangesSection of(Inquiry inquiry, Optional<SnapshotFiles> before) {
    if (before.isEmpty()) {
      return new ChangesSection(null, null, List.of(), null, null, null, null);
    }
    String id = before.get().id();
    try {
      inquiry.engine().alsoOver(before.get(), BEFORE);
      int most = inquiry.config().topChanges();
      return new ChangesSection(
          id,
          null,
          inquiry.engine().manifest().otherSettings(Manifest.of(before.get())),
          corpus(inquiry),
          entities(inquiry, most),
          pairs(inquiry, most),
          tone(inquiry, most));
    } catch (UserError other) {
      // Made by a version whose tables were others.
      return new ChangesSection(id, other.getMessage(), List.of(), null, null, null, null);
    }
  }

  private static DataTable corpus(Inquiry inquiry) {
    return inquiry.table(
        """
        SELECT a.representatives AS documents_before, b.representatives AS documents_now,
          a.tokens AS tokens_before, b.tokens AS tokens_now,
          a.entities AS entities_before, b.entities AS entities_now
        FROM before_corpus a CROSS JOIN corpus b""");
  }

  private static DataTable entities(Inquiry inquiry, int most) {
    return inquiry.table(
        """
        WITH both_times AS (
          SELECT coalesce(b.name, a.name) AS name, coalesce(b.type, a.type) AS type,
            coalesce(b.entity_id, a.entity_id) AS entity_id,
            coalesce(a.document_count, 0) AS before_count,
            coalesce(b.document_count, 0) AS document_count,
            CASE WHEN a.entity_id IS NULL THEN 'came' WHEN b.entity_id IS NULL THEN 'went'
              WHEN b.document_count > a.document_count THEN 'rose' ELSE 'fell' END AS change
          FROM before_entities a FULL OUTER JOIN entities b ON b.entity_id = a.entity_id
          WHERE a.document_count IS NULL OR b.document_count IS NULL
            OR a.document_count <> b.document_count),
        ranked AS (
          SELECT change, entity_id, name, type, before_count, document_count,
            row_number() OVER (PARTITION BY change
              ORDER BY abs(document_count - before_count) DESC, entity_id) AS place
          FROM both_times)
        SELECT change, name, type, before_count, document_count FROM ranked
        WHERE place <= %d ORDER BY change, place"""
            .formatted(most),
        Entity.TABLE);
  }

  private static DataTable pairs(Inquiry inquiry, int most) {
    return inquiry.table(
        """
        WITH a AS (SELECT * FROM before_entity_pairs WHERE scope = 'document' AND NOT related),
        b AS (SELECT * FROM entity_pairs WHERE scope = 'document' AND NOT related),
        both_times AS (
          SELECT coalesce(b.name_a, a.name_a) AS name_a, coalesce(b.name_b, a.name_b) AS name_b,
            coalesce(b.entity_a, a.entity_a) AS entity_a,
            coalesce(b.entity_b, a.entity_b) AS entity_b,
            a.both_count AS before_count, b.both_count,
            a.log_odds_low AS before_log_odds_low, b.log_odds_low,
            CASE WHEN a.scope IS NULL THEN 'came' WHEN b.scope IS NULL THEN 'went'
              WHEN b.both_count > a.both_count THEN 'rose' ELSE 'fell' END AS change
          FROM a FULL OUTER JOIN b ON b.entity_a = a.entity_a AND b.entity_b = a.entity_b
          WHERE (coalesce(a.both_count, 0) > 1 OR coalesce(b.both_count, 0) > 1)
            AND coalesce(a.both_count, 0) <> coalesce(b.both_count, 0)),
        ranked AS (
          SELECT *, row_number() OVER (PARTITION BY change
            ORDER BY abs(coalesce(both_count, 0) - coalesce(before_count, 0)) DESC,
              entity_a, entity_b) AS place
          FROM both_times)
        SELECT change, name_a, name_b, before_count, both_count, before_log_odds_low, log_odds_low
        FROM ranked WHERE place <= %d ORDER BY change, place"""
            .formatted(most),
        EntityPair.TABLE);
  }

  private static DataTable tone(Inquiry inquiry, int most) {
    return inquiry.table(
        """
        SELECT e.name, e.type, a.mean AS before_mean, a.mean_low AS before_low,
          a.mean_high AS before_high, b.mean, b.mean_low, b.mean_high
        FROM before_entity_sentiment a
        JOIN entity_sentiment b ON b.entity_id = a.entity_id
        JOIN entities e ON e.entity_id = b.entity_id
        WHERE a.mean_high < b.mean_low OR b.mean_high < a.mean_low
        ORDER BY abs(b.mean - a.mean) DESC, e.entity_id LIMIT %d"""
            .formatted(most));
  }
}
