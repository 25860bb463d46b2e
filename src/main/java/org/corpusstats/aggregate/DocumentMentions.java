package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Document;
import org.corpusstats.table.Sentence;
import org.corpusstats.table.Tables;
import org.jspecify.annotations.Nullable;

/** A document's mentions and the sentences that they stand in: what pairs are counted from. */
public record DocumentMentions(
    @Doc("document") String docId,
    @Doc("its source") @Nullable String source,
    @Doc("mentions in any order") List<MentionPlace> mentions,
    @Doc("all sentences in any order") List<SentenceLength> sentences) {

  /** Where a mention of an entity stands, and the tone towards it; null where not scored. */
  public record MentionPlace(
      String entityId,
      int sentenceIndex,
      int paragraphIndex,
      int charBegin,
      int charEnd,
      @Nullable Long toneMillionths) {
    /** Whether the two share a character. */
    boolean overlaps(MentionPlace other) {
      return charBegin < other.charEnd && other.charBegin < charEnd;
    }
  }

  /** How long a sentence is. */
  public record SentenceLength(int sentenceIndex, int tokenCount) {}

  /** One row for each representative document with a mention. */
  static Dataset<Row> of(Tables tables, AggregateConfig config) {
    Dataset<Row> mentions =
        MentionTones.of(tables, config)
            .groupBy("doc_id")
            .agg(
                collect_list(
                        struct(
                            "entity_id",
                            "sentence_index",
                            "paragraph_index",
                            "char_begin",
                            "char_end",
                            "tone_millionths"))
                    .as("mentions"));
    Dataset<Row> sentences =
        tables
            .read(Sentence.TABLE)
            .groupBy("doc_id")
            .agg(collect_list(struct("sentence_index", "token_count")).as("sentences"));
    return tables
        .read(Document.TABLE)
        .select("doc_id", "source")
        .join(mentions, "doc_id")
        .join(sentences, "doc_id")
        .select("doc_id", "source", "mentions", "sentences");
  }
}
