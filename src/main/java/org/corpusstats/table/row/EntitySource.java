package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** An entity in a source that mentions it: how often, and in what tone, beside the others. */
public record EntitySource(
    @Doc("entity") String entityId,
    @Doc("who published; null for documents without a source, which are not compared with others")
        @Nullable String source,
    @Doc("mentions in the source") long mentionCount,
    @Doc("documents of the source that mention it") long documentCount,
    @Flat @Doc("that mention it") SourceShare share,
    @Flat
        @Doc(
            "document_count documents or more, were those that mention it dealt to the sources at"
                + " random: right tail of Fisher's exact test; null where log_ratio is. Family: each"
                + " entity in aggregate.min-source-documents documents or more with each source,"
                + " corpus.possible_entity_sources; p is 1 where a source never mentions it")
        @Nullable Significance significance,
    @Flat(prefix = "sentiment_")
        @Doc("mean tone of its scored mentions in the source, as in entity_sentiment, −1…1")
        @Nullable Estimate sentiment,
    @Doc("share of its mentions in the source that could be scored, 0…1") double sentimentCoverage,
    @Flat(prefix = "manner_")
        @Doc(
            "sentiment_mean minus the mean over all scored mentions in the source, those of the entity"
                + " included: what is left once the source's own manner is taken off, −2…2; null where"
                + " sentiment_mean is, without a source, and where no other mention was scored")
        @Nullable ToneDifference manner,
    @Flat(prefix = "others_")
        @Doc(
            "sentiment_mean minus the mean over the entity's scored mentions in all documents that are"
                + " not of this source, −2…2; null where either is, and without a source")
        @Nullable ToneDifference others) {

  public static final Table<EntitySource> TABLE =
      Table.published(
              "entity_sources",
              EntitySource.class,
              "entity and source that mentions it",
              "entity_id",
              "source")
          .showing(
              "entity_id source document_count document_share rest_document_share q_value"
                  + " log_ratio_conservative sentiment_mean manner_difference others_difference"
                  + " others_difference_low others_difference_high",
              "log_ratio_conservative desc",
              "log10_p");
}
