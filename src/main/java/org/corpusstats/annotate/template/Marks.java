package org.corpusstats.annotate.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.corpusstats.annotate.template.Layout.Paragraph;
import org.corpusstats.core.CodePoints;
import org.corpusstats.table.row.TemplateKind;
import org.corpusstats.table.row.TemplateSpan;
import org.jspecify.annotations.Nullable;

/** What is marked in one text; who marks first is right. For one thread. */
final class Marks {
  private static final int FEW_WORDS = 3;

  private final Layout layout;
  private final Set<TemplateKind> wanted;
  private final @Nullable TemplateKind[] kinds;

  /**
   * @param wanted marks of other kinds are not kept
   */
  Marks(Layout layout, Set<TemplateKind> wanted) {
    this.layout = layout;
    this.wanted = wanted;
    this.kinds = new TemplateKind[layout.text().length()];
  }

  void add(Range range, TemplateKind kind) {
    if (!wanted.contains(kind)) {
      return;
    }
    for (int i = range.begin(); i < range.end(); i++) {
      if (kinds[i] == null) {
        kinds[i] = kind;
      }
    }
  }

  /** The kind of a range whose letters and digits are all marked, its first one; else null. */
  @Nullable TemplateKind whole(Range range) {
    TemplateKind first = null;
    for (int i = range.begin(); i < range.end(); i++) {
      if (Character.isLetterOrDigit(layout.text().charAt(i))) {
        if (kinds[i] == null) {
          return null;
        }
        first = first == null ? kinds[i] : first;
      }
    }
    return first;
  }

  /** The marks as parts of the text, sentences that hold nothing else in one piece. */
  List<TemplateSpan> spans() {
    layout.paragraphs().forEach(this::complete);
    CodePoints offsets = CodePoints.of(layout.text());
    List<TemplateSpan> spans = new ArrayList<>();
    int end;
    for (int begin = 0; begin < kinds.length; begin = end) {
      TemplateKind kind = kinds[begin];
      end = begin + 1;
      while (end < kinds.length && kinds[end] == kind) {
        end++;
      }
      if (kind != null) {
        spans.add(new TemplateSpan(offsets.toCodePoint(begin), offsets.toCodePoint(end), kind));
      }
    }
    return spans;
  }

  private void complete(Paragraph paragraph) {
    List<Range> sentences = paragraph.sentences();
    for (Range sentence : sentences) {
      TemplateKind kind = whole(sentence);
      if (kind != null) {
        for (int i = sentence.begin(); i < sentence.end(); i++) {
          kinds[i] = kind;
        }
      }
    }
    // "Share." between two such sentences is one as well.
    for (int i = 0; i < sentences.size(); i++) {
      TemplateKind before = i == 0 ? null : whole(sentences.get(i - 1));
      TemplateKind after = i + 1 == sentences.size() ? null : whole(sentences.get(i + 1));
      boolean between = (before != null || i == 0) && (after != null || i + 1 == sentences.size());
      TemplateKind kind = before == null ? after : before;
      if (between && kind != null && layout.words(sentences.get(i)).size() <= FEW_WORDS) {
        add(sentences.get(i), kind);
      }
    }
  }
}
