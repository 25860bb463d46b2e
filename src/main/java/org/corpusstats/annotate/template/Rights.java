package org.corpusstats.annotate.template;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.annotate.template.Layout.Paragraph;
import org.corpusstats.table.row.TemplateKind;

/** Who owns a text and what may be done with it. */
final class Rights implements TemplateRule {
  private static final int LONGEST_RIGHTS = 80;

  /** Characters before them that are no words. */
  private static final int FEW = 3;

  /** Anywhere in a sentence, the whole of it. */
  private static final Pattern OWNER =
      Pattern.compile(
          "©|\\([cC]\\) ?(?:Copyright )?\\d{4}"
              + "|\\bCopyright ?(?:©|\\([cC]\\)|\\d{4}|by\\b|The\\b|:)|\\bCOPYRIGHT\\b");

  /** The same, where the sentence is not about people who say so. */
  private static final Pattern TERMS =
      Pattern.compile(
          // Rights reserved to somebody are those of a law.
          "(?i:\\ball rights reserved\\b(?! (?:to|for|under|of|are|were|was|had|have)\\b)"
              + "|\\b(?:this|these|our|all|its|no|any)\\b.{0,80}\\bmay not be (?:published|reproduced|broadcast|rewritten|copied|republished|redistributed)"
              + "|\\bmay not be (?:published|reproduced|broadcast|rewritten|copied|republished|redistributed)"
              + "(?:,? (?:or )?(?:published|reproduced|broadcast|rewritten|copied|republished|redistributed|distributed|transmitted)|.{0,40} without )"
              + "|\\b(?:re)?(?:printed|published|produced) (?:with|by) permission\\b|\\breprint permission\\b"
              + "|\\bterms (?:of|and) (?:use|service|conditions)\\b.{0,200}\\bprivacy\\b|\\bprivacy (?:policy|notice)\\b.{0,200}\\bterms\\b"
              + "|^distributed by (?-i:\\p{Lu})|^this (?:material|content|site|page) (?:is|may)\\b.*(?:copyright|protected|permission|published|cookies))");

  /** Spare most texts the patterns. */
  private static final List<String> MAY_HAVE_RIGHTS =
      List.of(
          "©",
          "(c)",
          "(C)",
          "Copyright",
          "copyright",
          "COPYRIGHT",
          "Rights",
          "rights",
          "RIGHTS",
          "Permission",
          "permission",
          "may not be",
          "Privacy",
          "privacy",
          "Distributed by",
          "distributed by");

  /** At the beginning of a line or sentence, likewise. */
  private static final Pattern MAY_BE_TERMS =
      Pattern.compile("\\bThis (?:material|content|site|page)");

  @Override
  public void mark(Layout layout, Marks marks) {
    for (Paragraph paragraph : layout.paragraphs()) {
      String text = layout.text(paragraph);
      if (!mayHaveRights(text)) {
        continue;
      }
      if (Layout.wordCount(text) <= LONGEST_RIGHTS && beginsWithRights(text)) {
        marks.add(paragraph.range(), TemplateKind.PROVENANCE);
        continue;
      }
      paragraph.sentences().stream()
          .filter(sentence -> tellsRights(sentence.of(layout.text())))
          .forEach(sentence -> marks.add(sentence, TemplateKind.PROVENANCE));
    }
  }

  private static boolean mayHaveRights(String text) {
    return Words.hasAny(text, MAY_HAVE_RIGHTS)
        || (text.contains("This ") && MAY_BE_TERMS.matcher(text).find());
  }

  private static boolean beginsWithRights(String paragraph) {
    Matcher owner = OWNER.matcher(paragraph);
    Matcher terms = TERMS.matcher(paragraph);
    return (owner.find() && owner.start() < FEW)
        || (terms.find() && terms.start() < FEW && !Narration.reports(paragraph));
  }

  private static boolean tellsRights(String sentence) {
    return OWNER.matcher(sentence).find()
        || (TERMS.matcher(sentence).find() && !Narration.reports(sentence));
  }
}
