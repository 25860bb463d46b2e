package org.corpusstats.annotate.template;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.LocalSpark;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.TemplateKind;
import org.corpusstats.table.row.TemplateMarks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents of a source have in common, counted by Spark. */
class MarkTemplatesTest {
  private static final StructType DOCUMENTS =
      StructType.fromDDL(
          "doc_id string, source string, text string,"
              + " sentences array<struct<char_begin: int, char_end: int>>");

  private static final List<String> WORDS =
      List.of("tin", "oak", "rope", "clay", "silk", "wool", "salt", "iron", "pitch", "glass");

  private final List<Row> documents = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void aLineOfThreeDocumentsOfASourceIsBoilerplate(int partitions) {
    for (int i = 0; i < 4; i++) {
      add(
          "a" + i,
          "gazette",
          "The " + WORDS.get(i) + " was lost at sea.",
          "Every ship in the bay, no. " + i);
      add(
          "b" + i,
          i < 2 ? "courier" : "herald",
          "A " + WORDS.get(i) + " was found again.",
          "Only two of us say so.");
      add(
          "c" + i,
          null,
          "Some " + WORDS.get(i) + " is never enough.",
          "Nobody knows who printed this.");
    }
    assertThat(boilerplate(partitions))
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "a0", "Every ship in the bay, no. 0",
                    "a1", "Every ship in the bay, no. 1",
                    "a2", "Every ship in the bay, no. 2",
                    "a3", "Every ship in the bay, no. 3",
                    "c0", "Nobody knows who printed this.",
                    "c1", "Nobody knows who printed this.",
                    "c2", "Nobody knows who printed this.",
                    "c3", "Nobody knows who printed this.")));
  }

  @ParameterizedTest
  @ValueSource(ints = {3})
  void aLineOfFewerThanOneInTwentyIsNone(int partitions) {
    for (int i = 0; i < 100; i++) {
      String own = WORDS.get(i % 10) + " and " + WORDS.get(i / 10);
      String line = i < 4 ? "Four of us say so." : i < 9 ? "Five of us say so." : "Not me, " + own;
      add("d" + i, "gazette", "The " + own + " were seen.", line);
    }
    assertThat(boilerplate(partitions).values().stream().distinct())
        .containsExactly("Five of us say so.");
  }

  private void add(String docId, @Nullable String source, String... paragraphs) {
    Layout layout = PlainLayout.of(paragraphs);
    List<Row> sentences =
        layout.paragraphs().stream()
            .flatMap(paragraph -> paragraph.sentences().stream())
            .map(sentence -> RowFactory.create(sentence.begin(), sentence.end()))
            .toList();
    documents.add(RowFactory.create(docId, source, layout.text(), sentences));
  }

  private Map<String, String> boilerplate(int partitions) {
    Dataset<Row> rows =
        LocalSpark.session().createDataFrame(documents, DOCUMENTS).repartition(partitions);
    RowCodec<TemplateMarks> codec = new RowCodec<>(TemplateMarks.class);
    return MarkTemplates.marked(rows, rows.select("source"), PlainLayout.ALL)
        .select(col("dateline"), col("template"), col("doc_id"), col("text"))
        .collectAsList()
        .stream()
        .flatMap(
            row ->
                codec.fromRow(row).template().stream()
                    .filter(span -> span.kind() == TemplateKind.BOILERPLATE)
                    .map(
                        span ->
                            Map.entry(
                                row.getString(2),
                                row.getString(3).substring(span.charBegin(), span.charEnd()))))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, String::concat, TreeMap::new));
  }
}
