package org.corpusstats.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corpusstats.report.query.AnswerRow;
import org.jspecify.annotations.Nullable;

/**
 * The sentences behind the pairs of the page, each once.
 *
 * @param documents that they stand in
 * @param sentences of these documents
 * @param pairs what is shown of each pair, best first; by scope and the two ids, joined by tabs
 */
record EvidenceSection(
    List<Source> documents, List<Sentence> sentences, Map<String, List<Shown>> pairs) {
  /** A document. */
  record Source(
      String docId, @Nullable String title, @Nullable String source, @Nullable String published) {}

  /**
   * A sentence, or two.
   *
   * @param document place among the documents
   */
  record Sentence(int document, String text) {}

  /**
   * A sentence as evidence of a pair.
   *
   * @param sentence place among the sentences
   * @param marks where the two names stand
   */
  record Shown(int sentence, List<Mark> marks) {}

  static EvidenceSection of(Inquiry inquiry, PairKeys keys) {
    Map<String, List<Mark.Mention>> mentions = new HashMap<>();
    for (AnswerRow row : inquiry.ask(evidence(inquiry, keys) + MENTIONS, keys.values()).rows()) {
      mentions
          .computeIfAbsent(pair(row) + "\t" + row.count("rank"), key -> new ArrayList<>())
          .add(
              new Mark.Mention(
                  row.text("text"), (int) row.count("begins"), (int) row.count("ends")));
    }
    Map<Source, Integer> documents = new LinkedHashMap<>();
    Map<Sentence, Integer> sentences = new LinkedHashMap<>();
    Map<String, List<Shown>> pairs = new TreeMap<>();
    for (AnswerRow row : inquiry.ask(evidence(inquiry, keys) + SENTENCES, keys.values()).rows()) {
      Source source =
          new Source(
              row.text("doc_id"),
              (String) row.get("title"),
              (String) row.get("source"),
              (String) row.get("published"));
      Sentence sentence = new Sentence(place(documents, source), row.text("text"));
      List<Mark.Mention> named =
          mentions.getOrDefault(pair(row) + "\t" + row.count("rank"), List.of());
      pairs
          .computeIfAbsent(pair(row), key -> new ArrayList<>())
          .add(new Shown(place(sentences, sentence), Mark.in(sentence.text(), named)));
    }
    return new EvidenceSection(
        List.copyOf(documents.keySet()), List.copyOf(sentences.keySet()), pairs);
  }

  private static <T> int place(Map<T, Integer> places, T item) {
    Integer known = places.putIfAbsent(item, places.size());
    return known == null ? places.size() - 1 : known;
  }

  private static String pair(AnswerRow row) {
    return String.join("\t", row.text("scope"), row.text("entity_a"), row.text("entity_b"));
  }

  private static String evidence(Inquiry inquiry, PairKeys keys) {
    return """
        WITH evidence AS (
          SELECT v.* FROM pair_evidence v JOIN %s ON chosen.scope = v.scope
            AND chosen.entity_a = v.entity_a AND chosen.entity_b = v.entity_b
          WHERE v.rank <= %d)
        """
        .formatted(keys.sql(), inquiry.config().evidencePerPair());
  }

  private static final String SENTENCES =
      """
      SELECT v.scope, v.entity_a, v.entity_b, v.rank, v.doc_id, v.text, d.title, d.source,
        CAST(d.published AS STRING) AS published
      FROM evidence v JOIN documents d ON d.doc_id = v.doc_id
      ORDER BY v.scope, v.entity_a, v.entity_b, v.rank""";

  private static final String MENTIONS =
      """
      SELECT v.scope, v.entity_a, v.entity_b, v.rank, s.text, m.char_begin - s.char_begin AS begins,
        m.char_end - s.char_begin AS ends
      FROM evidence v
      JOIN mentions m ON m.doc_id = v.doc_id
      JOIN sentences s ON s.doc_id = m.doc_id AND s.sentence_index = m.sentence_index
      WHERE (m.sentence_index = v.sentence_index OR m.sentence_index = v.second_sentence_index)
        AND (m.entity_id = v.entity_a OR m.entity_id = v.entity_b)
      ORDER BY m.doc_id, m.char_begin""";
}
