package org.corpusstats.annotate.template;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.annotate.template.Layout.Paragraph;
import org.corpusstats.table.row.TemplateKind;

/** Who wrote, reported, photographed and edited a text, as lines beside it say. */
final class ByLines implements TemplateRule {
  private static final int MOST_WORDS = 20;

  /** The paragraphs at the end that may tell who the author is. */
  private static final int LAST = 3;

  private static final Pattern BY =
      Pattern.compile(
          "^[(\\[—–-]* ?(?:(?:Written|Reported|Story|Text|Words|Posted|Published|Compiled|Edited"
              + "|Produced|Translated|Photographs?|Photos?|Video|Graphics?|Illustrations?|Analysis"
              + "|Review|Report|Reporting|Created|Submitted|Contributed|Prepared) )?"
              + "(?:by|By|BY)\\b:? ?(?<who>.*)$");

  private static final String ROLE =
      "(?i:(?:staff|news|special|senior|chief|associate|contributing|foreign|political|sports?"
          + "|business|capitol|white house|washington|national|science|health|technology|digital"
          + "|managing|deputy|assistant|freelance|[\\p{L}.'’]+) ){0,4}"
          + "(?i:writers?|reporters?|correspondents?|editors?|columnist|contributors?|producer"
          + "|journalist|photographer|bureau chief|special to .{3,40}|staff|news service|intern)";

  private static final Pattern NAME_AND_ROLE =
      Pattern.compile(
          "^"
              + Words.NAME
              + " ?[,|•/–—-] ?(?:"
              + ROLE
              + "|"
              + Words.AGENCY
              + "|(?:The )?"
              + Words.NAME_WORD
              + "(?: "
              + Words.NAME_WORD
              + "){0,3} (?:News|Press|Times|Post|Tribune|Herald|Gazette|Journal|Service|Network|TODAY|Today))\\.?$");

  /** A line that names who made the text, with its verbs: "(Reporting by A; editing by B)". */
  private static final Pattern CREDITS =
      Pattern.compile(
          "^[(\\[—–-]* ?(?i:(?:additional |further |with |extra )?(?:reporting|writing|editing|research"
              + "|compiled|translation|production)(?:,? (?:and|&) (?:additional )?(?:reporting|writing|editing"
              + "|research))?(?: in [^.;]{2,40}?)? by) \\p{Lu}.*");

  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          "(?i)\\bcontribut(?:ed|ing) (?:(?:additional |further |to ){0,3}(?:reporting|research)\\b|to (?:this (?:"
              + "[\\p{L}-]+ )?(?:report|story|article|piece|reporting|analysis|dispatch|post)\\b|the (?:report|story|article|reporting)[.)]*$))"
              + "|\\b(?:helped|assisted) (?:with|in) (?:this|the) (?:report|story|article|reporting)\\b"
              + "|^[—–(-]* ?with (?:additional )?(?:files?|reporting|reports?|agency (?:reports?|inputs?)|inputs?) (?:from|by)\\b"
              + "|\\bwith (?:inputs|files) from (?:agencies|\\p{Lu})");

  /** What that pattern cannot do without, and, beside "with", what else. */
  private static final List<String> HELPED = List.of("contribut", "helped ", "assisted ");

  private static final List<String> SOURCES = List.of("file", "report", "input");

  private static final Pattern REPORTED_FROM =
      Pattern.compile(
          "^"
              + Words.NAME
              + " (?:reported|reports|contributed)(?: (?:from|in) "
              + Words.NAME
              + ")"
              + "(?:(?:,|;)? and "
              + Words.NAME
              + "(?: reported)?(?: (?:from|in) "
              + Words.NAME
              + ")?)?\\.?$");

  private static final Pattern BIOGRAPHY =
      Pattern.compile(
          "^"
              + Words.NAME
              + " (?:is|was) (?:a|an|the) (?:[\\p{L}’'-]+ ){0,4}?(?:reporter|correspondent"
              + "|columnist|staff writer|writer|editor|contributor|journalist|producer|photographer)s? "
              + "(?:for|at|with|of|in|based|who covers|covering)\\b.*");

  private static final Pattern AGENCY_ALONE =
      Pattern.compile(
          "^[(\\[—–-]* ?(?:(?i:source|sources|from|via|agency) ?:? )?"
              + Words.AGENCY
              + "(?:(?:,| and|/| &| \\|) ?"
              + Words.AGENCY
              + "){0,9}[)\\]]?\\.?$");

  private static final Pattern SOURCE =
      Pattern.compile(
          "^(?i:sources?|via|credits?|author|writer|reporter|editors?) ?: ?(?<who>.+)$");

  @Override
  public void mark(Layout layout, Marks marks) {
    int count = layout.paragraphs().size();
    for (int i = 0; i < count; i++) {
      Paragraph paragraph = layout.paragraphs().get(i);
      String text = layout.text(paragraph);
      if (isByLine(text) || (i >= count - LAST && BIOGRAPHY.matcher(text).matches())) {
        marks.add(paragraph.range(), TemplateKind.PROVENANCE);
        continue;
      }
      for (Range sentence : paragraph.sentences()) {
        String words = sentence.of(layout.text());
        if (CREDITS.matcher(words).matches()
            || tellsContribution(words)
            || REPORTED_FROM.matcher(words).matches()) {
          marks.add(sentence, TemplateKind.PROVENANCE);
        }
      }
    }
  }

  private static boolean tellsContribution(String sentence) {
    String folded = sentence.toLowerCase(Locale.ROOT);
    boolean mayNameSources = folded.contains("with ") && Words.hasAny(folded, SOURCES);
    return (mayNameSources || Words.hasAny(folded, HELPED)) && CONTRIBUTED.matcher(sentence).find();
  }

  private static boolean isByLine(String paragraph) {
    Matcher by = BY.matcher(paragraph);
    if (by.matches() && Words.areNames(by.group("who"), MOST_WORDS)) {
      return true;
    }
    Matcher source = SOURCE.matcher(paragraph);
    if (source.matches() && Words.areNames(source.group("who"), MOST_WORDS)) {
      return true;
    }
    return CREDITS.matcher(paragraph).matches()
        || NAME_AND_ROLE.matcher(paragraph).matches()
        || AGENCY_ALONE.matcher(paragraph).matches();
  }
}
