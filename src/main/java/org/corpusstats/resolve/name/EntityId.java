package org.corpusstats.resolve.name;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an entity after its key: mentions with equal keys are one entity. The key folds what
 * writers and typesetters vary: case, accents and strokes of letters, white space, quotation marks,
 * hyphens, the full stops of abbreviations, "and" and "&amp;", British and American endings, legal
 * forms after two words. Words are joined by underscores, so that ids read well in queries.
 */
public final class EntityId {
  private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
  private static final Pattern ABBREVIATION =
      Pattern.compile("(?<![^\\s(])(?:\\p{L}\\s?\\.\\s?)+(?!\\S)|(?<![^\\s(])(?:\\p{L}\\.)+");

  /** Of two stops one would be left, and be read as an abbreviation's the second time. */
  private static final Pattern STOPS = Pattern.compile("\\.{2,}");

  private static final Pattern FULL_STOP = Pattern.compile("\\s*\\.+(?=\\s|$)");
  private static final Pattern AROUND_APOSTROPHE = Pattern.compile("\\s*'\\s*(?=\\p{L})");

  /** What stands between given name and surname, in quotation marks … */
  private static final Pattern NICKNAME =
      Pattern.compile("(?<=\\w)\\s+(?:\"\\s*[^\"]{1,25}\"|'[^']{1,25}')\\s+(?=\\w)");

  /** … or in brackets, where firms have their country and parties their wing. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile("(?<=\\w)\\s+\\(\\s*\\p{Lu}\\w{1,20}\\s*\\)\\s+(?=\\w)");

  /** "Martin Luther King, Jr." */
  private static final Pattern BEFORE_GENERATION =
      Pattern.compile("(?i)\\s*,\\s*(?=(?:jr|sr|ii|iii|iv)\\b)");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\-‐‑–—/_]+");
  private static final Pattern ENDING =
      Pattern.compile(
          "(?<=[a-z])(?:isation|centre|theatre|defence|labour|harbour|programme)(?=s?\\b)|\\b(?:centre|theatre|defence|labour|harbour|programme)(?=s?\\b)");
  private static final Map<String, String> AMERICAN =
      Map.of(
          "isation", "ization",
          "centre", "center",
          "theatre", "theater",
          "defence", "defense",
          "labour", "labor",
          "harbour", "harbor",
          "programme", "program");

  private static final String MT = "mt_";
  private static final String UNITED_STATES = "united_states_";

  private EntityId() {}

  public static String of(String name) {
    return settled(
        isPlain(name) ? american(name.toLowerCase(Locale.ROOT)).replace(' ', '_') : folded(name));
  }

  /**
   * "Mt. Fuji" is Mount Fuji, "United States Navy" the U.S. Navy, "Time Warner Inc." Time Warner.
   */
  private static String settled(String key) {
    String whole = key;
    if (key.startsWith(MT)) {
      whole = "mount_" + key.substring(MT.length());
    } else if (key.startsWith(UNITED_STATES) && !key.startsWith(UNITED_STATES + "of_")) {
      whole = "us_" + key.substring(UNITED_STATES.length());
    }
    return LegalForms.cut(whole);
  }

  /** Nearly all names are ASCII words with a space between; they need none of the patterns. */
  static boolean isPlain(String name) {
    boolean afterWord = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean word = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
      if (!word && (c != ' ' || !afterWord)) {
        return false;
      }
      afterWord = word;
    }
    return afterWord;
  }

  private static String american(String lowerCase) {
    for (String british : AMERICAN.keySet()) {
      if (lowerCase.contains(british)) {
        return ENDING
            .matcher(lowerCase)
            .replaceAll(ending -> AMERICAN.getOrDefault(ending.group(), ending.group()));
      }
    }
    return lowerCase;
  }

  private static String folded(String name) {
    String plain =
        StrokeLetters.plain(
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll(""))
            .replace('’', '\'')
            .replace('‘', '\'')
            .replace('`', '\'')
            .replace('“', '"')
            .replace('”', '"')
            .replace("&", " and ");
    if (plain.indexOf('"') > 0 || plain.indexOf(" '") > 0) {
      plain = NICKNAME.matcher(plain).replaceFirst(" ");
    }
    if (plain.indexOf(" (") > 0) {
      Matcher inBrackets = IN_BRACKETS.matcher(plain);
      plain = inBrackets.find() && isPerson(plain) ? inBrackets.replaceFirst(" ") : plain;
    }
    // First, so that a key is read like the name that it was made from.
    String gaps = BEFORE_GENERATION.matcher(GAP.matcher(plain).replaceAll(" ")).replaceAll(" ");
    String spaced = STOPS.matcher(gaps).replaceAll(".").strip();
    String joined = ABBREVIATION.matcher(spaced).replaceAll(letters -> lettersOf(letters.group()));
    String stops = FULL_STOP.matcher(joined).replaceAll("");
    String folded =
        AROUND_APOSTROPHE
            .matcher(stops)
            .replaceAll("'")
            // Upper case first: both "ß" and "ſ" have one upper case.
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT)
            .replace('ς', 'σ');
    // Composed, as texts are: keys are typed into queries.
    String key = Normalizer.normalize(underscored(american(folded)), Normalizer.Form.NFC);
    // A name of signs only keeps them.
    return key.isEmpty() ? underscored(name) : key;
  }

  /** Whether a name begins like a person's, and does not end like that of "Morgan Stanley Ltd.". */
  private static boolean isPerson(String name) {
    List<String> words =
        List.of(name.toLowerCase(Locale.ROOT).replace(".", "").strip().split("\\s+"));
    return GivenNames.shared().isKnown(words.get(0)) && !LegalForms.end(words);
  }

  private static String underscored(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip().replace(' ', '_');
  }

  private static String lettersOf(String abbreviation) {
    StringBuilder letters = new StringBuilder();
    abbreviation.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
    return letters + (abbreviation.endsWith(" ") ? " " : "");
  }
}
