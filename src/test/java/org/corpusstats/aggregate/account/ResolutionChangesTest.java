package org.corpusstats.aggregate.account;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.LocalSpark;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Configs;
import org.corpusstats.aggregate.GivenTables;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.ResolutionChange;
import org.corpusstats.table.row.ResolvedMention;
import org.corpusstats.table.row.TextSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Counts worked out by hand. Resolution took "IS" and "Daesh" for Islamic State, and "US" for
 * United States, which no text calls by that name.
 *
 * <pre>
 * d1 s0  Islamic State, US      d1 s1  IS, US, US    d1 s2  IS
 * d2 s0  IS, Iraq               d2 s1  Daesh         d2 s2  Islamic State, Iraq inside of it
 * d3 s0  Iraq                   d3 s1  IS of the sea, which is no Islamic State
 * </pre>
 */
class ResolutionChangesTest {
  private static final String STATE = "islamic_state";
  private static final AggregateConfig ANY = Configs.with("");

  private final List<Mention> mentions =
      List.of(
          mention("d1", 0, 0, 13, "Islamic State", STATE, STATE),
          mention("d1", 0, 20, 22, "US", "united_states", "us"),
          mention("d1", 1, 30, 32, "IS", STATE, "is"),
          mention("d1", 1, 40, 42, "US", "united_states", "us"),
          mention("d1", 1, 50, 52, "U.S.", "united_states", "us"),
          mention("d1", 2, 60, 62, "IS", STATE, "is"),
          mention("d2", 0, 0, 2, "IS", STATE, "is"),
          mention("d2", 0, 10, 14, "Iraq", "iraq", "iraq"),
          mention("d2", 1, 20, 25, "Daesh", STATE, "daesh"),
          mention("d2", 2, 30, 43, "Islamic State", STATE, STATE),
          mention("d2", 2, 38, 43, "State", "iraq", "iraq"),
          mention("d3", 0, 0, 4, "Iraq", "iraq", "iraq"),
          mention("d3", 1, 10, 12, "Is", "is", "is"));

  private final Dataset<Row> entities =
      table(
          "entity_id string, name string, mention_count bigint",
          RowFactory.create(STATE, "Islamic State", 6L),
          RowFactory.create("iraq", "Iraq", 3L),
          RowFactory.create("united_states", "United States", 3L),
          RowFactory.create("is", "Is", 1L));

  private final Dataset<Row> pairs =
      table(
          "scope string, entity_a string, entity_b string, name_a string, name_b string,"
              + " both_count bigint, related boolean",
          RowFactory.create("sentence", "iraq", STATE, "Iraq", "Islamic State", 1L, false),
          RowFactory.create("document", "iraq", STATE, "Iraq", "Islamic State", 9L, false),
          RowFactory.create("sentence", "is", STATE, "Is", "Islamic State", 5L, true),
          RowFactory.create(
              "sentence", STATE, "united_states", "Islamic State", "United States", 2L, false));

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void countsWithAndWithoutResolutionStandSideBySide(int partitions) {
    assertThat(changes(partitions))
        .containsExactlyInAnyOrder(
            new ResolutionChange(
                "entity", 1, STATE, null, "Islamic State", null, 6, 2, 4, "IS; Daesh"),
            new ResolutionChange("entity", 2, "iraq", null, "Iraq", null, 3, 3, 2, null),
            new ResolutionChange(
                "entity", 3, "united_states", null, "United States", null, 3, 0, null, "US"),
            new ResolutionChange("entity", 4, "is", null, "Is", null, 1, 4, 1, null),
            new ResolutionChange(
                "pair",
                1,
                STATE,
                "united_states",
                "Islamic State",
                "United States",
                2,
                0,
                null,
                null),
            new ResolutionChange(
                "pair", 2, "iraq", STATE, "Iraq", "Islamic State", 1, 0, null, null));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void onlyTheFirstFiftyAreKeptAndTiesGoByIds(int partitions) {
    List<Row> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add(RowFactory.create("e%02d".formatted(i), "E" + i, i < 5 ? 1L : 7L));
    }
    Collections.shuffle(many, new Random(1));
    Dataset<Row> rows =
        table("entity_id string, name string, mention_count bigint", many.toArray(Row[]::new));
    assertThat(changes(partitions, rows))
        .filteredOn(change -> change.subject().equals("entity"))
        .hasSize(50)
        .allSatisfy(
            change -> assertThat(change.entityA()).isEqualTo("e%02d".formatted(change.rank() + 4)));
  }

  private List<ResolutionChange> changes(int partitions) {
    return changes(partitions, entities);
  }

  private List<ResolutionChange> changes(int partitions, Dataset<Row> ofEntities) {
    RowCodec<Mention> codec = Mention.TABLE.codec();
    Dataset<Row> found =
        LocalSpark.session()
            .createDataFrame(mentions.stream().map(codec::toRow).toList(), codec.schema());
    Tables tables =
        new GivenTables(
            Map.of(
                "mentions", found.repartition(partitions),
                "entities", ofEntities.repartition(partitions),
                "entity_pairs", pairs.repartition(partitions)));
    RowCodec<ResolutionChange> changes = ResolutionChange.TABLE.codec();
    Column[] columns =
        Arrays.stream(changes.schema().fields())
            .map(field -> col(field.name()).cast(field.dataType()))
            .toArray(Column[]::new);
    return new ResolutionChanges()
        .compute(tables, ANY).select(columns).collectAsList().stream()
            .map(changes::fromRow)
            .toList();
  }

  private static Dataset<Row> table(String schema, Row... rows) {
    return LocalSpark.session().createDataFrame(List.of(rows), StructType.fromDDL(schema));
  }

  private static Mention mention(
      String doc, int sentence, int begin, int end, String text, String entity, String alias) {
    return new Mention(
        new ResolvedMention(
            new TextSpan(doc, sentence, 0, begin, end),
            text,
            "MISC",
            entity,
            alias,
            "ner",
            "MISC",
            "rule",
            1,
            null),
        null,
        null);
  }
}
