package org.corpusstats.aggregate.pair.number;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Configs;
import org.corpusstats.aggregate.pair.PairCorpus;
import org.corpusstats.aggregate.pair.count.CountPairs;
import org.corpusstats.aggregate.pair.count.PairBuckets;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.MentionTone;
import org.corpusstats.table.row.UnitScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No group of documents has what another one has, also not of what chance would have. */
class PairsByGroupTest {
  private static final AggregateConfig CONFIG = Configs.with("");
  private static final Tables TABLES = PairCorpus.random(new Random(23), 150, 12).tables(2, CONFIG);

  @ParameterizedTest
  @EnumSource
  void theSumsOfAGroupAreThoseOfItsDocumentsAlone(UnitScope scope) {
    CountPairs counting = new CountPairs(Set.of(scope), PairBuckets.of(TABLES));
    DocumentGroups sources = DocumentGroups.by(TABLES, "source");
    Dataset<Row> documents =
        sources.with(
            NumberedEntities.of(TABLES, CONFIG.pairs(), 1)
                .pack(TABLES, TABLES.read(MentionTone.TABLE)));
    List<Row> groups = documents.select("group").distinct().collectAsList();
    assertThat(groups).hasSizeGreaterThan(1);
    Dataset<Row> together = counting.byGroup(documents);
    for (Row group : groups) {
      int number = group.getInt(0);
      List<Row> alone = rows(counting.byGroup(documents.filter("group = " + number)));
      assertThat(rows(together.filter("group = " + number))).isEqualTo(alone).isNotEmpty();
    }
  }

  @Test
  void groupsAreTheSameWhetherEachTaskHoldsAllTheirValuesOrNot() {
    assertThat(documentsBySource(0)).isEqualTo(documentsBySource(Long.MAX_VALUE)).hasSize(4);
  }

  /** How many documents each source has, by its number and its name. */
  private static List<Row> documentsBySource(long mostBroadcast) {
    DocumentGroups sources = DocumentGroups.by(TABLES, "source", mostBroadcast);
    Dataset<Row> counts =
        sources
            .with(
                NumberedEntities.of(TABLES, CONFIG.pairs(), 1)
                    .pack(TABLES, TABLES.read(MentionTone.TABLE)))
            .groupBy("group")
            .count();
    return sources
        .named(counts.withColumn("number", col("group")))
        .select("number", "source", "count")
        .sort("number")
        .collectAsList();
  }

  private static List<Row> rows(Dataset<Row> pairs) {
    return pairs.sort("scope", "a", "b").collectAsList();
  }
}
