package org.corpusstats.annotate.template;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.annotate.template.Layout.Paragraph;
import org.corpusstats.table.row.TemplateKind;
import org.jspecify.annotations.Nullable;

/**
 * Datelines: where, when and by which agency a story was filed, at the beginning of a paragraph:
 * "OSLO, March 3 (Agency) — ". They end inside the first sentence, whose rest is prose.
 */
final class Datelines implements TemplateRule {
  /** Deeper in a story, what looks like a dateline in mixed case is more likely a speaker. */
  private static final int FIRST_PARAGRAPHS = 4;

  private static final String CAPS_WORD =
      "\\p{Lu}(?=[\\p{Lu}\\p{M}.'’]|-\\p{L})[\\p{Lu}\\p{M}.'’]{0,40}+"
          + "(?:-(?=\\p{L})[\\p{Lu}\\p{M}.'’]{0,40}+){0,4}";
  private static final String JOINER =
      "(?:(?:de|do|da|del|of|the|upon|la|le|el|al|and|DE|OF|ON) ){0,3}";
  private static final String CAPS_PLACE = CAPS_WORD + "(?:[ /]" + JOINER + CAPS_WORD + "){0,4}";
  private static final String MIXED_PLACE =
      Words.NAME_WORD + "(?:[ /]" + JOINER + Words.NAME_WORD + "){0,3}";
  private static final String REGION =
      "(?:, " + Words.NAME_WORD + "(?: " + JOINER + Words.NAME_WORD + "){0,3})";
  private static final String FILED = "(?:[,.]? " + Words.DATE + ",?)";
  private static final String PARENTHESIS =
      "(?:(?: |--)?[(\\[](?!"
          + Origin.OF_A_NAME
          + "[)\\]])\\p{L}[^()\\[\\]\\n]{0,40}[)\\]]| ?/[^/\\n]{2,40}/)";

  /** After a name in small letters, other parentheses tell the party or the home of a person. */
  private static final String PUBLISHER =
      "(?:(?: |--)?[(\\[][^()\\[\\]\\n]{0,30}\\b(?i:news|newspapers?|press|times|post|tribune|herald|gazette"
          + "|journal|agency|agence|agencies|wire|newswire|media|daily|service|network|radio|tv|television|broadcasting|online|report|reports"
          + "|staff|correspondent|reporter|bureau|\\p{L}*press|\\p{L}*news|\\p{L}*wire|"
          + Words.AGENCY
          + ")\\b[^()\\[\\]\\n]{0,20}[)\\]]| ?/[^/\\n]{2,40}/)";

  private static final String KNOWN = "(?:(?: |--)?[(\\[]" + Words.AGENCY + "[)\\]])";
  private static final String DASH = "(?: ?(?:—|–|--+|―|‒) ?| [-_] ?|- )";

  /** A sentence begins after a dateline. */
  private static final String SENTENCE = "(?=[\"'“‘«(]*[\\p{Lu}\\p{Nd}])";

  private static final String BY_LINE = "(?:(?:By|BY) " + Words.NAME + " )?";

  /** In any paragraph. */
  private static final List<Pattern> SURE =
      List.of(
          pattern("(?<place>" + CAPS_PLACE + ")" + REGION + "?" + FILED + "?" + PARENTHESIS + DASH),
          pattern(
              "(?<place>"
                  + CAPS_PLACE
                  + ")"
                  + REGION
                  + "?"
                  + FILED
                  + "?"
                  + KNOWN
                  + "[:.]? ?"
                  + SENTENCE),
          pattern("(?<place>" + MIXED_PLACE + ")" + REGION + "?" + FILED + "?" + KNOWN + DASH),
          pattern(
              "(?<place>"
                  + MIXED_PLACE
                  + ")"
                  + REGION
                  + "?"
                  + FILED
                  + PARENTHESIS
                  + DASH
                  + "? ?"
                  + SENTENCE),
          pattern("(?<place>" + CAPS_PLACE + ")" + REGION + "?" + FILED + DASH + SENTENCE),
          pattern("(?<place>)" + Words.DATE + PARENTHESIS + DASH),
          pattern("(?<place>)" + "[(\\[]" + Words.AGENCY + "[)\\]]" + DASH + "? ?" + SENTENCE),
          pattern(
              "(?<place>"
                  + CAPS_PLACE
                  + ")"
                  + "(?:, "
                  + CAPS_PLACE
                  + "|"
                  + REGION
                  + ")?"
                  + DASH
                  + "(?=[\"'“‘«(]*(?:\\p{Lu}\\p{Ll}|[AI] |\\p{Nd}|\\p{Lu}\\.))"));

