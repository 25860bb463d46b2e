package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** An accepted and annotated document, copies included. */
public record Document(
    @Flat AcceptedDocument accepted,
    @Doc("place that its dateline names, in its usual case; null where it has none")
        @Nullable String dateline,
    @Doc("number of sentences, without template text") int sentenceCount,
    @Doc("number of paragraphs with such a sentence") int paragraphCount,
    @Doc("number of tokens, punctuation included, without template text") long tokenCount,
    @Doc("number of resolved mentions, without template text") long mentionCount,
    @Doc("number of its sentences that were scored") long scoredSentenceCount,
    @Doc("mean of the scored sentences' sentiment, −1…1; null where none was scored")
        @Nullable Double sentimentMean,
    @Doc("share of scored sentences at or below the negative threshold; null where none")
        @Nullable Double negativeShare,
    @Doc("share of scored sentences between the thresholds; null where none")
        @Nullable Double neutralShare,
    @Doc("share of scored sentences at or above the positive threshold; null where none")
        @Nullable Double positiveShare,
    @Doc("share of the tokens that stand in scored sentences, 0…1; null where no tokens")
        @Nullable Double sentimentCoverage) {

  public static final Table<Document> TABLE =
      Table.published("documents", Document.class, "accepted document, copies included", "doc_id")
          .showing(
              "doc_id published source sentence_count mention_count sentiment_mean title",
              "published");
}
