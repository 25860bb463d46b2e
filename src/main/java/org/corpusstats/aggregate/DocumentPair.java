package org.corpusstats.aggregate;

import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Doc;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Tables;
import org.jspecify.annotations.Nullable;

/** What one document contributes to a pair of entities in one scope. */
public record DocumentPair(
    @Doc("sentence, paragraph or document") String scope,
    @Doc("the entity whose id comes first") String entityA,
    @Doc("the other entity") String entityB,
    @Doc("document") String docId,
    @Doc("its source") @Nullable String source,
    @Doc("units of the scope in the document that hold both") long units,
    @Doc("units of the scope in the document where all mentions of one overlap those of the other")
        long overlappingUnits,
    @Doc("units that hold both, with a tone towards each") long scoredUnits,
    @Doc("sum over them of the mean of the two tones, in millionths") long toneMillionths,
    @Doc("the best places to read about the pair, best first") List<EvidencePlace> evidence) {

  /**
   * The sentences of two mentions that stand close.
   *
   * @param sentenceDistance sentences from one to the other, 0 for the same
   * @param tokenCount tokens of the one or two sentences
   * @param firstSentence index of the earlier one
   * @param secondSentence index of the later one; the same where they share it
   */
  public record EvidencePlace(
      int sentenceDistance, int tokenCount, int firstSentence, int secondSentence) {}

  /** All pairs of all representative documents; at most {@code mostEvidence} places each. */
  static Dataset<Row> of(Tables tables, AggregateConfig config, int mostEvidence) {
    RowCodec<DocumentMentions> documents = new RowCodec<>(DocumentMentions.class);
    RowCodec<DocumentPair> pairs = new RowCodec<>(DocumentPair.class);
    MapPartitionsFunction<Row, Row> count =
        rows ->
            Rows.stream(rows)
                .map(documents::fromRow)
                .flatMap(document -> new PairsOfDocument(document, mostEvidence).stream())
                .map(pairs::toRow)
                .iterator();
    return DocumentMentions.of(tables, config).mapPartitions(count, pairs.encoder());
  }
}