  /** In the first paragraphs only. */
  private static final List<Pattern> EARLY =
      List.of(
          pattern("(?<place>" + MIXED_PLACE + ")" + REGION + "?" + PUBLISHER + DASH + SENTENCE),
          pattern("(?<place>" + MIXED_PLACE + ")" + REGION + "?" + FILED + DASH + SENTENCE),
          pattern("(?<place>" + MIXED_PLACE + ")" + REGION + "?" + KNOWN + " ?" + SENTENCE),
          pattern("(?<place>" + MIXED_PLACE + ")" + REGION + DASH + SENTENCE));

  /** A paragraph of its own. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?!(?:MR|MRS|MS|DR|SEN|REP|GOV|GEN|SGT|LT|COL|CAPT|PROF|REV|SIR|HON|THE|PRESIDENT|MINISTER|SENATOR"
              + "|JUDGE|HOST|ANCHOR|NARRATOR|SPEAKER|MODERATOR|OPERATOR|REPORTER|INTERVIEWER|CHAIRMAN"
              + "|SECRETARY|QUESTION|ANSWER|UNIDENTIFIED|MALE|FEMALE|VOICE)\\b)"
              + "(?<place>(?!\\p{Lu}+[.])"
              + CAPS_PLACE
              + ")"
              + REGION
              + "?:");

  private static final Pattern LABEL_ALONE = Pattern.compile("^[\\p{L}\\p{Lu}][^:]{0,120}:$");

  /** How people begin to speak, and stories do not. */
  private static final Pattern SPEECH =
      Pattern.compile(
          "^[\"“‘']?(?:(?:I|We|You|My|Our|Your|Yes|No|Yeah|Well|So|Thanks?|Thank|Please|Let|Okay|OK|Good|Hello|Hi|Welcome|Why|How|What|And|But)\\b"
              + "|[^.!?]{0,200}\\b(?:I|we|you|my|our|your|me|us)\\b)");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:breaking|update|updated|exclusive|analysis|opinion|watch|live|note|correction|video|photos?"
              + "|editor'?s|fact|factbox|timeline|profile|interview|commentary|review|q|a|file|developing"
              + "|related|more|read|alert|spoiler|warning|disclaimer|ps|p\\.s\\.|fyi|nb|step|part|chapter)\\b.*");

  private static Pattern pattern(String dateline) {
    return Pattern.compile(BY_LINE + dateline);
  }

  @Override
  public void mark(Layout layout, Marks marks) {
    for (int i = 0; i < layout.paragraphs().size(); i++) {
      Matcher dateline = at(layout, i);
      if (dateline != null) {
        int begin = layout.paragraphs().get(i).range().begin();
        marks.add(new Range(begin, begin + dateline.end()), TemplateKind.PROVENANCE);
      }
    }
  }

  /** The place of the first dateline that names one, in its usual case; null if there is none. */
  @Nullable String place(Layout layout) {
    for (int i = 0; i < layout.paragraphs().size(); i++) {
      Matcher dateline = at(layout, i);
      if (dateline != null && !dateline.group("place").isEmpty()) {
        return PlaceCase.usual(dateline.group("place"), layout.text());
      }
    }
    return null;
  }

  private static @Nullable Matcher at(Layout layout, int index) {
    Paragraph paragraph = layout.paragraphs().get(index);
    String text = layout.text(paragraph);
    Matcher sure = first(SURE, text);
    if (sure == null && index < FIRST_PARAGRAPHS) {
      sure = alone(layout, index, text);
    }
    return sure != null || index >= FIRST_PARAGRAPHS ? sure : first(EARLY, text);
  }

  /**
   * "ISLAMABAD: The minister said …", of which cleaning makes two paragraphs, as of what a speaker
   * says. Where nobody else speaks and what follows is nobody's speech, it is a place.
   */
  private static @Nullable Matcher alone(Layout layout, int index, String text) {
    Matcher place = ALONE.matcher(text);
    List<Paragraph> paragraphs = layout.paragraphs();
    boolean isFiled =
        place.matches()
            && !LABEL.matcher(text).matches()
            && index + 1 < paragraphs.size()
            && !SPEECH.matcher(layout.text(paragraphs.get(index + 1))).find()
            && paragraphs.stream().map(layout::text).filter(LABEL_ALONE.asPredicate()).count() == 1;
    return isFiled ? place : null;
  }

  private static @Nullable Matcher first(List<Pattern> patterns, String text) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.lookingAt()
          && !LABEL.matcher(matcher.group("place")).matches()
          && !Words.beginsNoName(matcher.group("place"))) {
        return matcher;
      }
    }
    return null;
  }
}
