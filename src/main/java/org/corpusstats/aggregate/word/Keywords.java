package org.corpusstats.aggregate.word;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sign;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Significances;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.TermConfig;
import org.corpusstats.aggregate.TermFamilies;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.measure.FisherExact;
import org.corpusstats.measure.Keyness;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Keyword;
import org.corpusstats.table.row.TermDocuments;
import org.corpusstats.table.row.TermKeyness;
import org.corpusstats.table.row.TermOccurrences;

/**
 * Which words are typical of a group of documents, compared with all other documents.
 *
 * <p>Documents are what is independent, so that they are what is tested: dealt to groups at random,
 * they would have whatever words they have. Lemmas that a group lacks are tested too.
 */
public final class Keywords implements Statistic {
  private static final String[] TERM = {"lemma", "pos"};

  /** How typical a row's lemma is of its group. */
  private record Measured(
      @Flat(prefix = "group_") TermOccurrences inGroup,
      @Flat(prefix = "rest_") TermOccurrences inRest,
      @Flat(prefix = "group_") TermDocuments documentsOfGroup,
      @Flat(prefix = "rest_") TermDocuments documentsOfRest,
      @Flat TermKeyness byTokens,
      @Flat(prefix = "document_") TermKeyness byDocuments,
      double logRatioConservative,
      double logRatioOnBothCounts,
      double log10P) {
    static Measured of(Row row, CorpusSize corpus, long tests) {
      long f1 = row.<Long>getAs("occurrences_here");
      long f2 = row.<Long>getAs("frequency") - f1;
      long n1 = row.<Long>getAs("tokens_here");
      long n2 = corpus.tokens() - n1;
      long d1 = row.<Long>getAs("documents_with_it");
      long d2 = row.<Long>getAs("document_count") - d1;
      long g1 = row.<Long>getAs("documents_here");
      long g2 = corpus.documents() - g1;
      TermKeyness byTokens = TermKeyness.of(f1, n1, f2, n2);
      TermKeyness byDocuments = TermKeyness.of(d1, g1, d2, g2);
      return new Measured(
          TermOccurrences.of(f1, n1),
          TermOccurrences.of(f2, n2),
          new TermDocuments(d1, g1),
          new TermDocuments(d2, g2),
          byTokens,
          byDocuments,
          Keyness.onBothCounts(
              Keyness.conservativeLogRatio(f1, n1, f2, n2, tests),
              Keyness.conservativeLogRatio(d1, g1, d2, g2, tests)),
          Keyness.onBothCounts(byTokens.logRatio(), byDocuments.logRatio()),
          FisherExact.log10TwoSided(new ContingencyTable(d1, g1, d1 + d2, corpus.documents())));
    }
  }

  @Override
  public Table<Keyword> table() {
    return Keyword.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    TermConfig terms = config.terms();
    CorpusSize corpus = CorpusSize.of(tables);
    long tests = TermFamilies.ofKeyness(tables, terms);
    Dataset<Row> groups = TermFamilies.groupsOfKeyness(tables, terms);
    Dataset<Row> lemmas = TermFamilies.lemmasOfKeyness(tables, terms);
    Dataset<Row> tested =
        inGroups(tables, groups, lemmas, terms, corpus)
            .join(lemmas, TERM)
            .join(groups, "group_value");
    Dataset<Row> measured =
        Rows.with(tested, Measured.class, row -> Measured.of(row, corpus, tests));
    String family = Keyword.TABLE.name();
    return ranked(Significances.of(tables, measured, lit(family), Map.of(family, tests)), terms)
        .withColumn("group_kind", lit(terms.keynessGroup()));
  }

  /** What each group has of each tested lemma, nothing where that is telling. */
  private static Dataset<Row> inGroups(
      Tables tables,
      Dataset<Row> groups,
      Dataset<Row> lemmas,
      TermConfig config,
      CorpusSize corpus) {
    Dataset<Row> present =
        tables.kept(
            TermsOfDocuments.with(tables, TermFamilies.groupOfKeyness(config).as("group_value"))
                .filter(col("group_value").isNotNull())
                .groupBy("group_value", TERM)
                .agg(
                    sum("occurrences").as("occurrences_here"),
                    count(lit(1)).as("documents_with_it")));
    Dataset<Row> absent =
        new AbsentTerms(
                groups
                    .sort(col("documents_here").desc(), col("group_value"))
                    .select("group_value", "documents_here")
                    .collectAsList(),
                corpus.documents())
            .rows(lemmas)
            .join(present, new String[] {"group_value", "lemma", "pos"}, "left_anti")
            .withColumn("occurrences_here", lit(0L))
            .withColumn("documents_with_it", lit(0L));
    return present.unionByName(absent);
  }

  /** The rows that are typical of their group, and those that are typical of its rest. */
  private static Dataset<Row> ranked(Dataset<Row> rows, TermConfig config) {
    Column direction = sign(col("log_ratio_on_both_counts"));
    Column documents =
        when(direction.gt(0), col("group_document_count")).otherwise(col("rest_document_count"));
    Column[] surestFirst = {
      abs(col("log_ratio_conservative")).desc(),
      col("log10_p"),
      abs(col("log_ratio_on_both_counts")).desc(),
      col("lemma"),
      col("pos")
    };
    return rows.filter(direction.notEqual(0).and(documents.geq(config.minKeynessDocuments())))
        .withColumn("direction", direction)
        .withColumn(
            "place",
            row_number().over(Window.partitionBy("group_value", "direction").orderBy(surestFirst)))
        .filter(col("place").leq(config.keynessPerGroup()))
        .withColumn(
            "rank",
            row_number()
                .over(
                    Window.partitionBy("group_value")
                        .orderBy(col("direction").desc(), col("place"))));
  }
}
