package org.corpusstats.report;

import java.util.List;
import java.util.Locale;
import org.corpusstats.report.Explanation.Part;
import org.corpusstats.report.Explanation.Quote;
import org.corpusstats.report.query.AnswerRow;

/** An {@link Explanation} for the terminal. */
final class ExplanationText {
  /** Of a long series a screen shows its end. */
  private static final int MOST_ROWS = 36;

  private final Look look;

  ExplanationText(Look look) {
    this.look = look;
  }

  String of(Explanation explanation) {
    StringBuilder text = new StringBuilder();
    explanation.subjects().rows().forEach(subject -> text.append(heading(subject)));
    text.append(explanation.others());
    for (Part part : explanation.parts()) {
      if (!part.answer().rows().isEmpty()) {
        List<AnswerRow> rows = rows(part);
        List<AnswerRow> last = rows.subList(Math.max(0, rows.size() - MOST_ROWS), rows.size());
        String title =
            last.size() == rows.size()
                ? part.title()
                : "%s (the last %d of %d)".formatted(part.title(), last.size(), rows.size());
        text.append('\n').append(title.isEmpty() ? "" : look.bold(title) + "\n");
        text.append(TextTable.of(last, part.columns(), look.columns()));
      }
    }
    text.append('\n').append(look.bold(explanation.quotesTitle())).append('\n');
    explanation.quotes().forEach(quote -> text.append(quoted(quote)));
    return text.toString();
  }

  private static List<AnswerRow> rows(Part part) {
    String drawn = Bars.drawn(part.columns());
    return drawn == null ? part.answer().rows() : Bars.of(part.answer(), drawn);
  }

  private String heading(AnswerRow entity) {
    return String.format(
        Locale.ROOT,
        "%s (%s, id %s): %,d mentions in %,d sentences of %,d documents%n",
        look.bold(entity.text("name")),
        entity.text("type"),
        entity.text("entity_id"),
        entity.count("mention_count"),
        entity.count("sentence_count"),
        entity.count("document_count"));
  }

  private String quoted(Quote quote) {
    return "  “"
        + Highlight.names(quote.text(), quote.names(), look).replaceAll("\\s+", " ")
        + "”\n    "
        + TerminalCells.visible(quote.docId())
        + ", sentence "
        + quote.sentenceIndex()
        + "\n"
        + quote.tone();
  }
}
