package org.corpusstats.resolve.name;

import java.util.Locale;

/**
 * Replaces Latin letters that Unicode does not take apart, though writers without them do: "ł" is l
 * with a stroke, and "Łukasz" is typed as "Lukasz". Pure and thread safe.
 */
final class StrokeLetters {
  private StrokeLetters() {}

  /** The text with plain letters; the same text where there is nothing to replace. */
  static String plain(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length() + 4);
    for (int i = 0; i < text.length(); i++) {
      plain.append(plain(text.charAt(i)));
    }
    return plain.toString();
  }

  private static String plain(char letter) {
    return switch (letter) {
      case 'Ł' -> "L";
      case 'ł' -> "l";
      case 'Ø' -> "O";
      case 'ø' -> "o";
      case 'Đ', 'Ð' -> "D";
      case 'đ', 'ð' -> "d";
      case 'Ħ' -> "H";
      case 'ħ' -> "h";
      case 'Ŧ' -> "T";
      case 'ŧ' -> "t";
      case 'ı' -> "i";
      case 'Æ' -> "Ae";
      case 'æ' -> "ae";
      case 'Œ' -> "Oe";
      case 'œ' -> "oe";
      case 'Þ' -> "Th";
      case 'þ' -> "th";
      case 'ẞ', 'ß' -> "ss";
      default -> expanded(letter);
    };
  }

  /** A ligature as its letters: in capitals it is written so, and the two are one. */
  private static String expanded(char letter) {
    String one = String.valueOf(letter);
    String capitals = one.toUpperCase(Locale.ROOT);
    return capitals.length() > 1 ? capitals.toLowerCase(Locale.ROOT) : one;
  }
}
