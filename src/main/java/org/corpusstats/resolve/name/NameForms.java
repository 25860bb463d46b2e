package org.corpusstats.resolve.name;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells whether two given names can be forms of one: an initial, a short form that begins the long
 * one, two spellings of one sound. A last vowel makes another name: "Carlo" and "Carla". Nicknames
 * that are other words ("Bob") are not known. Pure.
 */
public final class NameForms {
  /** Shorter beginnings are shared by chance. */
  private static final int SHORTEST_FORM = 3;

  /** Consonants alone tell long names only: "John" and "Jane" have the same. */
  private static final int FEWEST_CONSONANTS = 3;

  private static final int SHORTEST_SOUND = 5;
  private static final int LONGEST_NICKNAME = 3;

  /** "Bettie" is spoken like "Betty". */
  private static final Pattern ENDING = Pattern.compile("(?<=..)(?:ie|ey)$");

  private NameForms() {}

  public static boolean areForms(String one, String other) {
    String a = fold(one);
    String b = fold(other);
    if (a.equals(b)) {
      return true;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (a.length() == 1 || b.length() == 1) {
      return a.charAt(0) == b.charAt(0);
    }
    if (endsDiffer(a, b)) {
      return false;
    }
    boolean begins =
        Math.min(a.length(), b.length()) >= SHORTEST_FORM && (a.startsWith(b) || b.startsWith(a));
    return begins || soundAlike(a, b);
  }

  /**
   * Whether one may be a nickname that begins like the other: "Mo" and "Maurice", "Jim", "James".
   */
  public static boolean mayBeShort(String one, String other) {
    String a = fold(one);
    String b = fold(other);
    int shorter = Math.min(a.length(), b.length());
    return shorter > 1
        && shorter <= LONGEST_NICKNAME
        && a.length() != b.length()
        && a.charAt(0) == b.charAt(0);
  }

  /** Whether a last -a, -e or -o is all that differs: "Daniel", "Daniela". */
  public static boolean differInEnding(String one, String other) {
    return endsDiffer(fold(one), fold(other));
  }

  static boolean isInitial(String name) {
    return fold(name).length() == 1;
  }

  private static boolean endsDiffer(String a, String b) {
    return !a.equals(b) && stem(a).equals(stem(b));
  }

  private static String stem(String name) {
    boolean vowel =
        name.length() > SHORTEST_FORM && "aeo".indexOf(name.charAt(name.length() - 1)) >= 0;
    return vowel ? name.substring(0, name.length() - 1) : name;
  }

  /** "Qasem" and "Qassem", "Erik" and "Eric", "Mohammed" and "Muhammad". */
  private static boolean soundAlike(String a, String b) {
    String sound = sound(a, false);
    if (sound.equals(sound(b, false))) {
      return true;
    }
    String consonants = sound(a, true);
    return Math.min(a.length(), b.length()) >= SHORTEST_SOUND
        && consonants.length() >= FEWEST_CONSONANTS
        && consonants.equals(sound(b, true))
        && isVowel(a.charAt(a.length() - 1)) == isVowel(b.charAt(b.length() - 1));
  }

  private static String sound(String name, boolean consonantsOnly) {
    String plain = ENDING.matcher(name.replace("ph", "f").replace("ck", "k")).replaceFirst("y");
    StringBuilder sound = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char letter = alike(plain.charAt(i));
      boolean doubled = i > 0 && alike(plain.charAt(i - 1)) == letter;
      boolean left = consonantsOnly && i > 0 && (isVowel(letter) || letter == 'h');
      if (!doubled && !left) {
        sound.append(letter);
      }
    }
    return sound.toString();
  }

  private static char alike(char letter) {
    return switch (letter) {
      case 'c', 'q' -> 'k';
      case 'y' -> 'i';
      case 'z' -> 's';
      case 'w' -> 'v';
      default -> letter;
    };
  }

  private static boolean isVowel(char letter) {
    return "aeiouy".indexOf(letter) >= 0;
  }

  private static String fold(String name) {
    return letters(EntityId.of(name.toLowerCase(Locale.ROOT)));
  }

  /** The letters of a word, in small letters: "phd" of "Ph.D.". */
  static String letters(String word) {
    if (isSmallAscii(word)) { // the words of keys, nearly all
      return word;
    }
    StringBuilder letters = new StringBuilder();
    word.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isSmallAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }
}
