package org.corpusstats.annotate.template;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.annotate.template.Layout.Paragraph;
import org.corpusstats.table.row.TemplateKind;

/** Who made or sold a picture. The caption that a credit ends is prose. */
final class PhotoCredits implements TemplateRule {
  private static final String CREDIT_WORD =
      "(?i:photos?|photograph(?:s|er)?|image|picture|illustration|video|graphic|credits?|pictured|file photo)";

  /** In brackets anywhere. */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "[(\\[](?:[^()\\[\\]\\n]{0,80}?\\b(?:AP Photo|Getty Images|AFP Photo|"
              + Words.AGENCY
              + " ?/|/ ?"
              + Words.AGENCY
              + "|[Ff]ile [Pp]hoto|[Pp]hotos? (?:by|courtesy|via|credit)|[Cc]ourtesy of)"
              + "[^()\\[\\]\\n]{0,80}|(?:"
              + CREDIT_WORD
              + " ?(?:by|:|courtesy|via) ?|(?:Source|SOURCE|Courtesy|COURTESY|Via|Screengrab|Screenshot)\\b:? ?)[^()\\[\\]\\n]{2,80}"
              + "|"
              + Words.NAME
              + " ?/ ?(?:The |For )?"
              + Words.NAME
              + "(?:/"
              + Words.NAME
              + ")?)[)\\]]\\.?");

  /** At the end of a sentence or as one of its own: "Ann Oakes/Agency". */
  private static final Pattern AT_END =
      Pattern.compile(
          "(?:(?:"
              + CREDIT_WORD
              + "(?: by)?:? )?(?:"
              + Words.NAME
              + " ?/ ?)(?:"
              + Words.NAME
              + " ?/ ?)?"
              + Words.AGENCY
              + "(?: ?/ ?"
              + Words.NAME
              + "| via "
              + Words.NAME
              + "){0,3}"
              + "|\\b"
              + Words.AGENCY
              + " ?/ ?(?!Ipsos|NORC|Siena|YouGov|Maris)"
              + Words.NAME
              + "(?: ?/ ?"
              + Words.NAME
              + "){0,3}"
              + "|\\b"
              + Words.NAME_WORD
              + "(?: "
              + Words.NAME_WORD
              + "){0,3} via (?:AP|Getty Images|Reuters|REUTERS|AFP)"
              + "|\\b(?:AP Photos?|AFP Photo|Getty Images))[.)]?$");

  private static final int LONGEST_CREDIT = 150;
  private static final List<String> MAY_END =
      List.of("/", "Getty", "AP Photo", "AFP Photo", " via ");

  private static final Pattern LINE =
      Pattern.compile(
          "^(?:"
              + CREDIT_WORD
              + "(?: (?:credit|courtesy|copyright|source|by))?(?: of)? ?(?::|\\bby\\b|\\bcourtesy\\b|©|\\bcopyright\\b) ?(?<who>\\S.*)"
              + "|(?i:image|media) (?:copyright|source) (?<owner>\\S.*))$");

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:Image|Media|Video) caption|FILE(?: PHOTO| IMAGE)?(?: ?[-:–—])|(?:File|FILE) [Pp]hoto ?:)");

  @Override
  public void mark(Layout layout, Marks marks) {
    Matcher bracketed = BRACKETED.matcher(layout.text());
    while (bracketed.find()) {
      marks.add(new Range(bracketed.start(), bracketed.end()), TemplateKind.PROVENANCE);
    }
    for (Paragraph paragraph : layout.paragraphs()) {
      mark(paragraph.range(), layout, marks);
      for (Range sentence : paragraph.sentences()) {
        mark(sentence, layout, marks);
      }
    }
  }

  private static void mark(Range segment, Layout layout, Marks marks) {
    String text = segment.of(layout.text());
    Matcher line = LINE.matcher(text);
    if (line.matches()) {
      String who = line.group("who") == null ? line.group("owner") : line.group("who");
      if (Words.areNames(who, 14)) {
        marks.add(segment, TemplateKind.PROVENANCE);
        return;
      }
    }
    Matcher lead = LEAD.matcher(text);
    if (lead.find()) {
      marks.add(new Range(0, lead.end()).shifted(segment.begin()), TemplateKind.PROVENANCE);
    }
    // Trying for a name at every word takes time.
    int from = Math.max(0, text.length() - LONGEST_CREDIT);
    if (Words.hasAny(text.substring(from), MAY_END)) {
      Matcher credit = AT_END.matcher(text).region(from, text.length());
      if (credit.find()) {
        marks.add(
            new Range(credit.start(), credit.end()).shifted(segment.begin()),
            TemplateKind.PROVENANCE);
      }
    }
  }
}
