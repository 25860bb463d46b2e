package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** A frequent pair in a source that brings it together: how often and in what tone. */
public record PairSource(
    @Doc("the entity whose id comes first") String entityA,
    @Doc("the other entity") String entityB,
    @Doc("who published; null for documents without a source, which are not compared with others")
        @Nullable String source,
    @Doc("documents of the source that hold both") long documentCount,
    @Flat @Doc("that hold both") SourceShare share,
    @Flat
        @Doc(
            "document_count documents or more, were those that hold both dealt to the sources at"
                + " random: right tail of Fisher's exact test; null where log_ratio is. Family: each"
                + " pair of the table with each source that does not have all documents; p is 1 where"
                + " a source never has the pair")
        @Nullable Significance significance,
    @Flat(prefix = "sentiment_")
        @Doc("mean tone over the documents of the source that hold both, as in entity_pairs, −1…1")
        @Nullable Estimate sentiment,
    @Doc("share of these documents where both were scored, 0…1") double sentimentCoverage,
    @Flat(prefix = "others_")
        @Doc(
            "sentiment_mean minus the mean over all documents with both that are not of this source,"
                + " −2…2; null where either is, and without a source")
        @Nullable ToneDifference others) {

  public static final Table<PairSource> TABLE =
      Table.published(
              "pair_sources",
              PairSource.class,
              "pair of at least aggregate.min-pair-source-documents documents, not related by name, and"
                  + " source that has it in one",
              "entity_a",
              "entity_b",
              "source")
          .showing(
              "entity_a entity_b source document_count document_share rest_document_share"
                  + " q_value log_ratio_conservative sentiment_mean others_difference",
              "log_ratio_conservative desc",
              "log10_p");
}
