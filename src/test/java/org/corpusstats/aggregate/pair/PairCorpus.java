package org.corpusstats.aggregate.pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.LocalSpark;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.GivenTables;
import org.corpusstats.aggregate.entity.EntitiesInDocuments;
import org.corpusstats.aggregate.entity.MentionTones;
import org.corpusstats.aggregate.pair.PairsByDefinition.MentionPlace;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;

/**
 * A made-up corpus of documents whose mentions crowd and overlap, and the tables that pairs are
 * counted from.
 *
 * @param documents representatives only
 */
public record PairCorpus(List<PairDocument> documents) {
  /**
   * A document.
   *
   * @param paragraphs the paragraph of each sentence
   */
  record PairDocument(
      String id,
      @Nullable String source,
      int copies,
      List<Integer> paragraphs,
      List<MentionPlace> mentions) {}

  public static PairCorpus random(Random random, int sentences, int entities) {
    List<PairDocument> documents = new ArrayList<>();
    for (int left = sentences; left > 0; ) {
      int length = Math.min(left, 1 + random.nextInt(9));
      left -= length;
      List<MentionPlace> mentions = PairsByDefinition.random(random, length, entities);
      List<Integer> paragraphs = new ArrayList<>();
      for (int sentence = 0; sentence < length; sentence++) {
        int index = sentence;
        int before = sentence == 0 ? 0 : paragraphs.get(sentence - 1);
        paragraphs.add(
            mentions.stream()
                .filter(mention -> mention.sentence() == index)
                .mapToInt(MentionPlace::paragraph)
                .findFirst()
                .orElse(before));
      }
      int source = random.nextInt(4);
      documents.add(
          new PairDocument(
              "doc" + documents.size(),
              source == 0 ? null : "source" + source,
              random.nextInt(5) == 0 ? 1 + random.nextInt(3) : 0,
              paragraphs,
              mentions));
    }
    return new PairCorpus(documents);
  }

  PairCorpus only(Predicate<PairDocument> which) {
    return new PairCorpus(documents.stream().filter(which).toList());
  }

  /** Ids sort like numbers. */
  static String id(int entity) {
    return "e%02d".formatted(entity);
  }

  /** What the statistics of pairs read, as the settings have it. */
  public GivenTables tables(int partitions, AggregateConfig config) {
    Map<String, Dataset<Row>> tables = new HashMap<>();
    tables.put("representatives", representativeRows().repartition(partitions));
    tables.put("sentences", sentenceRows().repartition(partitions));
    // A document's mentions are torn apart where there are several partitions.
    tables.put("mentions", mentionRows().repartition(partitions));
    tables.put("entities", entityRows().repartition(partitions));
    tables.put("related_pairs", table("entity_a string, entity_b string", List.of()));
    return new GivenTables(tables)
        .with(
            config,
            new MentionTones(),
            new EntitiesInDocuments(),
            new EntityNumbers(),
            new PackedMentions());
  }

  private Dataset<Row> representativeRows() {
    return table(
        "doc_id string, source string, copies int, mention_count long, sentence_count long,"
            + " paragraph_count long",
        documents.stream()
            .map(
                document ->
                    RowFactory.create(
                        document.id(),
                        document.source(),
                        document.copies(),
                        (long) document.mentions().size(),
                        (long) document.paragraphs().size(),
                        document.paragraphs().stream().distinct().count()))
            .toList());
  }

  private Dataset<Row> sentenceRows() {
    List<Row> rows = new ArrayList<>();
    for (PairDocument document : documents) {
      for (int i = 0; i < document.paragraphs().size(); i++) {
        rows.add(
            RowFactory.create(
                document.id(), i, document.paragraphs().get(i), 7, document.id() + " " + i));
      }
    }
    return table(
        "doc_id string, sentence_index int, paragraph_index int, token_count int, text string",
        rows);
  }

  private Dataset<Row> mentionRows() {
    List<Row> rows = new ArrayList<>();
    for (PairDocument document : documents) {
      for (MentionPlace mention : document.mentions()) {
        Long tone = mention.tone();
        rows.add(
            RowFactory.create(
                document.id(),
                mention.sentence(),
                mention.paragraph(),
                mention.begin(),
                mention.end(),
                id(mention.entity()),
                tone == null ? null : Math.max(0, -tone) / 1e6,
                tone == null ? null : Math.max(0, tone) / 1e6));
      }
    }
    return table(
        "doc_id string, sentence_index int, paragraph_index int, char_begin int, char_end int,"
            + " entity_id string, negative double, positive double",
        rows);
  }

  private Dataset<Row> entityRows() {
    Map<Integer, List<Set<String>>> units = new HashMap<>();
    for (PairDocument document : documents) {
      for (MentionPlace mention : document.mentions()) {
        List<Set<String>> own =
            units.computeIfAbsent(
                mention.entity(),
                entity -> List.of(new HashSet<>(), new HashSet<>(), new HashSet<>()));
        for (UnitScope scope : UnitScope.values()) {
          own.get(scope.number()).add(document.id() + " " + mention.unit(scope));
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    units.forEach(
        (entity, own) ->
            rows.add(
                RowFactory.create(
                    id(entity),
                    "Name of " + id(entity),
                    entity % 2 == 0 ? "PERSON" : "CITY",
                    (long) own.get(0).size(),
                    (long) own.get(1).size(),
                    (long) own.get(2).size())));
    return table(
        "entity_id string, name string, type string, sentence_count long, paragraph_count long,"
            + " document_count long",
        rows);
  }

  private static Dataset<Row> table(String schema, List<Row> rows) {
    return LocalSpark.session().createDataFrame(rows, StructType.fromDDL(schema));
  }
}
