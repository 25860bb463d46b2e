package org.corpusstats.resolve;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.LocalSpark;
import org.corpusstats.table.EntityName;
import org.corpusstats.table.Mention;
import org.corpusstats.table.RowCodec;
import org.junit.jupiter.api.Test;

class ResolveEntitiesTest {
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
  void everyMentionTakesTheTypeOfItsEntityAndKeepsItsOwnBesideIt() {
    List<FoundMention> found =
        List.of(
            mention("chad", "Chad", "COUNTRY"),
            mention("chad", "Chad", "COUNTRY"),
            mention("chad", "Chad", "PERSON"));
    Dataset<Row> mentions =
        ResolveEntities.typeMentions(
            rows(FoundMention.TABLE.codec(), found),
            rows(
                EntityName.TABLE.codec(),
                List.of(new EntityName("chad", "Chad", "COUNTRY", null))));
    assertThat(mentions.columns()).contains(Mention.TABLE.schema().fieldNames());
    assertThat(mentions.filter("type = 'COUNTRY'").count()).isEqualTo(3);
    assertThat(mentions.filter("ner_type = 'PERSON'").count()).isEqualTo(1);
  }

  private static List<EntityName> names(List<FoundMention> found) {
    RowCodec<EntityName> codec = EntityName.TABLE.codec();
    return ResolveEntities.nameEntities(
            rows(FoundMention.TABLE.codec(), found).withColumn("local_id", col("entity_id")))
        .collectAsList()
        .stream()
        .map(codec::fromRow)
        .toList();
  }

  private static FoundMention mention(String entityId, String text, String type) {
    return new FoundMention(
        "d", 0, 0, 0, 1, text, entityId, entityId, text, "ner", type, null, "same_name", 1, null);
  }

  private static <R extends Record> Dataset<Row> rows(RowCodec<R> codec, List<R> records) {
    return LocalSpark.session()
        .createDataFrame(records.stream().map(codec::toRow).toList(), codec.schema());
  }
}
