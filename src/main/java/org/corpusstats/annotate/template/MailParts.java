package org.corpusstats.annotate.template;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.annotate.template.Layout.Paragraph;
import org.corpusstats.table.row.TemplateKind;

/**
 * The parts of a mail that are not what its writer says: the heading, the greeting, regards with
 * the signature, and the mail that it answers.
 */
final class MailParts implements TemplateRule {
  private static final int MOST_SIGNATURE_LINES = 8;
  private static final int LONGEST_SIGNATURE_LINE = 12;

  /** Characters from the first word of regards to the end of their paragraph. */
  private static final int LONGEST_REGARDS = 300;

  private static final Pattern QUOTE = Pattern.compile("^ ?(?:>|&gt;).*", Pattern.DOTALL);

  /** Before a quotation only: stories say "On Monday the minister wrote:" as well. */
  private static final Pattern ATTRIBUTION =
      Pattern.compile("^.{2,200}\\b(?:wrote|writes|schrieb|a écrit) ?:$", Pattern.DOTALL);

  private static final Pattern ATTRIBUTION_BEGINS = Pattern.compile("^On .{0,60}\\d.{0,80}$");

  /** As mail programs write it: with an address, or with a bare name behind the time. */
  private static final Pattern MAIL_ATTRIBUTION =
      Pattern.compile(
          "^On .{0,60}\\d{1,2}:\\d\\d(?::\\d\\d)?(?:,| ?(?i:[ap]\\.?m\\b\\.?)(?: \\(?(?:[+-]\\d{4}|[A-Z]{2,5})\\)?)?,?"
              + "| \\(?(?:[+-]\\d{4}|[A-Z]{3,5})\\)?,?) "
              + Words.NAME
              + " ?wrote ?:$|^.{2,120}[<(](?:mailto:)?[^\\s<>()@]{1,64}+@[^\\s<>()@]{1,253}+[>)] ?wrote ?:$");

  private static final Pattern FORWARDED =
      Pattern.compile("^-{2,} ?(?:Original|Forwarded) [Mm]essage.*|^Begin forwarded message ?:?");

  private static final Pattern HEADING =
      Pattern.compile(
          "^(?<field>From|To|Cc|CC|Bcc|Sent|Subject|Date|Reply-To|Re|Message-ID) ?: ?.{0,150}$");

  private static final String ADDRESSEE =
      "(?:(?:Mr|Mrs|Ms|Dr|Prof|Sr|St|M)\\.|(?-i:\\p{Lu})[\\p{L}\\p{M}'’&-]{0,40}+|&|/|,(?= and)"
          + "|(?:all|both|and|or|of|the|to|from|my|our|dear|fellow|valued|esteemed|every(?:one|body)|there|again"
          + "|teams?|colleagues?|friends?|members?|customers?|readers?|subscribers?|parents?|students?"
          + "|neighbou?rs?|residents?|sirs?|madams?|ladies|gentlemen|folks|guys|committee|editors?)\\b)";

