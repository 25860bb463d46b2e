package org.corpusstats.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedText;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.Sentence;
import org.corpusstats.tone.TargetSentence;
import org.corpusstats.tone.ToneModelFile;
import org.corpusstats.tone.ToneReason;
import org.corpusstats.tone.ToneReasons;

/** Says what moved the tone of sentences towards entities, from the annotations that are kept. */
final class ToneInWords {
  private static final int MOST_REASONS = 3;

  /** Weaker pushes change a probability by less than two hundredths. */
  private static final double LEAST_PUSH = 0.08;

  /** A sentence of a document. */
  record Place(String docId, int sentenceIndex) implements Comparable<Place> {
    static Place of(Row row) {
      return new Place(row.getAs("doc_id"), row.<Integer>getAs("sentence_index"));
    }

    @Override
    public int compareTo(Place other) {
      int byDocument = docId.compareTo(other.docId);
      return byDocument == 0 ? Integer.compare(sentenceIndex, other.sentenceIndex) : byDocument;
    }
  }

  private final Tables tables;
  private final Function<List<String>, Dataset<Row>> annotations;

  /**
   * @param tables of a snapshot
   * @param annotations reads the annotations of texts by their hashes, of {@link AnnotatedText}
   */
  ToneInWords(Tables tables, Function<List<String>, Dataset<Row>> annotations) {
    this.tables = tables;
    this.annotations = annotations;
  }

  /** Lines for the places where one of the entities is scored, by its first mention there. */
  Map<Place, String> of(List<Place> places, List<String> entities) {
    Object[] documents = places.stream().map(Place::docId).distinct().toArray();
    List<Row> mentions =
        tables
            .read(Mention.TABLE)
            .filter(
                col("doc_id")
                    .isin(documents)
                    .and(col("entity_id").isin(entities.toArray()))
                    .and(col("sentiment").isNotNull()))
            .groupBy("doc_id", "sentence_index", "entity_id")
            .agg(
                min(struct(
                        "char_begin",
                        "char_end",
                        "text",
                        "negative",
                        "neutral",
                        "positive",
                        "sentiment"))
                    .as("mention"))
            .select("doc_id", "sentence_index", "mention.*")
            .sort("char_begin")
            .collectAsList();
    Map<String, List<AnnotatedSentence>> sentences = sentences(documents);
    Map<Place, String> texts =
        tables.read(Sentence.TABLE).filter(col("doc_id").isin(documents)).collectAsList().stream()
            .collect(Collectors.toMap(Place::of, row -> row.getAs("text")));
    Map<Place, String> lines = new TreeMap<>();
    for (Row mention : mentions) {
      Place place = Place.of(mention);
      List<AnnotatedSentence> ofDocument = sentences.getOrDefault(place.docId(), List.of());
      String text = texts.get(place);
      if (places.contains(place) && place.sentenceIndex() < ofDocument.size() && text != null) {
        lines.merge(
            place, line(mention, ofDocument.get(place.sentenceIndex()), text), String::concat);
      }
    }
    return lines;
  }

  private Map<String, List<AnnotatedSentence>> sentences(Object[] documents) {
    Dataset<Row> hashes =
        tables
            .read(Document.TABLE)
            .filter(col("doc_id").isin(documents))
            .select("doc_id", "text_sha256");
    List<Row> texts = hashes.collectAsList();
    RowCodec<AnnotatedText> codec = AnnotatedText.TABLE.codec();
    Map<String, List<AnnotatedSentence>> byHash =
        annotations
            .apply(texts.stream().map(row -> row.<String>getAs("text_sha256")).toList())
            .collectAsList()
            .stream()
            .map(codec::fromRow)
            .collect(Collectors.toMap(AnnotatedText::textSha256, AnnotatedText::sentences));
    return texts.stream()
        .collect(
            Collectors.toMap(
                row -> row.getAs("doc_id"),
                row -> byHash.getOrDefault(row.<String>getAs("text_sha256"), List.of())));
  }

  private static String line(Row mention, AnnotatedSentence annotated, String text) {
    TargetSentence sentence = TargetSentence.of(annotated, text);
    List<Integer> tokens =
        TargetSentence.tokens(
            annotated, mention.<Integer>getAs("char_begin"), mention.<Integer>getAs("char_end"));
    List<ToneReason> reasons =
        ToneReasons.of(ToneModelFile.shipped(), sentence, tokens.get(0), tokens.get(1));
    return String.format(
        Locale.ROOT,
        "    towards %s: %+.2f (negative %.2f, neutral %.2f, positive %.2f)%n%s%s",
        mention.getAs("text"),
        mention.<Double>getAs("sentiment"),
        mention.<Double>getAs("negative"),
        mention.<Double>getAs("neutral"),
        mention.<Double>getAs("positive"),
        reasons("up", reasons.stream().filter(reason -> reason.push() > 0).toList()),
        reasons("down", reasons.stream().filter(reason -> reason.push() < 0).toList()));
  }

  private static String reasons(String direction, List<ToneReason> reasons) {
    String words =
        reasons.stream()
            .filter(reason -> Math.abs(reason.push()) >= LEAST_PUSH)
            .limit(MOST_REASONS)
            .map(ToneInWords::inWords)
            .collect(Collectors.joining("; "));
    return words.isEmpty() ? "" : "      " + direction + ": " + words + "\n";
  }

  private static String inWords(ToneReason reason) {
    String what =
        reason.where().isEmpty() ? reason.what() : "“" + reason.what() + "”, " + reason.where();
    return String.format(Locale.ROOT, "%s (%+.1f)", what, reason.push());
  }
}
