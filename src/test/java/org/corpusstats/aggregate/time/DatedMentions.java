package org.corpusstats.aggregate.time;

import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.LocalSpark;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.GivenTables;
import org.corpusstats.aggregate.entity.EntitiesInDocuments;
import org.corpusstats.aggregate.entity.MentionTones;
import org.corpusstats.aggregate.pair.EntityNumbers;
import org.corpusstats.aggregate.pair.PackedMentions;
import org.corpusstats.aggregate.text.Representatives;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;

/** Mentions in dated documents, as a test writes them down. */
record DatedMentions(List<Text> texts, List<Place> places) {
  /** A document with so many sentences, two of them a paragraph. */
  record Text(String docId, @Nullable String day, int sentences) {}

  /** A mention and the score of its clause. */
  record Place(
      String docId, int sentence, int begin, int end, String entity, @Nullable Double score) {
    int paragraph() {
      return sentence / 2;
    }

    boolean overlaps(Place other) {
      return begin < other.end && other.begin < end;
    }
  }

  GivenTables tables(int partitions, AggregateConfig config) {
    List<Row> documents = new ArrayList<>();
    List<Row> sentences = new ArrayList<>();
    for (Text text : texts) {
      Date day = text.day() == null ? null : Date.valueOf(text.day());
      long mentions = places.stream().filter(place -> place.docId().equals(text.docId())).count();
      for (String docId : List.of(text.docId(), text.docId() + "-copy")) {
        boolean isRepresentative = docId.equals(text.docId());
        documents.add(
            RowFactory.create(
                docId,
                text.docId(),
                day,
                isRepresentative,
                mentions,
                text.sentences(),
                (text.sentences() + 1) / 2));
      }
      for (int s = 0; s < text.sentences(); s++) {
        sentences.add(RowFactory.create(text.docId(), s, s / 2));
      }
    }
    List<Row> mentions =
        places.stream()
            .map(
                place ->
                    RowFactory.create(
                        place.docId(),
                        place.sentence(),
                        place.paragraph(),
                        place.begin(),
                        place.end(),
                        place.entity(),
                        place.score()))
            .toList();
    List<Row> pairs = new ArrayList<>();
    for (UnitScope scope : UnitScope.values()) {
      unitsOfPairs(scope)
          .forEach(
              (pair, units) ->
                  pairs.add(
                      RowFactory.create(
                          scope.columnValue(),
                          pair.split(" ", -1)[0],
                          pair.split(" ", -1)[1],
                          (long) units.size())));
    }
    Map<String, Dataset<Row>> tables = new HashMap<>();
    tables.put(
        "documents",
        table(
            "doc_id string, duplicate_group string, published date, is_representative boolean,"
                + " mention_count bigint, sentence_count int, paragraph_count int",
            documents,
            partitions));
    tables.put(
        "entities",
        table(
            "entity_id string, type string, sentence_count bigint, paragraph_count bigint,"
                + " document_count bigint",
            entities(),
            partitions));
    tables.put(
        "sentences",
        table("doc_id string, sentence_index int, paragraph_index int", sentences, partitions));
    tables.put(
        "mentions",
        table(
            "doc_id string, sentence_index int, paragraph_index int, char_begin int, char_end int,"
                + " entity_id string, clause_sentiment double",
            mentions,
            partitions));
    tables.put(
        "pair_tallies",
        table("scope string, entity_a string, entity_b string, units bigint", pairs, partitions));
    tables.put("related_pairs", table("entity_a string, entity_b string", List.of(), partitions));
    return new GivenTables(tables)
        .with(
            config,
            new Representatives(),
            new MentionTones(),
            new EntitiesInDocuments(),
            new EntityNumbers(),
            new PackedMentions());
  }

  private List<Row> entities() {
    return places.stream()
        .map(Place::entity)
        .distinct()
        .map(
            entity ->
                RowFactory.create(
                    entity,
                    "PERSON",
                    units(entity, UnitScope.SENTENCE),
                    units(entity, UnitScope.PARAGRAPH),
                    units(entity, UnitScope.DOCUMENT)))
        .toList();
  }

  private long units(String entity, UnitScope scope) {
    return places.stream()
        .filter(place -> place.entity().equals(entity))
        .map(place -> place.docId() + " " + unit(place, scope))
        .distinct()
        .count();
  }

  /** The units, as document and number, where some mentions of both do not overlap. */
  Map<String, Set<String>> unitsOfPairs(UnitScope scope) {
    Map<String, Set<String>> units = new HashMap<>();
    for (Place one : places) {
      for (Place other : places) {
        if (one.docId().equals(other.docId())
            && unit(one, scope) == unit(other, scope)
            && one.entity().compareTo(other.entity()) < 0
            && !one.overlaps(other)) {
          units
              .computeIfAbsent(one.entity() + " " + other.entity(), pair -> new HashSet<>())
              .add(one.docId() + " " + unit(one, scope));
        }
      }
    }
    return units;
  }

  static int unit(Place place, UnitScope scope) {
    return switch (scope) {
      case SENTENCE -> place.sentence();
      case PARAGRAPH -> place.paragraph();
      case DOCUMENT -> 0;
    };
  }

  static DatedMentions random(int seed) {
    Random random = new Random(seed);
    List<Text> texts = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (int d = 0; d < 30; d++) {
      Text text =
          new Text(
              "d" + d,
              d % 7 == 0 ? null : "2025-%02d-%02d".formatted(1 + random.nextInt(6), 1 + d % 28),
              1 + random.nextInt(5));
      texts.add(text);
      for (int m = random.nextInt(8); m > 0; m--) {
        int sentence = random.nextInt(text.sentences());
        int begin = 20 * sentence + random.nextInt(15);
        places.add(
            new Place(
                text.docId(),
                sentence,
                begin,
                begin + 1 + random.nextInt(5),
                "e" + random.nextInt(5),
                random.nextInt(4) == 0 ? null : (double) (random.nextInt(21) - 10) / 10));
      }
    }
    return new DatedMentions(texts, places);
  }

  private static Dataset<Row> table(String schema, List<Row> rows, int partitions) {
    return LocalSpark.session()
        .createDataFrame(rows, StructType.fromDDL(schema))
        .repartition(partitions);
  }
}
