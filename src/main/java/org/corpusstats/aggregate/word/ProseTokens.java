package org.corpusstats.aggregate.word;

import java.util.ArrayList;
import java.util.List;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.TemplateSpan;
import org.corpusstats.table.row.Term;
import org.jspecify.annotations.Nullable;

/** The tokens of a sentence that are no template text, and their places in the document. */
final class ProseTokens {
  /**
   * A token in its place.
   *
   * @param begin first code point in the document's text
   * @param end code point after the last
   */
  record Placed(Token token, int begin, int end) {
    /** Null where it is no word. */
    @Nullable Term term() {
      return Term.of(token);
    }
  }

  private ProseTokens() {}

  /**
   * @param charBegin of the sentence
   * @param template of the document
   */
  static List<Placed> of(List<Token> sentence, int charBegin, List<TemplateSpan> template) {
    List<Placed> prose = new ArrayList<>(sentence.size());
    int end = charBegin;
    for (Token token : sentence) {
      int begin = end + token.gap();
      end = begin + token.length();
      if (template.isEmpty() || TemplateSpan.around(template, begin, end) == null) {
        prose.add(new Placed(token, begin, end));
      }
    }
    return prose;
  }
}
