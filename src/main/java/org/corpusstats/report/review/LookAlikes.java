package org.corpusstats.report.review;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.corpusstats.table.ColumnValue;

/**
 * Finds entities that a person may want to merge, by keys: names that may be one share a key, so
 * that none is compared with all others. Of two such names the one of fewer words, or of as many
 * words but fewer mentions, is the alias. Pure.
 */
final class LookAlikes {
  /** Why two entities look alike. */
  enum Reason implements ColumnValue {
    /** Two to six capitals, and a name with these initials. */
    INITIALS,
    /** One word for a person, and a longer name that ends with it. */
    LAST_WORD,
    /** Names of two words or more that differ in the spelling of one. */
    SPELLING,
    /** The name of an organisation, and a longer one that ends with it. */
    ENDING
  }

  /**
   * What an entity shares with others.
   *
   * @param key equal for entities that may be one
   * @param isTarget whether others may be aliases of this entity by the key
   * @param isAlias whether the entity may be an alias of others by the key
   * @param word of names that differ in one word, that word; else empty
   */
  record Likeness(Reason reason, String key, boolean isTarget, boolean isAlias, String word) {}

  private static final String PERSON = "PERSON";
  private static final Pattern LETTERS = Pattern.compile("\\p{Lu}{2,6}");
  private static final Pattern GAP = Pattern.compile("[\\s\\-‐‑–—/]+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}']+");

  /** What comes after these is a name of its own: "Ann Lee of the Civic Party". */
  private static final Set<String> BEFORE_ANOTHER_NAME =
      Set.of("and", "at", "for", "in", "of", "the");

  /** Longer names are headlines that annotators took for names. */
  private static final int MOST_WORDS = 12;

  private static final int SHORTEST_MISSPELT = 5;
  private static final int SHORTEST_TWICE_MISSPELT = 8;
  private static final int LONGEST_MISSPELT = 20;

  private LookAlikes() {}

  /**
   * The keys of an entity; persons share none with others.
   *
   * @param entityId words of the folded name, joined by underscores
   */
  static Set<Likeness> keys(String entityId, String name, String type) {
    Set<Likeness> keys = new LinkedHashSet<>();
    String[] words = entityId.split("_", -1);
    if (words.length > MOST_WORDS) {
      return keys;
    }
    boolean isPerson = type.equals(PERSON);
    String kind = isPerson ? "person " : "other ";
    if (words.length == 1) {
      if (LETTERS.matcher(name.replace(".", "")).matches()) {
        keys.add(alias(Reason.INITIALS, kind + entityId));
      }
      if (isPerson) {
        keys.add(alias(Reason.LAST_WORD, entityId));
      }
      return keys;
    }
    for (boolean ofSmallWords : new boolean[] {false, true}) {
      keys.add(target(Reason.INITIALS, kind + initials(name, ofSmallWords)));
    }
    if (isPerson) {
      keys.add(target(Reason.LAST_WORD, words[words.length - 1]));
    }
    if (type.equals("ORGANIZATION")) {
      keys.add(alias(Reason.ENDING, entityId));
      for (int from = 1; from <= words.length - 2; from++) {
        if (from == 1 || !BEFORE_ANOTHER_NAME.contains(words[from - 1])) {
          keys.add(target(Reason.ENDING, joined(words, from)));
        }
      }
    }
    for (int i = 0; i < words.length; i++) {
      String frame = kind + i + " " + replaced(words, i) + " ";
      for (String shortened : shortened(words[i])) {
        keys.add(new Likeness(Reason.SPELLING, frame + shortened, true, true, words[i]));
      }
    }
    return keys;
  }

  /** Whether two words may be spellings of one: one letter or, in long words, two differ. */
  static boolean areSpellings(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if (one.equals(other) || Math.abs(one.length() - other.length()) > 2) {
      return false;
    }
    if (one.equals(other + "s") || other.equals(one + "s")) {
      return true;
    }
    int most = shorter >= SHORTEST_TWICE_MISSPELT ? 2 : 1;
    return shorter >= SHORTEST_MISSPELT && distance(one, other) <= most;
  }

  private static Likeness alias(Reason reason, String key) {
    return new Likeness(reason, key, false, true, "");
  }

  private static Likeness target(Reason reason, String key) {
    return new Likeness(reason, key, true, false, "");
  }

  /** The first letters of the words, in small letters; words in small letters count or not. */
  private static String initials(String name, boolean ofSmallWords) {
    StringBuilder initials = new StringBuilder();
    for (String word : GAP.split(name.strip(), -1)) {
      int first = word.isEmpty() ? ' ' : word.codePointAt(0);
      if (Character.isLetterOrDigit(first) && (ofSmallWords || !Character.isLowerCase(first))) {
        initials.appendCodePoint(first);
      }
    }
    return initials.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * What is left of a word when letters are taken out, as many as may be wrong. Words of one
   * spelling but for these letters have one of them in common. The first letter is seldom wrong.
   */
  private static Set<String> shortened(String word) {
    Set<String> shortened = new TreeSet<>();
    if (!WORD.matcher(word).matches() || word.length() > LONGEST_MISSPELT) {
      return shortened;
    }
    if (word.length() > 2) {
      shortened.add(word);
    }
    if (word.length() > 3 && word.endsWith("s")) {
      shortened.add(word.substring(0, word.length() - 1));
    }
    if (word.length() >= SHORTEST_MISSPELT) {
      Set<String> once = withoutOneLetter(word);
      shortened.addAll(once);
      if (word.length() >= SHORTEST_TWICE_MISSPELT) {
        once.forEach(left -> shortened.addAll(withoutOneLetter(left)));
      }
    }
    return shortened;
  }

  private static Set<String> withoutOneLetter(String word) {
    Set<String> left = new TreeSet<>();
    for (int i = 1; i < word.length(); i++) {
      left.add(word.substring(0, i) + word.substring(i + 1));
    }
    return left;
  }

  private static String joined(String[] words, int from) {
    return String.join("_", Arrays.asList(words).subList(from, words.length));
  }

  private static String replaced(String[] words, int at) {
    String[] others = words.clone();
    others[at] = "*";
    return String.join(" ", others);
  }

  /** Letters to insert, delete or replace (Levenshtein 1966). */
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replace = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[other.length()];
  }
}
