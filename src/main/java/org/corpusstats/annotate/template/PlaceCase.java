package org.corpusstats.annotate.template;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the name of a place in its usual case: "RIO DE JANEIRO" is Rio de Janeiro. */
final class PlaceCase {
  private static final Set<String> SMALL =
      Set.of(
          "de", "do", "da", "dos", "das", "del", "of", "the", "upon", "on", "sur", "au", "aux",
          "en", "and", "in", "am", "an", "der", "le", "la", "du", "di", "es", "y", "e");

  private static final Pattern PART = Pattern.compile("[^\\s/\\-]+");
  private static final Pattern ABBREVIATION = Pattern.compile("(?:\\p{L}\\.){2,}");

  private PlaceCase() {}

  /**
   * @param place as the dateline has it
   * @param text where the place may stand in its usual case
   */
  static String usual(String place, String text) {
    if (place.codePoints().anyMatch(Character::isLowerCase)
        && !Pattern.compile("\\p{Lu}{3}").matcher(place).find()) {
      return place;
    }
    Matcher elsewhere =
        Pattern.compile(
                "(?<![\\p{L}\\p{Nd}])" + Pattern.quote(place) + "(?![\\p{L}\\p{Nd}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text);
    while (elsewhere.find()) {
      String found = elsewhere.group();
      if (Character.isUpperCase(found.codePointAt(0))
          && found.codePoints().anyMatch(Character::isLowerCase)) {
        return found;
      }
    }
    return PART.matcher(place)
        .replaceAll(part -> Matcher.quoteReplacement(cased(part.group(), part.start() == 0)));
  }

  private static String cased(String word, boolean isFirst) {
    if (ABBREVIATION.matcher(word).matches()) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (!isFirst && SMALL.contains(lower)) {
      return lower;
    }
    StringBuilder cased = new StringBuilder(lower);
    capital(cased, 0);
    boolean afterMc = lower.startsWith("mc") && lower.length() > 3;
    boolean afterApostrophe = lower.length() > 3 && "'’".indexOf(lower.charAt(1)) >= 0;
    if (afterMc || afterApostrophe) {
      capital(cased, 2);
    }
    return cased.toString();
  }

  private static void capital(StringBuilder word, int at) {
    int letter = word.codePointAt(at);
    word.replace(
        at, at + Character.charCount(letter), Character.toString(Character.toTitleCase(letter)));
  }
}
