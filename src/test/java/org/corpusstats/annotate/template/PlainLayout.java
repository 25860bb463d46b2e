package org.corpusstats.annotate.template;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.corpusstats.annotate.template.Layout.Paragraph;
import org.corpusstats.table.row.TemplateKind;
import org.corpusstats.table.row.TemplateMarks;

/** Layouts of plain texts without a model: sentences are Java's, which are near enough. */
final class PlainLayout {
  static final TemplateConfig ALL =
      new TemplateConfig(EnumSet.allOf(TemplateKind.class), 6, 3, 0.05);

  private PlainLayout() {}

  /** Of paragraphs, each a text. */
  static Layout of(String... paragraphs) {
    return of(String.join("\n\n", paragraphs));
  }

  static Layout of(String text) {
    List<Range> sentences = new ArrayList<>();
    for (Paragraph paragraph : Layout.of(text, List.of()).paragraphs()) {
      BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.US);
      String words = paragraph.range().of(text);
      breaks.setText(words);
      int begin = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
        int last = end;
        while (Character.isWhitespace(words.charAt(last - 1))) {
          last--;
        }
        sentences.add(new Range(begin, last).shifted(paragraph.range().begin()));
        begin = end;
      }
    }
    return Layout.of(text, sentences);
  }

  static TemplateMarks marks(Layout layout) {
    return marks(layout, Set.of());
  }

  static TemplateMarks marks(Layout layout, Set<Long> common) {
    return new FindTemplates(ALL)
        .in(layout, common.stream().mapToLong(key -> key).sorted().toArray());
  }

  /** What is marked, as words. */
  static List<String> marked(String... paragraphs) {
    Layout layout = of(paragraphs);
    return marks(layout).template().stream()
        .map(span -> layout.text().substring(span.charBegin(), span.charEnd()).strip())
        .toList();
  }

  static List<TemplateKind> kinds(String... paragraphs) {
    return marks(of(paragraphs)).template().stream().map(span -> span.kind()).distinct().toList();
  }
}
