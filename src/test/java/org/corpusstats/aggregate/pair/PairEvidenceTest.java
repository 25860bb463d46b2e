package org.corpusstats.aggregate.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.corpusstats.LocalSpark;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Configs;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.Evidence;
import org.corpusstats.table.row.PairTally;
import org.corpusstats.table.row.RelatedPair;
import org.junit.jupiter.api.Test;

class PairEvidenceTest {
  private static final PairCorpus CORPUS = PairCorpus.random(new Random(5), 120, 9);

  @Test
  void evidenceOfPublishedPairsIsTheSameWhateverElseIsPublished() {
    List<Evidence> all = evidence(1, "");
    List<Evidence> some = evidence(7, "min-pair-units = 5");
    Set<String> published = some.stream().map(PairEvidenceTest::pair).collect(Collectors.toSet());
    assertThat(some)
        .containsExactlyInAnyOrderElementsOf(
            all.stream().filter(row -> published.contains(pair(row))).toList());
    assertThat(published).hasSize(pairs(7, "min-pair-units = 5").size()).hasSizeGreaterThan(5);
    assertThat(all.stream().map(PairEvidenceTest::pair).distinct())
        .hasSize(pairs(1, "").size())
        .hasSizeGreaterThan(published.size());
    assertThat(all).extracting(Evidence::rank).containsOnly(1, 2, 3);
  }

  @Test
  void whereOnlyTheStrongestPairsArePublishedOnlyTheyHaveEvidence() {
    List<Row> strongest = pairs(1, "").subList(0, 2);
    List<Evidence> evidence = evidence(1, "pairs-per-entity = 1", EntityPair.TABLE, strongest);
    assertThat(evidence)
        .isNotEmpty()
        .allMatch(
            row -> strongest.stream().anyMatch(pair -> pair(row).equals(scopeAndNames(pair))));
    assertThat(evidence.stream().map(PairEvidenceTest::pair).distinct()).hasSize(2);
  }

  @Test
  void pairsRelatedByNameHaveNoEvidence() {
    List<Evidence> all = evidence(2, "");
    String a = all.get(0).entityA();
    String b = all.get(0).entityB();
    AggregateConfig config = Configs.with("");
    Tables tables =
        CORPUS
            .tables(2, config)
            .with(
                PairTally.TABLE,
                LocalSpark.session().createDataFrame(pairs(2, ""), PairTally.TABLE.schema()))
            .with(RelatedPair.TABLE, related(a, b));
    assertThat(evidence(tables, config))
        .containsExactlyInAnyOrderElementsOf(
            all.stream().filter(row -> !(row.entityA() + row.entityB()).equals(a + b)).toList());
  }

  static Dataset<Row> related(String a, String b) {
    return LocalSpark.session()
        .createDataFrame(List.of(RowFactory.create(a, b)), RelatedPair.TABLE.schema());
  }

  private static String scopeAndNames(Row pair) {
    return pair.getString(0) + " " + pair.getString(1) + " " + pair.getString(2);
  }

  private static String pair(Evidence row) {
    return row.scope().columnValue() + " " + row.entityA() + " " + row.entityB();
  }

  private static List<Evidence> evidence(int partitions, String settings) {
    return evidence(partitions, settings, PairTally.TABLE, pairs(partitions, settings));
  }

  private static List<Evidence> evidence(
      int partitions, String settings, Table<?> published, List<Row> pairs) {
    AggregateConfig config = Configs.with(settings);
    Tables tables =
        CORPUS
            .tables(partitions, config)
            .with(published, LocalSpark.session().createDataFrame(pairs, PairTally.TABLE.schema()));
    return evidence(tables, config);
  }

  private static List<Evidence> evidence(Tables tables, AggregateConfig config) {
    return new PairEvidence()
            .compute(tables, config)
            .selectExpr(Evidence.TABLE.schema().fieldNames())
            .collectAsList()
            .stream()
            .map(Evidence.TABLE.codec()::fromRow)
            .toList();
  }

  /** Evidence needs to know only which pairs are published. */
  private static List<Row> pairs(int partitions, String settings) {
    Dataset<Row> tallies =
        new PairTallies()
            .compute(CORPUS.tables(partitions, Configs.with(settings)), Configs.with(settings));
    return tallies.selectExpr(PairTally.TABLE.schema().fieldNames()).collectAsList();
  }
}
