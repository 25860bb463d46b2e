package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.corpusstats.LocalSpark;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.resolve.world.WorldNames;
import org.corpusstats.table.row.EntityName;
import org.corpusstats.table.row.FoundMention;
import org.corpusstats.table.row.TextSpan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChooseNamesTest {
  private static final WorldNames WORLD = WorldNames.load();

  @Test
  void theMostFrequentNameAndTypeWin() {
    List<FoundMention> found =
        List.of(
            mention("chad", "CHAD", "PERSON"),
            mention("chad", "Chad", "COUNTRY"),
            mention("chad", "Chad", "PERSON"),
            mention("chad", "chad", "COUNTRY"),
            mention("chad", "CHAD", "COUNTRY"),
            mention("chad", "Chad", "MISC"),
            mention("ann", "Ann", "PERSON"));
    assertThat(names(found))
        .containsExactlyInAnyOrder(
            new EntityName("chad", "Chad", "COUNTRY", null),
            new EntityName("ann", "Ann", "PERSON", null));
  }

  @Test
  void theCapitalsOfALineAreNotThoseOfAName() {
    List<FoundMention> found =
        List.of(
            mention("ida_brandt", "IDA BRANDT", "PERSON"),
            mention("ida_brandt", "IDA BRANDT", "PERSON"),
            mention("ida_brandt", "Ida Brandt", "PERSON"),
            mention("zpuv", "ZPUV", "ORGANIZATION"),
            mention("zpuv", "ZPUV", "ORGANIZATION"),
            mention("zpuv", "Zpuv", "ORGANIZATION"),
            mention("harst", "HARST", "PERSON"));
    assertThat(names(found))
        .containsExactlyInAnyOrder(
            new EntityName("ida_brandt", "Ida Brandt", "PERSON", null),
            new EntityName("zpuv", "ZPUV", "ORGANIZATION", null),
            new EntityName("harst", "HARST", "PERSON", null));
  }

  @Test
  void tiesGoToTheValueThatComesFirstInOrderOfCodePoints() {
    List<FoundMention> found =
        List.of(
            mention("x", "é", "PERSON"),
            mention("x", "a", "MISC"),
            mention("x", "B", "CITY"),
            mention("y", "\uFFFD", "PERSON"),
            mention("y", "😀", "PERSON"));
    assertThat(names(found))
        .containsExactlyInAnyOrder(
            new EntityName("x", "B", "CITY", null),
            // In order of UTF-16 the emoji would come first.
            new EntityName("y", "\uFFFD", "PERSON", null));
  }

  @Test
  void theOrderOfRowsChangesNothing() {
    List<FoundMention> found = new ArrayList<>();
    Random random = new Random(3);
    List<String> types = List.of("PERSON", "CITY", "MISC");
    for (int i = 0; i < 200; i++) {
      String name = "Name" + random.nextInt(5);
      found.add(
          mention(
              EntityId.of(name),
              random.nextBoolean() ? name : name.toUpperCase(java.util.Locale.ROOT),
              types.get(random.nextInt(3))));
    }
    List<EntityName> names = names(found);
    assertThat(names).hasSize(5);
    Collections.shuffle(found, random);
    assertThat(names(found)).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void whatIsKnownCountsMoreThanWhatAnnotatorsSayAndVagueTypesLeast() {
    List<FoundMention> found = new ArrayList<>();
    for (String type : List.of("PERSON", "PERSON", "PERSON")) {
      found.add(mention("chad", "Chad", type));
    }
    found.add(known("chad", "COUNTRY"));
    for (String type : List.of("MISC", "MISC", "MISC", "ORGANIZATION", "ORGANIZATION")) {
      found.add(mention("acme", "Acme", type));
    }
    assertThat(names(found))
        .containsExactlyInAnyOrder(
            new EntityName("chad", "Chad", "COUNTRY", null),
            new EntityName("acme", "Acme", "ORGANIZATION", null));
  }

  private static List<EntityName> names(List<FoundMention> found) {
    return LocalSpark.records(
        EntityName.TABLE,
        ChooseNames.of(
            LocalSpark.rows(FoundMention.TABLE, found).withColumn("local_id", col("entity_id")),
            WORLD));
  }

  private static FoundMention mention(String entityId, String text, String type) {
    return mention(entityId, text, type, null);
  }

  private static FoundMention known(String entityId, String type) {
    return mention(entityId, "Chad", "PERSON", type);
  }

  private static FoundMention mention(
      String entityId, String text, String type, @Nullable String knownType) {
    return new FoundMention(
        new TextSpan("d", 0, 0, 0, 1),
        text,
        entityId,
        entityId,
        text,
        "ner",
        type,
        knownType,
        "same_name",
        1,
        true,
        false,
        false,
        null);
  }
}
