package org.corpusstats.aggregate.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.corpusstats.LocalSpark;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Configs;
import org.corpusstats.aggregate.GivenTables;
import org.corpusstats.aggregate.pair.PairCorpus.PairDocument;
import org.corpusstats.aggregate.pair.PairsByDefinition.DocumentPair;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.measure.FisherExact;
import org.corpusstats.measure.Keyness;
import org.corpusstats.measure.sentiment.ClusteredDifference;
import org.corpusstats.measure.sentiment.ClusteredDifference.Shared;
import org.corpusstats.measure.sentiment.ClusteredMean;
import org.corpusstats.table.row.Estimate;
import org.corpusstats.table.row.PairSource;
import org.corpusstats.table.row.PairTally;
import org.corpusstats.table.row.ToneDifference;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 300 sentences and 12 entities in three sources and none, enumerated by brute force. */
class PairSourcesTest {
  private static final PairCorpus CORPUS = PairCorpus.random(new Random(31), 300, 12);
  private static final int LEAST = 18;

  /** A pair in a document that holds both. */
  private record Met(@Nullable String source, long scored, long tone) {
    boolean isOf(@Nullable String other) {
      return Objects.equals(source, other);
    }
  }

  @AfterEach
  void clearCache() {
    LocalSpark.session().catalog().clearCache();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void everyFrequentPairIsCountedInEachSource(int partitions) {
    Map<List<String>, List<Met>> defined = byDefinition();
    long pairs = defined.size();
    assertThat(pairs).isBetween(10L, 60L);
    long all = CORPUS.documents().size();
    List<PairSource> rows = rows(partitions);
    assertThat(rows)
        .hasSize(
            defined.values().stream()
                .mapToInt(met -> (int) met.stream().map(Met::source).distinct().count())
                .sum());
    for (PairSource row : rows) {
      List<Met> met = Objects.requireNonNull(defined.get(List.of(row.entityA(), row.entityB())));
      List<Met> here = met.stream().filter(one -> one.isOf(row.source())).toList();
      List<Met> there = met.stream().filter(one -> !one.isOf(row.source())).toList();
      long ofSource =
          CORPUS.documents().stream()
              .filter(document -> Objects.equals(document.source(), row.source()))
              .count();
      assertThat(row.documentCount()).isEqualTo(here.size());
      assertThat(row.share().sourceDocumentCount()).isEqualTo(ofSource);
      assertThat(row.share().restDocumentCount()).isEqualTo(there.size());
      ClusteredMean tone = tone(here);
      ClusteredMean others = tone(there);
      assertThat(row.sentiment()).isEqualTo(Estimate.of(tone));
      if (row.source() == null) {
        assertThat(row.share().contrast()).isNull();
        assertThat(row.significance()).isNull();
        assertThat(row.others()).isNull();
        continue;
      }
      assertThat(Objects.requireNonNull(row.significance()).log10P())
          .isEqualTo(
              FisherExact.log10RightTail(
                  new ContingencyTable(here.size(), met.size(), ofSource, all)));
      assertThat(Objects.requireNonNull(row.share().contrast()).logRatioConservative())
          .isEqualTo(
              Keyness.conservativeLogRatio(
                  here.size(), ofSource, there.size(), all - ofSource, 3 * pairs));
      assertThat(row.others())
          .isEqualTo(
              tone == null || others == null
                  ? null
                  : ToneDifference.of(new ClusteredDifference(tone, others, Shared.NOTHING)));
    }
  }

  private static @Nullable ClusteredMean tone(List<Met> met) {
    return met.stream()
        .filter(one -> one.scored() > 0)
        .map(one -> ClusteredMean.ofDocument(one.scored(), one.tone()))
        .reduce(ClusteredMean::plus)
        .orElse(null);
  }

  private static Map<List<String>, List<Met>> byDefinition() {
    Map<List<String>, List<Met>> pairs = new HashMap<>();
    for (PairDocument document : CORPUS.documents()) {
      for (DocumentPair pair : PairsByDefinition.of(document.mentions())) {
        if (pair.scope() == UnitScope.DOCUMENT && pair.units() > 0) {
          pairs
              .computeIfAbsent(
                  List.of(PairCorpus.id(pair.a()), PairCorpus.id(pair.b())),
                  key -> new ArrayList<>())
              .add(new Met(document.source(), pair.scored(), pair.tone()));
        }
      }
    }
    pairs.values().removeIf(met -> met.size() < LEAST);
    return pairs;
  }

  private static List<PairSource> rows(int partitions) {
    AggregateConfig config = Configs.with("min-pair-source-documents = " + LEAST);
    GivenTables tables = CORPUS.tables(partitions, config);
    List<Row> tallies =
        new PairTallies()
            .compute(tables, config)
            .selectExpr(PairTally.TABLE.schema().fieldNames())
            .collectAsList();
    return new PairSources()
            .compute(
                tables.with(
                    PairTally.TABLE,
                    LocalSpark.session().createDataFrame(tallies, PairTally.TABLE.schema())),
                config)
            .selectExpr(PairSource.TABLE.schema().fieldNames())
            .collectAsList()
            .stream()
            .map(PairSource.TABLE.codec()::fromRow)
            .toList();
  }
}
