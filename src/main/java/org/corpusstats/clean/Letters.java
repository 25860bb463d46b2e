package org.corpusstats.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets the parts of a letter or mail that are no prose apart as paragraphs of their own: how it
 * greets ("Dear Ms. Brax,") and how it ends ("Regards, Henning Brax"). Pure and thread safe.
 */
final class Letters {
  /** The line above a mail's signature. */
  static final String SIGNATURE = "--";

  private static final String NAMES = "(?: \\p{Lu}[\\p{L}.'’-]*)";

  private static final Pattern GREETING =
      Pattern.compile(
          "(?:Dear|Hi|Hello|Hey|Good (?:morning|afternoon|evening))"
              + "(?:"
              + NAMES
              + "| (?:all|both|everyone|everybody|team|colleagues|friends|sir|madam|or|and)){0,6}"
              + "[,!](?= [^\\s>])"
              // A greeting that another speaker follows is no letter's.
              + "(?!(?: \\p{Lu}[\\p{L}\\d.,'’&#/-]*){1,6}(?: \\([^()]*\\))?:)");

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?<=[.!?…] )(?:"
              + "(?:(?:With )?(?:[Bb]est|[Kk]ind|[Kk]indest|[Ww]arm|[Ww]armest|[Mm]any)"
              + " (?:regards|wishes|thanks|greetings)|Regards"
              + "|(?:Very )?(?:[Tt]ruly|[Ss]incerely|[Ff]aithfully|[Rr]espectfully)(?: yours)?"
              + "|Yours(?: sincerely| truly| faithfully| ever)?)[,.!]?"
              + NAMES
              + "{0,5}"
              // People say these in the middle of a speech as well.
              + "|(?:Greetings|Best|Cheers|Thanks|Thank you),"
              + NAMES
              + "{1,5})"
              // So that what stands before, which ends a sentence, is not cut again.
              + "(?<![.!?…])$");

  private Letters() {}

  /** The paragraph in its parts: greeting, text, end. A quoted one stays whole, under its mark. */
  static List<String> split(String paragraph) {
    if (QuotedLines.depth(paragraph) > 0) {
      return List.of(paragraph);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    Matcher greeting = GREETING.matcher(paragraph);
    while (greeting.region(from, paragraph.length()).lookingAt()) {
      parts.add(greeting.group());
      from = greeting.end() + 1;
    }
    Matcher closing = CLOSING.matcher(paragraph);
    boolean closes = closing.find(from) && closing.start() > from;
    int end = closes ? closing.start() - 1 : paragraph.length();
    parts.add(paragraph.substring(from, end));
    if (end < paragraph.length()) {
      parts.add(paragraph.substring(end + 1));
    }
    return parts;
  }
}
