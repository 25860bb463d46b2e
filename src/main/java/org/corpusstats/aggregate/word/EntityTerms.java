package org.corpusstats.aggregate.word;

import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.array_remove;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;

import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Significances;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.TermConfig;
import org.corpusstats.aggregate.TermFamilies;
import org.corpusstats.measure.Keyness;
import org.corpusstats.measure.MeetingDocuments;
import org.corpusstats.table.Flat;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.EntityTerm;
import org.corpusstats.table.row.NamingDocument;
import org.corpusstats.table.row.TermDocuments;
import org.corpusstats.table.row.TermKeyness;
import org.corpusstats.table.row.TermOccurrences;
import org.jspecify.annotations.Nullable;

/**
 * Which words are typical of the sentences that name an entity.
 *
 * <p>Against the rest of the corpus, all words of an entity's subject are typical of it: so they
 * are tested within its documents. That needs the documents in which a word and a name do not share
 * a sentence, which are many times those in which they do. So words are counted beside names first,
 * and in whole documents only those that are the most typical by their occurrences.
 */
public final class EntityTerms implements Statistic {
  /**
   * So many times the rows of an entity are tested: the order of one measure is not the other's.
   */
  private static final int TESTED_PER_ROW = 10;

  private static final String[] KEY = {"entity_id", "lemma", "pos"};

  /** How much more frequent a word is beside a name, as a column. */
  private record Frequent(
      @Flat(prefix = "entity_") TermOccurrences beside,
      @Flat(prefix = "rest_") TermOccurrences inRest,
      @Flat TermKeyness byTokens) {
    static Frequent of(Row row) {
      long f1 = row.<Long>getAs("occurrences");
      long n1 = row.<Long>getAs("tokens");
      long f2 = row.<Long>getAs("frequency") - f1 - row.<Long>getAs("own_occurrences");
      long n2 = row.<Long>getAs("other_tokens");
      return new Frequent(
          TermOccurrences.of(f1, n1), TermOccurrences.of(f2, n2), TermKeyness.of(f1, n1, f2, n2));
    }
  }

  /** How typical it is of the name and not of the documents alone, as columns. */
  private record Measured(
      @Flat(prefix = "entity_") TermDocuments documentsOfEntity,
      @Flat(prefix = "rest_") TermDocuments documentsOfRest,
      @Flat(prefix = "document_") @Nullable TermKeyness byDocuments,
      double expectedJointDocumentCount,
      double logRatioConservative,
      double log10P) {
    static Measured of(Row row, CorpusSize corpus, long tests) {
      long d1 = row.<Long>getAs("documents");
      long g1 = row.<Long>getAs("naming_documents");
      long d2 = row.<Long>getAs("document_count") - d1 - row.<Long>getAs("own_documents");
      long g2 = corpus.documents() - g1;
      long trials = row.<Long>getAs("undecided_document_count");
      long decided = d1 - trials;
      MeetingDocuments meeting =
          new MeetingDocuments(
              row.<Long>getAs("joint_document_count") - decided,
              row.<Long>getAs("expected_billionths"),
              trials);
      double byTokens =
          Keyness.conservativeLogRatio(
              row.<Long>getAs("entity_frequency"),
              row.<Long>getAs("entity_tokens"),
              row.<Long>getAs("rest_frequency"),
              row.<Long>getAs("rest_tokens"),
              tests);
      return new Measured(
          new TermDocuments(d1, g1),
          new TermDocuments(d2, g2),
          g2 > 0 ? TermKeyness.of(d1, g1, d2, g2) : null,
          decided + meeting.expected(),
          Keyness.onBothCounts(byTokens, meeting.conservativeLogRatio(tests)),
          meeting.log10P());
    }
  }

