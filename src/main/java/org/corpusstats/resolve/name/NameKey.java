package org.corpusstats.resolve.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Folds the spellings of a place's name into one key. Long names lose case, diacritics, dots,
 * apostrophes, "the" and "and"; abbreviations lose dots only, for "US" and "IT" in small letters
 * are words. Keys of abbreviations are capitals, all others have none, so that one map can hold
 * both.
 */
public final class NameKey {
  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHE = Pattern.compile("\\s*['’‘ʼʻ´`′]\\s*");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SMALL_WORDS = Pattern.compile("\\b(?:the|and)\\b ?");
  private static final Pattern SAINT = Pattern.compile("\\bst\\b");
  private static final Pattern LEADING_ARTICLE = Pattern.compile("^(?:the|The|THE)\\s+");
  private static final Pattern DOT = Pattern.compile("\\.\\s*");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}");
  private static final Pattern NO_CAPITAL = Pattern.compile("[^\\p{Lu}]+");

  private NameKey() {}

  /** The key of a name that a source gives: of its capitals if it has no other letters. */
  public static String of(String name) {
    String capitals = ofAbbreviation(name);
    return capitals == null ? ofLongName(name) : capitals;
  }

  /** "saint lucia" for "St. Lucia", "cote divoire" for "the Côte d’Ivoire"; may be empty. */
  public static String ofLongName(String name) {
    String spaced = EntityId.isPlain(name) ? name.toLowerCase(Locale.ROOT) : wordsWithSpaces(name);
    String words =
        spaced.contains("the") || spaced.contains("and")
            ? SMALL_WORDS.matcher(spaced).replaceAll("")
            : spaced;
    return (words.contains("st") ? SAINT.matcher(words).replaceAll("saint") : words).strip();
  }

  private static String wordsWithSpaces(String name) {
    String letters =
        StrokeLetters.plain(
            MARK.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll(""));
    String joined = APOSTROPHE.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("");
    return SEPARATORS.matcher(joined.replace(".", "")).replaceAll(" ");
  }

  /** "US" for "the U.S."; null where there are other letters than capitals, or fewer than two. */
  public static @Nullable String ofAbbreviation(String name) {
    String capitals = DOT.matcher(withoutArticle(name)).replaceAll("");
    return CAPITALS.matcher(capitals).matches() ? capitals : null;
  }

  /**
   * The key that a demonym shares with its plural: "libyan" for "Libyans". Ends of words that are
   * no plural go too, as in "Swiss", which does no harm to a key.
   */
  public static String ofDemonym(String demonym) {
    String key = ofLongName(demonym);
    return key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
  }

  /** The name without its article: "Libyans" of "the Libyans". */
  public static String withoutArticle(String name) {
    return LEADING_ARTICLE.matcher(name.strip()).replaceFirst("");
  }

  /** The capitals of a name: "DRC" of "Dem. Republic of the Congo" and of "DR Congo". */
  public static String initials(String name) {
    return NO_CAPITAL.matcher(name).replaceAll("");
  }
}
