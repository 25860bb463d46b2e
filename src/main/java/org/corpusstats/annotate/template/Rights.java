package org.corpusstats.annotate.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.annotate.template.Layout.Paragraph;
import org.corpusstats.table.row.TemplateKind;

/** Who owns a text and what may be done with it. */
final class Rights implements TemplateRule {
  private static final int LONGEST_RIGHTS = 80;

  /** Anywhere in a sentence, the whole of it. */
  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?:©|\\([cC]\\) ?(?:Copyright )?\\d{4}|\\bCopyright ?(?:©|\\([cC]\\)|\\d{4}|by\\b|The\\b|:)|\\bCOPYRIGHT\\b)"
              + "|(?i:\\ball rights reserved\\b|\\bmay not be (?:published|reproduced|broadcast|rewritten|copied|republished|redistributed)"
              + "|\\b(?:re)?(?:printed|published|produced) (?:with|by) permission\\b|\\breprint permission\\b"
              + "|\\bterms (?:of|and) (?:use|service|conditions)\\b.*\\bprivacy\\b|\\bprivacy (?:policy|notice)\\b.*\\bterms\\b"
              + "|^distributed by \\p{Lu}|^this (?:material|content|site|page) (?:is|may)\\b.*(?:copyright|protected|permission|published|cookies))");

  /** Spares most texts the long pattern. */
  private static final Pattern MAY_HAVE_RIGHTS =
      Pattern.compile(
          "©|\\([cC]\\)|[Cc]opyright|COPYRIGHT|[Rr]ights|RIGHTS|[Pp]ermission|may not be|[Pp]rivacy|[Dd]istributed by|\\bThis (?:material|content|site|page)");

  @Override
  public void mark(Layout layout, Marks marks) {
    for (Paragraph paragraph : layout.paragraphs()) {
      String text = layout.text(paragraph);
      if (!MAY_HAVE_RIGHTS.matcher(text).find()) {
        continue;
      }
      Matcher first = RIGHTS.matcher(text);
      if (first.find() && first.start() < 3 && Layout.wordCount(text) <= LONGEST_RIGHTS) {
        marks.add(paragraph.range(), TemplateKind.PROVENANCE);
        continue;
      }
      paragraph.sentences().stream()
          .filter(sentence -> RIGHTS.matcher(sentence.of(layout.text())).find())
          .forEach(sentence -> marks.add(sentence, TemplateKind.PROVENANCE));
    }
  }
}