  /** Two words of any kind, or more that name people. */
  private static final Pattern GREETING =
      Pattern.compile(
          "^(?:(?:Dear|Hi|Hello|Hey|Greetings|Good (?:morning|afternoon|evening|day))\\b"
              + "(?:[,:!–—]|(?: [\\p{L}\\p{M}'’-]{1,40}+){1,2} ?[,:!–—]"
              + "|(?: "
              + ADDRESSEE
              + "){1,8} ?(?:[,:!–—]|$))|To whom it may concern ?[,:])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ADDRESSED =
      Pattern.compile("^" + Words.NAME_WORD + "(?: " + Words.NAME_WORD + ")?,(?= )");

  private static final Pattern REGARDS =
      Pattern.compile(
          "^(?:(?:with |my |and ){0,3}(?:(?:best|kind|kindest|warm|warmest) (?:regards|wishes)|regards)|yours(?: (?:sincerely|faithfully|truly|ever))?"
              + "|sincerely(?: yours)?|respectfully(?: yours| submitted)?|cordially|cheers|all the best|many thanks|thanks(?: again| in advance| so much)?|thank you|best|love|take care|talk soon|see you(?: soon)?)"
              + " ?(?:[,.!–—-] ?(?<who>.*)|$|(?<name>(?-i:"
              + Words.NAME
              + "))$)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Said in any speech; they end a mail only where there is one. */
  private static final Pattern THANKS =
      Pattern.compile(
          "^(?:thank you|thanks|best|love|cheers|yours|take care|see you|talk soon)\\b(?! (?:regards|wishes|sincerely|faithfully|truly)).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern DELIMITER =
      Pattern.compile("^(?:--|__+|—|Sent from my .*|Get Outlook for .*)$");

  @Override
  public void mark(Layout layout, Marks marks) {
    List<Paragraph> paragraphs = layout.paragraphs();
    boolean isAnswer = quotes(layout, marks);
    boolean isMail = headings(layout, marks) || isAnswer;
    int last = paragraphs.size() - 1; // … paragraph that is the writer's own
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      if (marks.whole(paragraph.range()) != null) {
        continue;
      }
      String text = layout.text(paragraph);
      Matcher greeting = GREETING.matcher(text);
      boolean begins = i == 0 || marks.whole(paragraphs.get(i - 1).range()) != null;
      if (!greeting.find()) {
        greeting = ADDRESSED.matcher(text);
        if (!(isAnswer && begins && greeting.find() && isNamedAgain(greeting, layout, i))) {
          greeting = null;
        }
      }
      if (greeting != null) {
        isMail = true;
        int begin = paragraph.range().begin();
        marks.add(new Range(begin, begin + greeting.end()), TemplateKind.GREETING);
      }
      if (DELIMITER.matcher(text).matches() && (isMail || text.contains(" "))) {
        signature(layout, i, marks);
      }
      while (last > i && !isOwn(layout, paragraphs.get(last).range(), marks)) {
        last--;
      }
      regards(layout, i, isMail, i == last, marks);
    }
  }

  /** "Ivo, I will call" addresses the Ivo whose mail is quoted; "Good, I will call" nobody. */
  private static boolean isNamedAgain(Matcher addressed, Layout layout, int index) {
    String name = addressed.group().replace(",", "");
    return layout.text().indexOf(name, layout.paragraphs().get(index).range().end()) >= 0;
  }

  /** Marks what other mails said; true where there is any. */
  private static boolean quotes(Layout layout, Marks marks) {
    boolean any = false;
    List<Paragraph> paragraphs = layout.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = layout.text(paragraphs.get(i));
      if (QUOTE.matcher(text).matches()) {
        any = true;
        quoted(layout, i, marks);
        boolean attributed =
            i > 0 && ATTRIBUTION.matcher(layout.text(paragraphs.get(i - 1))).matches();
        if (attributed) {
          quoted(layout, i - 1, marks);
          if (i > 1 && ATTRIBUTION_BEGINS.matcher(layout.text(paragraphs.get(i - 2))).matches()) {
            quoted(layout, i - 2, marks);
          }
        }
      } else if (FORWARDED.matcher(text).find() || MAIL_ATTRIBUTION.matcher(text).matches()) {
        for (int rest = i; rest < paragraphs.size(); rest++) {
          quoted(layout, rest, marks);
        }
        return true;
      }
    }
    return any;
  }

  private static void quoted(Layout layout, int paragraph, Marks marks) {
    marks.add(layout.paragraphs().get(paragraph).range(), TemplateKind.QUOTED);
  }

  /** Two fields of a heading make a mail. */
  private static boolean headings(Layout layout, Marks marks) {
    List<Paragraph> fields =
        layout.paragraphs().stream()
            .filter(paragraph -> HEADING.matcher(layout.text(paragraph)).matches())
            .toList();
    if (fields.size() < 2) {
      return false;
    }
    fields.forEach(field -> marks.add(field.range(), TemplateKind.PROVENANCE));
    return true;
  }

  /** Regards at the end of a paragraph with the name after them, or the bare name in a mail. */
  private static void regards(
      Layout layout, int index, boolean isMail, boolean isLast, Marks marks) {
    Paragraph paragraph = layout.paragraphs().get(index);
    List<Range> sentences = paragraph.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Range rest = new Range(sentences.get(i).begin(), paragraph.range().end());
      if (rest.end() - rest.begin() > LONGEST_REGARDS) {
        continue;
      }
      Matcher regards = REGARDS.matcher(rest.of(layout.text()));
      if (regards.matches() && isSigned(layout, index, regards, isMail)) {
        marks.add(rest, TemplateKind.GREETING);
        signature(layout, index, marks);
        return;
      }
    }
    if (isMail && isLast && !sentences.isEmpty()) {
      Range last = sentences.get(sentences.size() - 1);
      String words = last.of(layout.text());
      if (!words.matches(".*[?!:]$") && Words.areNames(words, 5)) {
        marks.add(last, TemplateKind.GREETING);
      }
    }
  }

  /** A name follows: here, or in the next line. "Thanks." alone needs a mail around it. */
  private static boolean isSigned(Layout layout, int index, Matcher regards, boolean isMail) {
    if (!isMail && THANKS.matcher(regards.group()).matches()) {
      return false;
    }
    String who = regards.group("who") == null ? regards.group("name") : regards.group("who");
    if (who != null && !who.isBlank()) {
      return Words.areNames(who, 12);
    }
    boolean named =
        index + 1 < layout.paragraphs().size()
            && Words.areNames(layout.text(layout.paragraphs().get(index + 1)), 6);
    return named || isMail;
  }

  private static boolean isOwn(Layout layout, Range paragraph, Marks marks) {
    return layout.hasWords(paragraph) && marks.whole(paragraph) == null;
  }

  /** The lines after regards: short and no sentences. */
  private static void signature(Layout layout, int index, Marks marks) {
    List<Paragraph> paragraphs = layout.paragraphs();
    for (int i = index + 1; i < paragraphs.size() && i <= index + MOST_SIGNATURE_LINES; i++) {
      String line = layout.text(paragraphs.get(i));
      boolean isSentence = line.matches("(?s).*[.?!:]$") && Layout.wordCount(line) > 4;
      if (isSentence || Layout.wordCount(line) > LONGEST_SIGNATURE_LINE) {
        return;
      }
      marks.add(paragraphs.get(i).range(), TemplateKind.GREETING);
    }
  }
}
