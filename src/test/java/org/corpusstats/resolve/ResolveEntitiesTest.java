package org.corpusstats.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.LocalSpark;
import org.corpusstats.table.AnnotatedDocument;
import org.corpusstats.table.AnnotatedSentence;
import org.corpusstats.table.AnnotatedSentence.RawMention;
import org.corpusstats.table.EntityName;
import org.corpusstats.table.Mention;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.SentenceStatus;
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
            new EntityName("chad", "Chad", "COUNTRY"), new EntityName("ann", "Ann", "PERSON"));
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
            new EntityName("x", "B", "CITY"),
            // In order of UTF-16 the emoji would come first.
            new EntityName("y", "\uFFFD", "PERSON"));
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
            rows(EntityName.TABLE.codec(), List.of(new EntityName("chad", "Chad", "COUNTRY"))));
    assertThat(mentions.columns()).contains(Mention.TABLE.schema().fieldNames());
    assertThat(mentions.filter("type = 'COUNTRY'").count()).isEqualTo(3);
    assertThat(mentions.filter("ner_type = 'PERSON'").count()).isEqualTo(1);
  }

  @Test
  void mentionsAreFoundInAllDocuments() {
    AnnotatedSentence sentence =
        new AnnotatedSentence(
            0,
            0,
            12,
            SentenceStatus.TOO_LONG_TO_PARSE.columnValue(),
            3,
            List.of(),
            List.of(),
            List.of(new RawMention(0, 0, 0, 3, "PERSON"), new RawMention(2, 2, 8, 12, "COUNTRY")),
            List.of(),
            List.of());
    List<AnnotatedDocument> documents =
        List.of(
            new AnnotatedDocument("a", "Ann saw Chad", List.of(sentence)),
            new AnnotatedDocument("b", "Bob saw Togo", List.of(sentence, sentence)),
            new AnnotatedDocument("c", "", List.of()));
    RowCodec<FoundMention> codec = FoundMention.TABLE.codec();
    List<FoundMention> found =
        ResolveEntities.findMentions(
                rows(AnnotatedDocument.TABLE.codec(), documents),
                new ResolveConfig(Set.of("COUNTRY"), List.of(), List.of(), List.of()))
            .collectAsList()
            .stream()
            .map(codec::fromRow)
            .toList();
    assertThat(found)
        .extracting(FoundMention::entityId)
        .containsExactlyInAnyOrder("chad", "togo", "togo");
    assertThat(found).extracting(FoundMention::clauseSentiment).containsOnlyNulls();
  }

  private static List<EntityName> names(List<FoundMention> found) {
    RowCodec<EntityName> codec = EntityName.TABLE.codec();
    return ResolveEntities.nameEntities(rows(FoundMention.TABLE.codec(), found))
        .select("entity_id", "name", "type")
        .collectAsList()
        .stream()
        .map(codec::fromRow)
        .toList();
  }

  private static FoundMention mention(String entityId, String text, String type) {
    return new FoundMention("d", 0, 0, 0, 1, text, entityId, "ner", type, "same_name", null);
  }

  private static <R extends Record> Dataset<Row> rows(RowCodec<R> codec, List<R> records) {
    return LocalSpark.session()
        .createDataFrame(records.stream().map(codec::toRow).toList(), codec.schema());
  }
}
