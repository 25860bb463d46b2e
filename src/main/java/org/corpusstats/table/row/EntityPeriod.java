package org.corpusstats.table.row;

import java.time.LocalDate;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** An entity in a period that mentions it. */
public record EntityPeriod(
    @Doc("entity") String entityId,
    @Doc(
            "first day of the period (aggregate.period: day, week from Monday, month, quarter or"
                + " year); null for documents without a date")
        @Nullable LocalDate periodStart,
    @Doc("mentions in the period") long mentionCount,
    @Doc("sentences of the period that mention it") long sentenceCount,
    @Doc("documents of the period that mention it") long documentCount,
    @Doc("all documents of the period") long periodDocumentCount,
    @Doc("document_count/period_document_count, 0…1") double documentShare,
    @Flat @Doc("documents") @Nullable Standing standing,
    @Flat
        @Doc(
            "so many documents or more, were those that mention it dealt to the periods at random"
                + " (hypergeometric): small where the period stands out; null without a date. Family:"
                + " each entity with dated documents in each period")
        @Nullable Significance significance,
    @Flat(prefix = "sentiment_") @Doc("mean tone of scored mentions, as in entity_sentiment, −1…1")
        @Nullable Estimate sentiment,
    @Doc("share of the mentions that could be scored, 0…1") double sentimentCoverage) {

  public static final Table<EntityPeriod> TABLE =
      Table.published(
              "entity_periods",
              EntityPeriod.class,
              "entity and period that mentions it",
              "entity_id",
              "period_start")
          .showing(
              "entity_id period_start document_count period_document_count"
                  + " document_share expected_count z q_value sentiment_mean mention_count",
              "log10_p");
}
