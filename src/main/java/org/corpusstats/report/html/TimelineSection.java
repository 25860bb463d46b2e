package org.corpusstats.report.html;

import org.corpusstats.table.row.EntityPeriod;

/**
 * The leading names over time.
 *
 * @param periods the axis
 * @param documents how many documents each period has
 * @param series counts of each name and period with it, with tone and with how much it stands out
 */
record TimelineSection(Periods periods, DataTable documents, DataTable series) {
  static TimelineSection of(Inquiry inquiry, Periods periods) {
    String since =
        periods.starts().isEmpty()
            ? ""
            : "AND p.period_start >= DATE '%s'".formatted(periods.starts().get(0));
    return new TimelineSection(
        periods,
        inquiry.table(
            """
            SELECT CAST(date_trunc('%s', published) AS DATE) AS period_start, count(*) AS documents
            FROM documents WHERE is_representative AND published IS NOT NULL
            GROUP BY 1 ORDER BY 1"""
                .formatted(periods.unit()),
            EntityPeriod.TABLE),
        inquiry.table(
            """
            SELECT e.name, e.type, p.entity_id, p.period_start, p.document_count,
              p.period_document_count, p.document_share, p.expected_count, p.z, p.q_value,
              p.sentiment_mean, p.sentiment_low, p.sentiment_high
            FROM entity_periods p JOIN %s e ON e.entity_id = p.entity_id
            WHERE p.period_start IS NOT NULL %s
            ORDER BY e.document_count DESC, e.mention_count DESC, p.entity_id, p.period_start"""
                .formatted(EntitiesSection.leading(inquiry.config().timelineEntities()), since),
            EntityPeriod.TABLE));
  }
}
