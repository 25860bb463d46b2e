package org.corpusstats.report.html;

import org.corpusstats.table.row.EntitySource;
import org.corpusstats.table.row.EntityTone;

/**
 * How the texts speak of names.
 *
 * @param entities the leading names whose tone is known, from the worst to the best
 * @param sources the tone towards the leading names in each source
 */
record ToneSection(DataTable entities, DataTable sources) {
  static ToneSection of(Inquiry inquiry) {
    ReportConfig config = inquiry.config();
    return new ToneSection(
        inquiry.table(
            """
            SELECT e.entity_id, e.name, e.type, s.document_count, s.scored_count, s.mean, s.mean_low,
              s.mean_high, s.negative, s.neutral, s.positive, s.baseline_difference
            FROM entity_sentiment s JOIN %s e ON e.entity_id = s.entity_id
            WHERE s.mean_low IS NOT NULL
            ORDER BY s.mean, e.entity_id"""
                .formatted(EntitiesSection.leading(config.topEntities())),
            EntityTone.TABLE),
        inquiry.firstOf(
            """
            SELECT e.entity_id, e.name, e.type, p.source, p.document_count, p.source_document_count,
              p.document_share, p.log_ratio_conservative, p.sentiment_mean, p.sentiment_low,
              p.sentiment_high, p.manner_difference, p.manner_difference_low,
              p.manner_difference_high, p.others_difference, p.others_difference_low,
              p.others_difference_high
            FROM entity_sources p JOIN %s e ON e.entity_id = p.entity_id
            WHERE p.sentiment_mean IS NOT NULL
            ORDER BY e.document_count DESC, e.mention_count DESC, e.entity_id,
              p.document_count DESC, p.source"""
                .formatted(EntitiesSection.leading(config.timelineEntities())),
            EntitySource.TABLE));
  }
}
