package org.corpusstats.table.row;

import java.time.LocalDate;
import org.corpusstats.table.Doc;
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
    @Doc(
            "documents by chance: the entity's share of all dated documents times those of the"
                + " period; null without a date")
        @Nullable Double expectedCount,
    @Doc("(document_count − expected_count)/√expected_count, Poisson; null without a date")
        @Nullable Double z,
    @Doc("log10 of the Poisson chance of so many documents or more; null without a date")
        @Nullable Double log10P,
    @Doc(
            "Benjamini–Hochberg q-value over all rows with a date, 0…1: small where the period"
                + " stands out; null without a date")
        @Nullable Double qValue,
    @Doc("mean tone of scored mentions, as in entity_sentiment, −1…1; null where none was scored")
        @Nullable Double sentimentMean,
    @Doc("lower end of its 95 % interval, clustered by document; null below two documents")
        @Nullable Double sentimentLow,
    @Doc("upper end of its 95 % interval, clustered by document; null below two documents")
        @Nullable Double sentimentHigh,
    @Doc("share of the mentions that could be scored, 0…1") double sentimentCoverage) {

  public static final Table<EntityPeriod> TABLE =
      Table.published(
          "entity_periods",
          EntityPeriod.class,
          "entity and period that mentions it",
          "entity_id",
          "period_start");
}
