package org.corpusstats.read.html;

import java.util.regex.Pattern;

/**
 * The turns of phrase of what stands between an article's paragraphs without belonging to them.
 * English only; in other languages the markup must tell.
 */
final class Phrases {
  private static final Pattern POINTER =
      anywhere(
          "(?:(?:read|see|watch|find|learn|hear|view|listen) (?:more|also|next|this|all|here)|also (?:read|see|on)|related"
              + "|recommended|you (?:may|might) (?:also )?(?:like|enjoy)|don['\u2019]t miss|up next|up close|most (?:read|popular|viewed)|trending"
              + "|must[- ]reads?|editors?['\u2019]?s? picks?|in case you missed it|what to read next)\\b.*"
              + "|(?:read|see|more|watch|listen|also|next|previous) ?[:|\u2014\u2013] ?.*"
              + "|(?:more(?! than)|latest|other|top|further) (?:\\S+ ){0,3}(?:stories|news|reading|coverage|articles|posts|from|on|about)\\b.*"
              + "|more [^.]{0,40}: ?https?://.*");

  private static final Pattern PROMPT =
      anywhere(
          "advertise?ments?|ads?|sponsored(?: content)?|share|share (?:this|on|via|it)\\b[^.!?]*[.!]?|tweet|pin it|e-?mail|print|save|(?:\\d+ )?comments?"
              + "|(?:story|article|post|content) continues (?:below|after).*|(?:continue|keep) reading[^.!?]*|scroll (?:down|to continue).*"
              + "|(?:sign up|subscribe|click here|click on|tap here|join us|like us|download our|get our|support us|donate)\\b[^.!?]*[.!?]*"
              + "|(?:leave|post|add|write) (?:a|your) (?:reply|comment).*|back to top|view (?:comments|gallery|slideshow).*"
              + "|(?:tags?|filed under|posted in|topics|categories) ?:.*|\\d+ shares?|loading\\W*|skip (?:to|ads?|advert\\w*)\\b.*"
              + "|(?:hide|toggle|show) caption|(?:click to )?enlarge(?: (?:the |this )?(?:image|photo|picture))?\\W*|(?:image|photo|slide|picture) \\d+ of \\d+"
              + "|(?:like|love|enjoy|enjoyed|liked) (?:this|the|what) [^.!?]*\\?.*"
              + "|want (?:more|to (?:read|see|get)) [^.!?]*\\?.*");

  private static final Pattern CONTACT =
      anywhere(
          "(?:(?:follow|e-?mail|reach|contact|tweet)\\b|(?:find|like|join|connect with|send) (?:us|me|him|her|them|your)\\b)"
              + "[^.!?]{0,80}(?:@\\w|https?://|\\bon (?:twitter|facebook|instagram|linkedin|youtube)\\b).*");

  private static final Pattern BYLINE =
      anywhere(
          "by (?-i:\\p{Lu}).{0,80}|(?:posted|published|updated|last (?:updated|modified)|first published|created|written by|story by)\\b.{0,100}"
              + "|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? .{0,40}\\d{4}.{0,80}"
              + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2},? \\d{4}.{0,80}"
              + "|\\d{1,2}[./ ]\\p{L}*\\d*[./ ]\\d{4}.{0,80}|\\d{4}-\\d\\d-\\d\\d.{0,80}|\\d+ (?:min|minutes?|hours?|days?|weeks?) (?:read|ago)");

  private Phrases() {}

  /** Returns whether a text points to other articles. */
  static boolean isPointer(String text) {
    return POINTER.matcher(text).matches();
  }

  /** Returns whether a text asks the reader to do something, or labels what is no text. */
  static boolean isPrompt(String text) {
    return PROMPT.matcher(text).matches();
  }

  /** Returns whether a text says where to find its author or publisher. */
  static boolean isContact(String text) {
    return CONTACT.matcher(text).matches();
  }

  /** Returns whether a text says who wrote the article, or when. */
  static boolean isByline(String text) {
    return BYLINE.matcher(text).matches();
  }

  private static Pattern anywhere(String regex) {
    return Pattern.compile(
        "[^\\p{L}\\p{N}]*+(?:" + regex + ")", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }
}
