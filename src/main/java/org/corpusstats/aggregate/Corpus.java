package org.corpusstats.aggregate;

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
import org.corpusstats.core.Versions;
import org.corpusstats.table.CleanedRecord;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Document;
import org.corpusstats.table.Mention;
import org.corpusstats.table.Rejection;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Sentence;
import org.corpusstats.table.SentenceStatus;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.jspecify.annotations.Nullable;

/** What went in and what came out, counted from the tables themselves. */
public final class Corpus implements Statistic {
  /** Counts of one run. */
  public record CorpusCounts(
      @Doc("input records read; documents + rejections") long recordsRead,
      @Doc("accepted documents, copies included") long documents,
      @Doc("documents that statistics count: one of each duplicate group") long representatives,
      @Doc("documents that are exact copies of a representative") long copies,
      @Doc("records and documents turned away") long rejections,
      @Doc("accepted documents without a date of publication") long undatedDocuments,
      @Doc("accepted documents without a source") long sourcelessDocuments,
      @Doc("code points of the representatives' texts") long characters,
      @Doc("tokens of the representatives, punctuation included") long tokens,
      @Doc("sentences: units of sentence scope") long sentences,
      @Doc("paragraphs with a sentence: units of paragraph scope") long paragraphs,
      @Doc("sentences over the cap on tokens: no names, no sentiment") long sentencesTooLong,
      @Doc("sentences with a token over the cap on characters: no names, no sentiment")
          long sentencesTokenTooLong,
      @Doc("sentences over the parser's cap: names, no sentiment") long sentencesTooLongToParse,
      @Doc("sentences that the parser found no tree for: names, no sentiment")
          long sentencesNotParsed,
      @Doc("sentences that an annotator failed on: no names, no sentiment") long sentencesFailed,
      @Doc("share of the tokens that stand in scored sentences; null where there are none")
          @Nullable Double sentimentCoverage,
      @Doc("resolved mentions") long mentions,
      @Doc("entities") long entities,
      @Doc("rows of entity_pairs, all scopes") long pairs,
      @Doc("pairs tested at sentence scope: the family of its q-values") long pairsSentence,
      @Doc("pairs tested at paragraph scope: the family of its q-values") long pairsParagraph,
      @Doc("pairs tested at document scope: the family of its q-values") long pairsDocument,
      @Doc("version of corpus-stats") String corpusStatsVersion,
      @Doc("version of Spark that ran") String sparkVersion,
      @Doc("version of Stanford CoreNLP") String corenlpVersion) {}

  public static final Table<CorpusCounts> TABLE =
      Table.published("corpus", CorpusCounts.class, "run");

  @Override
  public Table<CorpusCounts> table() {
    return TABLE;
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
        tables.read(PairTallies.TABLE).groupBy("scope").count().collectAsList().stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    RowCodec<CorpusCounts> codec = TABLE.codec();
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
            tables.count(Entities.TABLE),
            tables.count(EntityPairs.TABLE),
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
