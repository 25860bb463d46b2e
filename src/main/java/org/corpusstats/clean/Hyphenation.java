package org.corpusstats.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides what a hyphen at the end of a line is: one that broke a word ("Nurmag-" and "ambetova"),
 * or one that belongs to it ("well-" and "informed"). The text itself is asked first: whether it
 * has the word elsewhere, joined or with its hyphen. Immutable.
 */
final class Hyphenation {
  private static final Pattern WORD = Pattern.compile("\\p{L}++(?:-\\p{L}++)*+");
  private static final Pattern LAST_WORD = Pattern.compile("(?<![\\p{L}\\d])\\p{L}{1,40}$");

  /** What follows the hyphen of "two- and three-day talks" is no part of the word. */
  private static final Set<String> AFTER_SUSPENDED_HYPHEN = Set.of("and", "or", "to", "nor", "but");

  /** Ends of words that are no words, so that they follow no hyphen but that of a broken word. */
  private static final Set<String> ENDINGS =
      Set.of(
          ("ably ality ance ances ancy ary ated ately ates ating ation ational ations"
                  + " ative atives ator ators atory bility cal cally cation cations ced cial cially"
                  + " cian cians cies cing cious cy ded der ders ding ed ence ences ency ened ening"
                  + " ent ental ently ents ered ering ern erned ernment ers ery es ess esses est ety"
                  + " fication fied fies ful fully gence gent gress graphy hood ial ian ians ible"
                  + " ibly ical ically icals ies ied iest ific ification ified ify ility ing ingly"
                  + " ings ious ise ised ish ism isms ist istic istics ists itary ities ition itions"
                  + " itive ity ive ively iveness ives ization izations ize ized izes izing lessly"
                  + " lished lishing lity logy ly ment mentary mented menting ments mittee nance"
                  + " nancial ned ness nesses ning nomic nomy ogy ological ology ory ous ously rity"
                  + " sion sional sions sity sive sively stitution tary ted ter teen tern ters tial"
                  + " tially tic tical tically tics tiful ting tion tional tionally tioned tions"
                  + " tious tive tively tives tology tor tors tous tries trol tual tually tude tural"
                  + " ture tured tures turing ty ual ually uation ular ulate ulated ulation uous"
                  + " vation ven ver vers ves ving visional vity wards zation zations zens")
              .split(" "));

  /** First parts of compounds that are written with a hyphen. */
  private static final Set<String> FIRST_PARTS =
      Set.of(
          ("well ill self ex non anti pro pre post semi co counter cross half high low long short full"
                  + " part all mid vice over under so then now new old old-time far near north south east"
                  + " west two three four five six seven eight nine ten twenty thirty forty fifty sixty"
                  + " seventy eighty ninety one first second third like state government world")
              .split(" "));

  private final Map<String, Integer> words;
  private final boolean wordsAreBroken;

  private Hyphenation(Map<String, Integer> words, boolean wordsAreBroken) {
    this.words = words;
    this.wordsAreBroken = wordsAreBroken;
  }

  /** Learns from the lines of a text, given in blocks without a blank line inside. */
  static Hyphenation of(List<List<String>> blocks) {
    if (blocks.stream().noneMatch(Hyphenation::hasBrokenLine)) {
      return new Hyphenation(Map.of(), false);
    }
    Map<String, Integer> words = new HashMap<>();
    for (List<String> block : blocks) {
      for (String line : block) {
        for (Matcher word = WORD.matcher(line); word.find(); ) {
          words.merge(word.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
      }
    }
    Hyphenation one = new Hyphenation(words, false);
    boolean broken =
        blocks.stream()
            .anyMatch(
                block -> {
                  for (int i = 1; i < block.size(); i++) {
                    if (one.breakWord(block.get(i - 1), QuotedLines.unmarked(block.get(i)))) {
                      return true;
                    }
                  }
                  return false;
                });
    return new Hyphenation(words, broken);
  }

  private static boolean hasBrokenLine(List<String> block) {
    return block.stream().anyMatch(Hyphenation::endsInHyphen);
  }

  /** Whether a line ends with a letter and a hyphen. */
  static boolean endsInHyphen(CharSequence line) {
    int last = line.length() - 1;
    return last > 0
        && line.charAt(last) == '-'
        && Character.isLetter(Character.codePointBefore(line, last));
  }

  /** Appends the next line to one that ends in a hyphen. */
  void append(StringBuilder line, String next) {
    String rest = firstWord(next);
    boolean apart = rest.isEmpty() && !Character.isDigit(next.codePointAt(0));
    if (apart || AFTER_SUSPENDED_HYPHEN.contains(rest)) {
      line.append(' ');
    } else if (breakWord(line, next)) {
      line.setLength(line.length() - 1);
    }
    line.append(next);
  }

  /** Whether a line ends in a hyphen that is none of the word's. */
  boolean breakWord(CharSequence line, String next) {
    if (!endsInHyphen(line)) {
      return false;
    }
    String rest = firstWord(next);
    String begin = lastWord(line.subSequence(Math.max(0, line.length() - 42), line.length() - 1));
    if (begin.isEmpty() || rest.isEmpty()) {
      return false;
    }
    if (Character.isUpperCase(rest.charAt(0)) && !begin.equals(begin.toUpperCase(Locale.ROOT))) {
      return false; // Jean-Luc
    }
    String first = begin.toLowerCase(Locale.ROOT);
    String second = rest.toLowerCase(Locale.ROOT);
    int joined = count(first + second);
    int hyphenated = words.getOrDefault(first + "-" + second, 0);
    if (joined != hyphenated) {
      return joined > hyphenated;
    }
    return ENDINGS.contains(second) || (wordsAreBroken && !FIRST_PARTS.contains(first));
  }

  /** A word and its plural say the same. */
  private int count(String word) {
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return words.getOrDefault(singular, 0) + words.getOrDefault(singular + "s", 0);
  }

  private static String lastWord(CharSequence text) {
    Matcher word = LAST_WORD.matcher(text);
    return word.find() ? word.group() : "";
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }
}
