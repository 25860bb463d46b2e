package org.corpusstats.aggregate.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.LocalSpark;
import org.corpusstats.aggregate.Configs;
import org.corpusstats.aggregate.GivenTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RelatedEntitiesTest {
  private static final Dataset<Row> ENTITIES =
      rows(
          "entity_id string, name string, type string, related_country string",
          row("kenya", "Kenya", "COUNTRY", null),
          row("bank_of_kenya", "Central Bank of Kenya", "ORGANIZATION", null),
          row("kenyan_opera", "Kenyan Opera", "ORGANIZATION", null),
          row("kenya_moore", "Kenya Moore", "PERSON", null),
          row("nairobi", "Nairobi", "CITY", null),
          row("nairobi_post", "Nairobi’s Post", "ORGANIZATION", null),
          row("south_korea", "South Korea", "COUNTRY", null),
          row("korean", "Korean", "NATIONALITY", null),
          row("american", "American", "NATIONALITY", "united_states"),
          row("united_states", "United States", "COUNTRY", null),
          row("bank", "Bank", "MISC", null),
          row("opera_house", "Bank Street Opera", "ORGANIZATION", null),
          row("post", "Evening Post", "ORGANIZATION", null),
          row("al_quds", "Al-Quds", "CITY", null),
          row("al_quds_bank", "Al-Quds Bank", "ORGANIZATION", null),
          row("jolly_s", "Jolly's", "ORGANIZATION", null),
          row("jolly_s_canada", "Jolly’s Canada", "ORGANIZATION", null),
          row("jolly_roger", "Jolly Roger", "MISC", null),
          row("rcf", "Royal Chad Fund", "ORGANIZATION", null),
          row("chad", "Chad", "COUNTRY", null));

  private static final Dataset<Row> ALIASES =
      rows(
          "entity_id string, alias string",
          row("kenya", "Kenya"),
          row("kenya", "Kenyan"),
          row("bank_of_kenya", "Central Bank of Kenya"),
          row("kenyan_opera", "Kenyan Opera"),
          row("kenya_moore", "Kenya Moore"),
          row("nairobi", "Nairobi"),
          row("nairobi_post", "Nairobi’s Post"),
          row("south_korea", "South Korea"),
          row("south_korea", "South Korean"),
          row("korean", "Korean"),
          row("american", "American"),
          row("united_states", "United States"),
          row("bank", "Bank"),
          row("opera_house", "Bank Street Opera"),
          row("post", "Evening Post"),
          row("post", "Post"),
          row("al_quds", "Al-Quds"),
          row("al_quds_bank", "Al-Quds Bank"),
          row("jolly_s", "Jolly's"),
          row("jolly_s_canada", "Jolly’s Canada"),
          row("jolly_roger", "Jolly Roger"),
          row("rcf", "RCF"),
          row("chad", "Chad"));

  @Test
  void namesThatHoldEachOtherAreRelated() {
    assertThat(related())
        .containsExactlyInAnyOrder(
            // Bank is a name of its own, Post only what a newspaper is called for short.
            "al_quds al_quds_bank",
            "american united_states",
            "al_quds_bank bank",
            "bank bank_of_kenya",
            "bank opera_house",
            "bank_of_kenya kenya",
            // The text says RCF only, a correction what it is.
            "chad rcf",
            "jolly_s jolly_s_canada",
            "kenya kenyan_opera",
            "korean south_korea",
            "nairobi nairobi_post");
  }

  @Test
  void partsOfANameAreRunsOfItsWords() {
    assertThat(NameParts.of("Bank of Kenya"))
        .containsExactly("Bank", "Bank of", "of", "of Kenya", "Kenya");
    assertThat(NameParts.of("Lagos’s Afro-Beat (Nigeria)"))
        .contains("Lagos", "Lagos's", "Lagos's Afro", "Afro Beat", "Beat", "Nigeria")
        .doesNotContain("s", "");
    assertThat(NameParts.of("Kenya")).isEmpty();
    assertThat(NameParts.of("")).isEmpty();
  }

  private static Stream<String> related() {
    GivenTables tables = new GivenTables(Map.of("entities", ENTITIES, "entity_aliases", ALIASES));
    return new RelatedEntities()
        .compute(tables, Configs.with("")).select("entity_a", "entity_b").collectAsList().stream()
            .map(row -> row.getString(0) + " " + row.getString(1));
  }

  private static Row row(@Nullable Object... cells) {
    return RowFactory.create(cells);
  }

  private static Dataset<Row> rows(String schema, Row... rows) {
    return LocalSpark.session().createDataFrame(List.of(rows), StructType.fromDDL(schema));
  }
}
