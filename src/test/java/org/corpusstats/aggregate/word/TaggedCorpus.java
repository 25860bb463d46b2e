package org.corpusstats.aggregate.word;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.LocalSpark;
import org.corpusstats.aggregate.Configs;
import org.corpusstats.aggregate.GivenTables;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.SentenceStatus;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** A corpus of words that a test tags itself, such as {@code good_JJ tea_NN ._.}. */
public final class TaggedCorpus {
  /**
   * A document.
   *
   * @param text lemmas with their tags; sentences are separated by a bar
   * @param copies how many further documents have the same text
   */
  record Text(
      String docId, @Nullable String source, @Nullable String day, String text, int copies) {
    List<List<Token>> sentences() {
      return Arrays.stream(text.split("\\|", -1))
          .map(
              sentence ->
                  Arrays.stream(sentence.strip().split(" ", -1))
                      .map(word -> word.split("_", -1))
                      .map(word -> new Token(0, word[0].length(), word[0], word[1]))
                      .toList())
          .toList();
    }

    long tokens() {
      return sentences().stream().mapToLong(List::size).sum();
    }
  }

  private static final StructType DOCUMENTS =
      StructType.fromDDL(
          "doc_id string, source string, language string, period_start date,"
              + " metadata map<string, string>, copies int, token_count bigint");

  private TaggedCorpus() {}

  /** The tables that statistics of words read; periods are months. */
  static GivenTables tables(List<Text> texts, int partitions) {
    List<Row> documents = new ArrayList<>();
    List<Row> annotated = new ArrayList<>();
    for (Text text : texts) {
      annotated.add(
          AnnotatedDocument.TABLE
              .codec()
              .toRow(
                  AnnotatedDocument.ofProse(
                      text.docId(),
                      text.text(),
                      text.sentences().stream().map(TaggedCorpus::sentence).toList())));
      documents.add(representative(text));
    }
    Map<String, Dataset<Row>> tables = new HashMap<>();
    tables.put(
        "representatives",
        LocalSpark.session().createDataFrame(documents, DOCUMENTS).repartition(partitions));
    tables.put(
        "annotated_documents",
        LocalSpark.session()
            .createDataFrame(annotated, AnnotatedDocument.TABLE.schema())
            .repartition(partitions));
    return new GivenTables(tables)
        .with(Configs.with(""), new WordsOfDocuments(), new TermsOfDocuments(), new TermTotals());
  }

  /** Small documents of few words, so that everything meets everything. */
  static List<Text> random(int seed) {
    Random random = new Random(seed);
    List<String> words = List.of("a_NN", "b_NN", "c_VB", "d_JJ", "A_NNP", "the_DT", "5_CD", "._.");
    return IntStream.range(0, 12)
        .mapToObj(
            d ->
                new Text(
                    "d" + d,
                    d % 4 == 0 ? null : "s" + d % 3,
                    null,
                    IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(
                            s ->
                                IntStream.rangeClosed(0, random.nextInt(9))
                                    .mapToObj(w -> words.get(random.nextInt(words.size())))
                                    .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(" | ")),
                    d % 5 == 0 ? 2 : 0))
        .toList();
  }

  /** The rows that a statistic makes, in order of its key. */
  public static <R extends Record> List<R> rows(
      Statistic statistic, Table<R> table, GivenTables tables, String settings) {
    String[] columns = table.schema().fieldNames();
    String[] key = table.key().toArray(String[]::new);
    Dataset<Row> rows = statistic.compute(tables, Configs.with(settings));
    List<R> records =
        rows
            .select(columns[0], Arrays.copyOfRange(columns, 1, columns.length))
            .sort(key[0], Arrays.copyOfRange(key, 1, key.length))
            .collectAsList()
            .stream()
            .map(table.codec()::fromRow)
            .toList();
    LocalSpark.session().catalog().clearCache();
    return records;
  }

  private static AnnotatedSentence sentence(List<Token> tokens) {
    return new AnnotatedSentence(
        0,
        0,
        0,
        SentenceStatus.OK,
        tokens.size(),
        List.of(),
        tokens,
        List.of(),
        List.of(),
        List.of());
  }

  private static Row representative(Text text) {
    return RowFactory.create(
        text.docId(),
        text.source(),
        null,
        text.day() == null ? null : Date.valueOf(LocalDate.parse(text.day()).withDayOfMonth(1)),
        CollectionConverters.asScala(Map.of("topic", "of " + text.docId())),
        text.copies(),
        text.tokens());
  }
}
