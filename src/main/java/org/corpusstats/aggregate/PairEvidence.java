package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Sentence;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;

/** The sentences to read about a pair: close mentions in short sentences, other documents first. */
public final class PairEvidence implements Statistic {
  /** One piece of evidence for a pair. */
  public record Evidence(
      @Doc("sentence, paragraph or document") String scope,
      @Doc("the entity whose id comes first") String entityA,
      @Doc("the other entity") String entityB,
      @Doc("1 for the best; each document's best come before any document's second best") int rank,
      @Doc("document") String docId,
      @Doc("sentence, or the earlier of two") int sentenceIndex,
      @Doc("the later of two sentences; sentence_index where one holds both mentions")
          int secondSentenceIndex,
      @Doc("the sentence; of two that are not neighbours, both with an ellipsis between")
          String text) {}

  public static final Table<Evidence> TABLE =
      Table.published(
          "pair_evidence",
          Evidence.class,
          "pair and rank",
          "scope",
          "entity_a",
          "entity_b",
          "rank");

  @Override
  public Table<Evidence> table() {
    return TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    WindowSpec bestFirst =
        Window.partitionBy("scope", "entity_a", "entity_b")
            .orderBy(
                "rank_in_document",
                "sentence_distance",
                "evidence_tokens",
                "doc_id",
                "sentence_index");
    Dataset<Row> best =
        DocumentPair.of(tables, config, config.evidencePerPair())
            .select(
                col("scope"),
                col("entity_a"),
                col("entity_b"),
                col("doc_id"),
                posexplode(col("evidence")).as(new String[] {"rank_in_document", "place"}))
            .withColumn("sentence_distance", col("place.sentence_distance"))
            .withColumn("evidence_tokens", col("place.token_count"))
            .withColumn("sentence_index", col("place.first_sentence"))
            .withColumn("second_sentence_index", col("place.second_sentence"))
            .withColumn("rank", row_number().over(bestFirst))
            .filter(col("rank").leq(config.evidencePerPair()));
    Dataset<Row> published = tables.read(EntityPairs.TABLE).select("scope", "entity_a", "entity_b");
    Dataset<Row> sentences = tables.read(Sentence.TABLE);
    Column apart = col("second_sentence_index").minus(col("sentence_index"));
    Column between = when(apart.gt(1), lit(" … ")).otherwise(lit(" "));
    return best.join(published, new String[] {"scope", "entity_a", "entity_b"}, "left_semi")
        .join(
            text(sentences, "sentence_index", "text_first"),
            new String[] {"doc_id", "sentence_index"})
        .join(
            text(sentences, "second_sentence_index", "text_second"),
            new String[] {"doc_id", "second_sentence_index"})
        .withColumn(
            "text",
            when(apart.equalTo(0), col("text_first"))
                .otherwise(concat(col("text_first"), between, col("text_second"))));
  }

  private static Dataset<Row> text(Dataset<Row> sentences, String index, String as) {
    return sentences.select(col("doc_id"), col("sentence_index").as(index), col("text").as(as));
  }
}
