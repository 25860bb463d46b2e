package org.corpusstats.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corpusstats.report.Explanation.Part;
import org.corpusstats.report.Explanation.Quote;
import org.corpusstats.report.query.Answer;
import org.corpusstats.report.query.JsonRow;

/** An {@link Explanation} for programs. */
final class ExplanationJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ExplanationJson() {}

  static String of(Explanation explanation) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("entities", rows(explanation.subjects()));
    for (Part part : explanation.parts()) {
      object.put(part.key(), rows(part.answer()));
    }
    object.put("quotes", explanation.quotes().stream().map(ExplanationJson::quote).toList());
    try {
      return JSON.writeValueAsString(object) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Map<String, Object>> rows(Answer answer) {
    return answer.rows().stream().map(JsonRow::of).toList();
  }

  private static Map<String, Object> quote(Quote quote) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("doc_id", quote.docId());
    object.put("sentence_index", quote.sentenceIndex());
    object.put("text", quote.text());
    object.put(
        "names",
        quote.names().stream()
            .map(name -> Map.of("char_begin", name.begin(), "char_end", name.end()))
            .toList());
    return object;
  }
}
