package org.corpusstats.clean;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Resolves HTML's character references that are left in a plain text ("AT&amp;amp;T",
 * "O&amp;#39;Rourke"), also where they were escaped again and again, but not in URLs. Pure and
 * thread safe.
 */
final class CharacterReferences {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\p{Alpha}\\p{Alnum}{1,31});");

  /** Each pass undoes one escaping. */
  private static final int MOST_PASSES = 4;

  private CharacterReferences() {}

  /** The text with the characters that its references name; unknown names stay as they are. */
  static String resolve(String text) {
    String before = text;
    for (int pass = 0; pass < MOST_PASSES && before.indexOf('&') >= 0; pass++) {
      String after = once(before);
      if (after.equals(before)) {
        break;
      }
      before = after;
    }
    return before;
  }

  private static String once(String text) {
    Matcher reference = REFERENCE.matcher(text);
    if (!reference.find()) {
      return text;
    }
    Addresses addresses = Addresses.in(text);
    return reference
        .reset()
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    addresses.contain(found.start()) ? found.group() : character(found.group())));
  }

  private static String character(String reference) {
    String character = Parser.unescapeEntities(reference, true);
    String small = reference.toLowerCase(Locale.ROOT);
    boolean capitals = reference.equals(reference.toUpperCase(Locale.ROOT));
    return character.equals(reference) && capitals && !small.equals(reference)
        // A headline in capitals was one before: "BARLOW &NBSP; FINCH".
        ? Parser.unescapeEntities(small, true).equals(small)
            ? reference
            : Parser.unescapeEntities(small, true).toUpperCase(Locale.ROOT)
        : character;
  }
}
