package org.corpusstats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.corpusstats.report.Explanation.Quote;
import org.corpusstats.report.Explanation.Span;
import org.corpusstats.report.ToneInWords.Place;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.SqlEngine;

/** Finds the sentences that are quoted of an entity or a pair. */
final class Quotes {
  private final SqlEngine tables;
  private final ToneInWords tone;

  Quotes(SqlEngine tables) {
    this.tables = tables;
    this.tone = new ToneInWords(tables);
  }

  /** Sentences with the strongest tone towards an entity. */
  List<Quote> ofStrongestTone(String entityId) {
    List<AnswerRow> places =
        tables
            .ask(
                """
                WITH places AS (
                  SELECT doc_id, sentence_index, max(abs(sentiment)) AS strength
                  FROM mentions WHERE entity_id = ? AND template IS NULL
                  GROUP BY doc_id, sentence_index
                )
                SELECT p.doc_id, p.sentence_index, s.text, s.char_begin,
                  p.sentence_index AS second_sentence_index, s.char_begin AS second_begin,
                  s.char_end - s.char_begin AS second_length
                FROM places p
                JOIN sentences s ON p.doc_id = s.doc_id AND p.sentence_index = s.sentence_index
                ORDER BY p.strength DESC NULLS LAST, p.doc_id, p.sentence_index LIMIT 5
                """,
                entityId)
            .rows();
    return quotes(places, List.of(entityId));
  }

  /** The evidence of a pair, a text once; of sentences first. */
  List<Quote> evidence(String entityA, String entityB) {
    List<AnswerRow> places =
        tables
            .ask(
                """
                WITH numbered AS (
                  SELECT scope, rank, doc_id, sentence_index, second_sentence_index, text,
                    row_number() OVER (PARTITION BY text ORDER BY scope DESC, rank) AS copy
                  FROM pair_evidence WHERE entity_a = ? AND entity_b = ?
                )
                SELECT n.doc_id, n.sentence_index, n.text, s.char_begin,
                  n.second_sentence_index, t.char_begin AS second_begin,
                  t.char_end - t.char_begin AS second_length
                FROM numbered n
                LEFT JOIN sentences s ON n.doc_id = s.doc_id AND n.sentence_index = s.sentence_index
                LEFT JOIN sentences t
                  ON n.doc_id = t.doc_id AND n.second_sentence_index = t.sentence_index
                WHERE n.copy = 1
                ORDER BY n.scope DESC, n.rank
                """,
                entityA,
                entityB)
            .rows();
    return quotes(places, List.of(entityA, entityB));
  }

  private List<Quote> quotes(List<AnswerRow> places, List<String> entityIds) {
    Map<Place, String> tones = tone.of(places.stream().map(Place::of).toList(), entityIds);
    List<Quote> quotes = new ArrayList<>();
    for (AnswerRow row : places) {
      quotes.add(
          new Quote(
              row.text("doc_id"),
              row.count("sentence_index"),
              row.text("text"),
              names(row, entityIds),
              tones.getOrDefault(Place.of(row), "")));
    }
    return quotes;
  }

  /**
   * Where the entities stand in a text, which begins with a sentence and ends with a second one,
   * wherever that stands in the document; or both are one.
   */
  private List<Span> names(AnswerRow place, List<String> entityIds) {
    if (place.isNull("char_begin") || place.isNull("second_begin")) {
      return List.of();
    }
    String text = place.text("text");
    long first = place.count("sentence_index");
    long firstShift = -place.count("char_begin");
    long secondShift =
        text.codePointCount(0, text.length())
            - place.count("second_length")
            - place.count("second_begin");
    List<Object> values =
        new ArrayList<>(List.of(place.text("doc_id"), first, place.count("second_sentence_index")));
    values.addAll(entityIds);
    return tables
        .ask(
            "SELECT DISTINCT sentence_index, char_begin, char_end FROM mentions"
                + " WHERE doc_id = ? AND sentence_index IN (?, ?) AND entity_id IN ("
                + ToneInWords.marks(entityIds.size())
                + ") ORDER BY char_begin",
            values.toArray())
        .rows()
        .stream()
        .map(
            row -> {
              long shift = row.count("sentence_index") == first ? firstShift : secondShift;
              return new Span(
                  (int) (row.count("char_begin") + shift), (int) (row.count("char_end") + shift));
            })
        .toList();
  }
}
