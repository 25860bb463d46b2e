package org.corpusstats.aggregate.account;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.DocumentsBySource;
import org.corpusstats.aggregate.ExpectedPairs;
import org.corpusstats.aggregate.NetworkConfig;
import org.corpusstats.aggregate.PairFamilies;
import org.corpusstats.aggregate.Prose;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.TermFamilies;
import org.corpusstats.core.Versions;
import org.corpusstats.table.ColumnValue;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.CorpusCounts;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.DuplicateKind;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.NetworkEdge;
import org.corpusstats.table.row.NetworkNode;
import org.corpusstats.table.row.PairTally;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.Sentence;
import org.corpusstats.table.row.SentenceStatus;
import org.corpusstats.table.row.TemplateKind;
import org.corpusstats.table.row.UnitScope;

/** What went in and what came out, counted from the tables themselves. */
public final class Corpus implements Statistic {
  @Override
  public Table<CorpusCounts> table() {
    return CorpusCounts.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Dataset<Row> documents = tables.read(Document.TABLE);
    long records = tables.count(CleanedRecord.TABLE);
    long rejections = tables.count(Rejection.TABLE);
    return documents(documents)
        .crossJoin(sentences(Prose.sentences(tables)))
        .crossJoin(template(tables.read(Sentence.TABLE), "sentences"))
        .crossJoin(template(tables.read(Mention.TABLE), "mentions"))
        .crossJoin(pairs(tables.read(PairTally.TABLE)).withColumns(families(tables, config)))
        .crossJoin(network(tables, config.network()))
        .withColumns(
            Map.of(
                "mentions", col("mentions_in_prose"),
                "records_read", lit(records),
                "rejections", lit(rejections),
                // The stage publish compares this with what was selected.
                "documents_left_out", lit(records - rejections - tables.count(Document.TABLE)),
                "entities", lit(tables.count(Entity.TABLE)),
                "pairs", lit(tables.count(EntityPair.TABLE)),
                "corpus_stats_version", lit(Versions.OF_THIS_BUILD.corpusStats()),
                "spark_version", lit(documents.sparkSession().version()),
                "corenlp_version", lit(Versions.OF_THIS_BUILD.coreNlp())));
  }

  private static Dataset<Row> documents(Dataset<Row> documents) {
    Column counted = col("is_representative");
    return documents.agg(
        count(lit(1)).as("documents"),
        and(
            counts("duplicate_kind", "copies_", DuplicateKind.values()),
            count_if(counted).as("representatives"),
            count_if(not(counted)).as("copies"),
            count_if(col("published").isNull()).as("undated_documents"),
            count_if(col("metadata").getItem("published").isNotNull()).as("impossible_dates"),
            count_if(col("metadata").getItem("id").isNotNull()).as("repeated_ids"),
            count_if(col("source").isNull()).as("sourceless_documents"),
            count_if(col("repaired_encoding")).as("repaired_encodings"),
            coalesce(sum("foreign_paragraph_count"), lit(0L)).as("foreign_paragraphs"),
            coalesce(sum(when(counted, col("character_count"))), lit(0L)).as("characters")));
  }

  private static Dataset<Row> sentences(Dataset<Row> sentences) {
    Column tokens = col("token_count");
    Column scored = when(col("sentiment").isNotNull(), tokens).otherwise(lit(0));
    return sentences.agg(
        count(lit(1)).as("sentences"),
        and(
            counts("status", "sentences_", SentenceStatus.values()),
            count_distinct(col("doc_id"), col("paragraph_index")).as("paragraphs"),
            coalesce(sum(tokens), lit(0L)).as("tokens"),
            try_divide(sum(scored), sum(tokens)).as("sentiment_coverage")));
  }

  /** How many rows are prose and, as template text, not. */
  private static Dataset<Row> template(Dataset<Row> rows, String what) {
    Column template = col("template");
    return rows.agg(
        count_if(template.isNotNull()).as("template_" + what),
        and(
            counts("template", "template_" + what + "_", TemplateKind.values()),
            count_if(template.isNull()).as(what + "_in_prose")));
  }

  private static Dataset<Row> pairs(Dataset<Row> pairs) {
    return pairs.agg(lit(0), counts("scope", "pairs_", UnitScope.ALL));
  }

  private static Map<String, Column> families(Tables tables, AggregateConfig config) {
    Map<String, Column> families = new HashMap<>();
    PairFamilies.ofEntities(tables, config.pairs())
        .forEach(
            (scope, pairs) -> families.put("possible_pairs_" + scope.columnValue(), lit(pairs)));
    families.put("possible_collocations", lit(PairFamilies.ofLemmas(tables, config.terms())));
    families.put(
        "possible_entity_sources",
        lit(DocumentsBySource.of(tables).testsOfEntities(tables, config.sources())));
    families.put("possible_keywords", lit(TermFamilies.ofKeyness(tables, config.terms())));
    families.put("possible_entity_terms", lit(TermFamilies.ofEntityTerms(tables, config.terms())));
    families.put("expected_pairs", lit(ExpectedPairs.of(tables, config.pairs()).count()));
    return families;
  }

  private static Dataset<Row> network(Tables tables, NetworkConfig settings) {
    long edges = tables.count(NetworkEdge.TABLE);
    Dataset<Row> nodes =
        tables
            .read(NetworkNode.TABLE)
            .agg(
                count(lit(1)).as("network_nodes"),
                count_distinct(col("community_id")).as("network_communities"));
    Dataset<Row> backbone =
        tables
            .read(NetworkEdge.TABLE)
            .agg(count_if(col("in_backbone")).as("network_backbone_edges"));
    return nodes
        .crossJoin(backbone)
        .withColumns(
            Map.of(
                "network_edges", lit(edges),
                "network_edges_left_out", lit(Math.max(0, edges - settings.maxEdges())),
                "network_resolution", lit(settings.resolution()),
                "network_seed", lit(settings.seed())));
  }

  /** A column for each value of a column, named by it: how many rows have it. */
  private static Column[] counts(String column, String prefix, ColumnValue[] values) {
    return Arrays.stream(values)
        .map(ColumnValue::columnValue)
        .map(value -> count_if(col(column).equalTo(value)).as(prefix + value))
        .toArray(Column[]::new);
  }

  private static Column[] and(Column[] columns, Column... more) {
    return Stream.of(columns, more).flatMap(Arrays::stream).toArray(Column[]::new);
  }
}