  @Override
  public Table<EntityTerm> table() {
    return EntityTerm.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    TermConfig terms = config.terms();
    CorpusSize corpus = CorpusSize.of(tables);
    long tests = TermFamilies.ofEntityTerms(tables, terms);
    Dataset<Row> chosen = tables.kept(mostFrequent(tables, terms, corpus));
    Dataset<Row> counted = chosen.join(inDocuments(tables, TermFilter.of(chosen)), KEY);
    Dataset<Row> measured =
        Rows.with(counted, Measured.class, row -> Measured.of(row, corpus, tests));
    String family = EntityTerm.TABLE.name();
    Column place =
        row_number()
            .over(
                Window.partitionBy("entity_id")
                    .orderBy(
                        col("log_ratio_conservative").desc(),
                        col("log10_p"),
                        col("g2").desc(),
                        col("lemma"),
                        col("pos")));
    return Significances.of(tables, measured, lit(family), Map.of(family, tests))
        // Others are typical of the entity's documents, and not of its sentences.
        .filter(col("joint_document_count").geq(col("expected_joint_document_count")))
        .withColumn("rank", place)
        .filter(col("rank").leq(terms.entityTermsPerEntity()));
  }

  /** The words whose occurrences beside an entity's name exceed those elsewhere most clearly. */
  private static Dataset<Row> mostFrequent(Tables tables, TermConfig config, CorpusSize corpus) {
    Dataset<Row> naming = tables.read(NamingDocument.TABLE);
    Dataset<Row> entities =
        naming
            .selectExpr("explode(names) as name")
            .groupBy("name.entity_id")
            .agg(
                sum("name.tokens").as("tokens"),
                sum("name.own_tokens").as("own_tokens"),
                count(lit(1)).as("naming_documents"));
    Dataset<Row> words =
        beside(naming)
            .groupBy("entity_id", "lemma", "pos")
            .agg(
                sum("occurrences").as("occurrences"),
                sum("own_occurrences").as("own_occurrences"),
                sum("documents").as("joint_document_count"))
            .filter(col("joint_document_count").geq(config.minEntityTermDocuments()))
            .join(TermFamilies.lemmasOfEntities(tables, config), new String[] {"lemma", "pos"})
            .join(entities, "entity_id")
            .join(TermFamilies.entitiesWithTerms(tables, config), "entity_id")
            .withColumn(
                "other_tokens", lit(corpus.tokens()).minus(col("tokens")).minus(col("own_tokens")))
            // What every sentence names has nothing to be compared with.
            .filter(col("other_tokens").gt(0))
            .filter(size(array_except(parts("lemma"), parts("name"))).gt(0));
    return Rows.with(words, Frequent.class, Frequent::of)
        .filter(col("g2").gt(0))
        .withColumn(
            "place",
            row_number()
                .over(
                    Window.partitionBy("entity_id")
                        .orderBy(col("g2").desc(), col("lemma"), col("pos"))))
        .filter(col("place").leq((long) TESTED_PER_ROW * config.entityTermsPerEntity()))
        .drop("place");
  }

  /** The words of a name or a lemma, in lower case. */
  private static Column parts(String column) {
    return array_remove(split(lower(col(column)), "[^\\p{L}\\p{N}]+"), "");
  }

  private static Dataset<Row> beside(Dataset<Row> naming) {
    RowCodec<NamingDocument> documents = NamingDocument.TABLE.codec();
    RowCodec<WordsBesideNames.Beside> words = new RowCodec<>(WordsBesideNames.Beside.class);
    MapPartitionsFunction<Row, Row> count =
        rows ->
            Rows.stream(rows)
                .flatMap(row -> new WordsBesideNames(documents.fromRow(row)).beside())
                .map(words::toRow)
                .iterator();
    return naming.mapPartitions(count, words.encoder());
  }

  private static Dataset<Row> inDocuments(Tables tables, TermFilter wanted) {
    RowCodec<NamingDocument> documents = NamingDocument.TABLE.codec();
    RowCodec<WordsBesideNames.InDocument> words = new RowCodec<>(WordsBesideNames.InDocument.class);
    MapPartitionsFunction<Row, Row> count =
        rows ->
            Rows.stream(rows)
                .flatMap(row -> new WordsBesideNames(documents.fromRow(row)).inDocument(wanted::of))
                .map(words::toRow)
                .iterator();
    return tables
        .read(NamingDocument.TABLE)
        .mapPartitions(count, words.encoder())
        .groupBy("entity_id", "lemma", "pos")
        .agg(
            sum("documents").as("documents"),
            sum("own_documents").as("own_documents"),
            sum("trials").as("undecided_document_count"),
            sum("expected_billionths").as("expected_billionths"));
  }
}
