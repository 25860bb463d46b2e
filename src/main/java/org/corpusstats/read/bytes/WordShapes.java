package org.corpusstats.read.bytes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well the words of a decoded text are shaped, as far as they are not ASCII: a text that was
 * decoded wrongly has signs inside of words, capitals behind small letters, words of two scripts,
 * and Latin words of nothing but accents. Knows no language. Pure and thread safe.
 *
 * @param others characters that are neither ASCII nor punctuation
 * @param odd those of them that stand where they would not in a word
 */
record WordShapes(int others, int odd) {
  /** Letters and what stands between them without a blank. */
  private static final Pattern CHUNK =
      Pattern.compile(
          "(?<![^\\s\\p{Z}])[\\p{ASCII}&&[^\\s]]*+[^\\p{ASCII}\\s\\p{Z}][^\\s\\p{Z}]*+");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

  /** What joins or divides words without blanks: apostrophes, dashes, dots, soft hyphens. */
  private static final String BETWEEN_WORDS =
      "[\\p{ASCII}\\p{L}\\p{M}\\p{Nd}\\p{Pd}‘’“”…·•/\\x{AD}\\x{3000}-\\x{303F}\\x{FF00}-\\x{FFEF}]";

  private static final Pattern SIGN_IN_WORD =
      Pattern.compile(
          "(?<=[\\p{L}&&[^ªºµ]])(?:(?!"
              + BETWEEN_WORDS
              + ")[^\\s\\p{Z}]|[ªºµ])(?=\\p{L})"
              + "|(?<![\\p{L}\\p{N}])[\\p{S}¹²³ªº¼½¾&&[^©®°™]](?=\\p{Ll})(?!(?:k|m|mn|bn|tn)\\b)"
              + "|[\\x{FFFD}\\p{Cc}\\p{Cn}\\p{Co}&&[^\\s]]");

  private static final Pattern CAPITAL_IN_WORD =
      Pattern.compile("(?<=\\p{Ll})[\\p{Lu}&&[^\\p{ASCII}]]");

  private static final Pattern ACCENTS_ONLY = Pattern.compile("[\\p{IsLatin}&&[^\\p{ASCII}]]{3,}");

  static WordShapes of(String text) {
    int others = (int) text.codePoints().filter(WordShapes::isOther).count();
    int odd = 0;
    for (Matcher chunk = CHUNK.matcher(text); chunk.find(); ) {
      odd += count(SIGN_IN_WORD, chunk.group());
      for (Matcher word = WORD.matcher(chunk.group()); word.find(); ) {
        odd += odd(word.group());
      }
    }
    return new WordShapes(others, Math.min(odd, others));
  }

  /** The share of what is odd, 0…1. */
  double oddShare() {
    return others == 0 ? 0 : (double) odd / others;
  }

  private static int odd(String word) {
    int others = (int) word.codePoints().filter(c -> c > 0x7F).count();
    boolean isLatin = word.codePoints().anyMatch(WordShapes::isLatin);
    boolean isOther = word.codePoints().anyMatch(c -> Character.isLetter(c) && !isLatin(c));
    return (isLatin && isOther) || ACCENTS_ONLY.matcher(word).matches()
        ? others
        : count(CAPITAL_IN_WORD, word);
  }

  /** Quotation marks and dashes are the same in most encodings and tell nothing. */
  private static boolean isOther(int character) {
    return character > 0x7F
        && switch (Character.getType(character)) {
          case Character.DASH_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION,
              Character.SPACE_SEPARATOR,
              Character.FORMAT ->
              false;
          default -> true;
        };
  }

  private static boolean isLatin(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }
}
