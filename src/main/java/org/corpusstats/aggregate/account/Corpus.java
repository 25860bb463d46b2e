package org.corpusstats.aggregate.account;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.core.Versions;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.CorpusCounts;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.PairTally;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.Sentence;
import org.corpusstats.table.row.SentenceStatus;
import org.corpusstats.table.row.UnitScope;

/** What went in and what came out, counted from the tables themselves. */
public final class Corpus implements Statistic {
  @Override
  public Table<CorpusCounts> table() {
    return CorpusCounts.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Dataset<Row> sentences = tables.read(Sentence.TABLE);
    SparkSession spark = sentences.sparkSession();
    Row documents =
        tables
            .read(Document.TABLE)
            .agg(
                count(lit(1)),
                count_if(col("is_representative")),
                count_if(col("published").isNull()),
                count_if(col("source").isNull()),
                coalesce(sum(when(col("is_representative"), col("character_count"))), lit(0L)))
            .first();
    Row text =
        sentences
            .agg(
                count(lit(1)),
                count_distinct(col("doc_id"), col("paragraph_index")),
                coalesce(sum("token_count"), lit(0L)),
                coalesce(sum(when(col("sentiment").isNotNull(), col("token_count"))), lit(0L)))
            .first();
    long tokens = text.getLong(2);
    Row statuses = countStatuses(sentences);
    Map<String, Long> pairs =
        tables.read(PairTally.TABLE).groupBy("scope").count().collectAsList().stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    RowCodec<CorpusCounts> codec = CorpusCounts.TABLE.codec();
    CorpusCounts counts =
        new CorpusCounts(
            tables.count(CleanedRecord.TABLE),
            documents.getLong(0),
            documents.getLong(1),
            documents.getLong(0) - documents.getLong(1),
            tables.count(Rejection.TABLE),
            documents.getLong(2),
            documents.getLong(3),
            documents.getLong(4),
            tokens,
            text.getLong(0),
            text.getLong(1),
            sentencesOf(statuses, SentenceStatus.TOO_LONG),
            sentencesOf(statuses, SentenceStatus.TOKEN_TOO_LONG),
            sentencesOf(statuses, SentenceStatus.TOO_LONG_TO_PARSE),
            sentencesOf(statuses, SentenceStatus.NOT_PARSED),
            sentencesOf(statuses, SentenceStatus.FAILED),
            tokens == 0 ? null : (double) text.getLong(3) / tokens,
            tables.count(Mention.TABLE),
            tables.count(Entity.TABLE),
            tables.count(EntityPair.TABLE),
            pairs.getOrDefault(UnitScope.SENTENCE.columnValue(), 0L),
            pairs.getOrDefault(UnitScope.PARAGRAPH.columnValue(), 0L),
            pairs.getOrDefault(UnitScope.DOCUMENT.columnValue(), 0L),
            Versions.OF_THIS_BUILD.corpusStats(),
            spark.version(),
            Versions.OF_THIS_BUILD.coreNlp());
    return spark.createDataFrame(List.of(codec.toRow(counts)), codec.schema());
  }

  private static Row countStatuses(Dataset<Row> sentences) {
    Column[] counts =
        Arrays.stream(SentenceStatus.values())
            .map(
                status ->
                    count_if(col("status").equalTo(status.columnValue())).as(status.columnValue()))
            .toArray(Column[]::new);
    return sentences.agg(lit(0), counts).first();
  }

  private static long sentencesOf(Row statuses, SentenceStatus status) {
    return statuses.<Long>getAs(status.columnValue());
  }
}
