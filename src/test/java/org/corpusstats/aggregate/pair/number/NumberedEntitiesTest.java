package org.corpusstats.aggregate.pair.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Configs;
import org.corpusstats.aggregate.pair.PairCorpus;
import org.corpusstats.aggregate.pair.count.UnpackedRuns;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.MentionTone;
import org.junit.jupiter.api.Test;

/** Entities get numbers, mentions those of their entities, and pairs get their names back. */
class NumberedEntitiesTest {
  private static final int MIN_UNITS = 4;
  private static final AggregateConfig CONFIG = Configs.with("");
  private static final Tables TABLES = PairCorpus.random(new Random(7), 40, 30).tables(1, CONFIG);

  @Test
  void mentionsAreTheSameHoweverTheirEntitiesAreFound() {
    List<String> found = mentions(Long.MAX_VALUE);
    assertThat(mentions(0)).isEqualTo(found).hasSizeGreaterThan(50);
  }

  @Test
  void entitiesThatAreTooRareInEveryScopeHaveNoNumber() {
    Dataset<Row> entities = TABLES.read(Entity.TABLE);
    long frequent = entities.filter("sentence_count >= " + MIN_UNITS).count();
    assertThat(frequent).isPositive().isLessThan(entities.count());
    assertThat(numbered(MIN_UNITS).numbered(withThemselves()).count()).isEqualTo(frequent);
  }

  @Test
  void numbersLeadBackToTheirEntities() {
    NumberedEntities entities = numbered(1);
    List<Row> back =
        entities.named(entities.numbered(withThemselves())).sort("entity_a").collectAsList();
    assertThat(back).isEqualTo(withThemselves().sort("entity_a").collectAsList());
  }

  @Test
  void aLookupFindsItsKeysAndNoOthers() {
    EntityLookup lookup =
        new EntityLookup(List.of(RowFactory.create(0L, 8L), RowFactory.create(-1L, 9L)));
    assertThat(lookup.find(0)).isEqualTo(8);
    assertThat(lookup.find(-1)).isEqualTo(9);
    assertThat(lookup.find(1)).isZero();
    EntityLookup empty = new EntityLookup(List.of());
    assertThat(new Random(1).longs(100).map(empty::find)).containsOnly(0L);
  }

  private static NumberedEntities numbered(int minUnits) {
    return NumberedEntities.of(TABLES, CONFIG.pairs(), minUnits);
  }

  /** All that runs hold, in an order of its own: a join may tear documents apart. */
  private static List<String> mentions(long mostBroadcast) {
    return NumberedEntities.of(TABLES, CONFIG.pairs(), MIN_UNITS, mostBroadcast)
        .pack(TABLES, TABLES.read(MentionTone.TABLE))
        .collectAsList()
        .stream()
        .flatMap(UnpackedRuns::of)
        .sorted()
        .toList();
  }

  private static Dataset<Row> withThemselves() {
    return TABLES.read(Entity.TABLE).selectExpr("entity_id as entity_a", "entity_id as entity_b");
  }
}
