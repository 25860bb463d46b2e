package org.corpusstats.aggregate.text;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Prose;
import org.corpusstats.aggregate.Sentiments;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.AcceptedDocument;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.Document;

/** The documents with what was found in them; a copy has the figures of its representative. */
public final class Documents implements Statistic {
  @Override
  public Table<Document> table() {
    return Document.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Dataset<Row> representatives =
        tables
            .read(AnnotatedDocument.TABLE)
            .select(col("doc_id").as("duplicate_group"), col("dateline"));
    Dataset<Row> accepted =
        tables.read(AcceptedDocument.TABLE).join(representatives, "duplicate_group");
    Dataset<Row> sentences = bySentences(Prose.sentences(tables), config);
    Dataset<Row> mentions =
        Prose.mentions(tables)
            .groupBy(col("doc_id").as("duplicate_group"))
            .agg(count(lit(1)).as("mentions"));
    Column scored = col("scored");
    return accepted
        .join(sentences, new String[] {"duplicate_group"}, "left")
        .join(mentions, new String[] {"duplicate_group"}, "left")
        .withColumn("sentence_count", coalesce(col("sentences"), lit(0L)))
        .withColumn("paragraph_count", coalesce(col("paragraphs"), lit(0L)))
        .withColumn("token_count", coalesce(col("tokens"), lit(0L)))
        .withColumn("mention_count", coalesce(col("mentions"), lit(0L)))
        .withColumn("scored_sentence_count", coalesce(scored, lit(0L)))
        .withColumn("sentiment_mean", share(col("sum_millionths"), scored.multiply(lit(1e6))))
        .withColumn("negative_share", share(col("negative"), scored))
        .withColumn("positive_share", share(col("positive"), scored))
        .withColumn(
            "neutral_share", share(scored.minus(col("negative")).minus(col("positive")), scored))
        .withColumn("sentiment_coverage", share(col("scored_tokens"), col("tokens")));
  }

  private static Dataset<Row> bySentences(Dataset<Row> sentences, AggregateConfig config) {
    Column score = col("sentiment");
    return sentences
        .groupBy(col("doc_id").as("duplicate_group"))
        .agg(
            count(lit(1)).as("sentences"),
            count_if(col("begins_paragraph")).as("paragraphs"),
            sum("token_count").as("tokens"),
            count(score).as("scored"),
            coalesce(sum(when(score.isNotNull(), col("token_count"))), lit(0L)).as("scored_tokens"),
            sum(Sentiments.millionths(score)).as("sum_millionths"),
            Sentiments.countAtMost(score, config.negativeAtMost()).as("negative"),
            Sentiments.countAtLeast(score, config.positiveAtLeast()).as("positive"));
  }

  /** Null where the whole is 0 or null. */
  private static Column share(Column part, Column whole) {
    return try_divide(part, whole);
  }
}
