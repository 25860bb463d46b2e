package org.corpusstats.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedText;
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
  record Place(String docId, long sentenceIndex) {
    static Place of(AnswerRow row) {
      return new Place(row.text("doc_id"), row.count("sentence_index"));
    }
  }

  private final SqlEngine tables;

  /**
   * @param tables of a snapshot, beside which the annotations are that it was made from
   */
  ToneInWords(SqlEngine tables) {
    this.tables = tables;
  }

  /** Lines for the places where one of the entities is scored, by its first mention there. */
  Map<Place, String> of(List<Place> places, List<String> entities) {
    if (places.isEmpty()) {
      return Map.of();
    }
    List<String> documents = places.stream().map(Place::docId).distinct().toList();
    Map<String, List<AnnotatedSentence>> sentences = sentences(documents);
    Map<Place, String> texts = texts(documents);
    Map<Place, String> lines = new HashMap<>();
    for (AnswerRow mention : mentions(documents, entities)) {
      Place place = Place.of(mention);
      List<AnnotatedSentence> ofDocument = sentences.getOrDefault(place.docId(), List.of());
      String text = texts.get(place);
      if (places.contains(place) && place.sentenceIndex() < ofDocument.size() && text != null) {
        lines.merge(
            place,
            line(mention, ofDocument.get((int) place.sentenceIndex()), text),
            String::concat);
      }
    }
    return lines;
  }

  /** The first scored mention of each entity in the prose of each sentence, in their order. */
  private List<AnswerRow> mentions(List<String> documents, List<String> entities) {
    List<Object> values = new ArrayList<>(documents);
    values.addAll(entities);
    return tables
        .ask(
            """
            WITH numbered AS (
              SELECT doc_id, sentence_index, char_begin, char_end, text, negative, neutral,
                positive, sentiment, row_number() OVER (
                  PARTITION BY doc_id, sentence_index, entity_id ORDER BY char_begin) AS place
              FROM mentions
              WHERE doc_id IN (%s) AND entity_id IN (%s) AND sentiment IS NOT NULL
                AND template IS NULL
            )
            SELECT * FROM numbered WHERE place = 1 ORDER BY char_begin
            """
                .formatted(marks(documents.size()), marks(entities.size())),
            values.toArray())
        .rows();
  }

  private Map<Place, String> texts(List<String> documents) {
    return tables
        .ask(
            "SELECT doc_id, sentence_index, text FROM sentences WHERE doc_id IN (%s)"
                .formatted(marks(documents.size())),
            documents.toArray())
        .rows()
        .stream()
        .collect(Collectors.toMap(Place::of, row -> row.text("text")));
  }

  /** The annotations of documents; none where they are no longer kept. */
  private Map<String, List<AnnotatedSentence>> sentences(List<String> documents) {
    Map<String, String> hashes =
        tables
            .ask(
                "SELECT doc_id, text_sha256 FROM documents WHERE doc_id IN (%s)"
                    .formatted(marks(documents.size())),
                documents.toArray())
            .rows()
            .stream()
            .collect(Collectors.toMap(row -> row.text("doc_id"), row -> row.text("text_sha256")));
    Object[] wanted = hashes.values().stream().distinct().toArray();
    Map<String, List<AnnotatedSentence>> byHash =
        tables
            .records(
                AnnotatedText.TABLE,
                tables.snapshot().annotations(tables.manifest().annotatorFingerprint()),
                "failure_code IS NULL AND text_sha256 IN (%s)".formatted(marks(wanted.length)),
                wanted)
            .stream()
            .collect(
                Collectors.toMap(
                    AnnotatedText::textSha256, AnnotatedText::sentences, (one, copy) -> one));
    return documents.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                document -> byHash.getOrDefault(hashes.getOrDefault(document, ""), List.of())));
  }

  /** Question marks for so many values. */
  static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  private static String line(AnswerRow mention, AnnotatedSentence annotated, String text) {
    TargetSentence sentence = TargetSentence.of(annotated, text);
    List<Integer> tokens =
        TargetSentence.tokens(
            annotated, (int) mention.count("char_begin"), (int) mention.count("char_end"));
    List<ToneReason> reasons =
        ToneReasons.of(ToneModelFile.shipped(), sentence, tokens.get(0), tokens.get(1));
    return String.format(
        Locale.ROOT,
        "    towards %s: %+.2f (negative %.2f, neutral %.2f, positive %.2f)%n%s%s",
        mention.text("text"),
        mention.number("sentiment"),
        mention.number("negative"),
        mention.number("neutral"),
        mention.number("positive"),
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
