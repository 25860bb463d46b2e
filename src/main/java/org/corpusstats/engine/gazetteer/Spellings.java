package org.corpusstats.engine.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The strings that a simple regular expression of a mapping file matches, {@code gen\.} or {@code
 * N\.?[HJ]} or {@code a|b}: characters, escaped punctuation, classes of single characters, each
 * perhaps optional, and alternatives. For one thread.
 */
final class Spellings {
  private static final int MOST = 64;
  private static final String SPECIAL = "[]?.\\^$()*+{}|";
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private final String expression;
  private final boolean ignoreCase;
  private int at;

  private Spellings(String expression, boolean ignoreCase) {
    this.expression = expression;
    this.ignoreCase = ignoreCase;
  }

  /** Whether CoreNLP takes a token for a word rather than for a regular expression. */
  static boolean isWord(String token) {
    return token.chars().noneMatch(letter -> SPECIAL.indexOf(letter) >= 0);
  }

  /**
   * Returns all spellings, or null where the expression is of no such kind or has too many.
   *
   * @param ignoreCase whether words match whatever their case; one case of each spelling is given
   */
  static @Nullable Set<String> of(String expression, boolean ignoreCase) {
    return new Spellings(expression, ignoreCase).alternatives();
  }

  private @Nullable Set<String> alternatives() {
    Set<String> all = new LinkedHashSet<>();
    List<String> current = List.of("");
    while (at < expression.length()) {
      if (expression.charAt(at) == '|') {
        all.addAll(current);
        current = List.of("");
        at++;
      } else {
        List<String> next = element();
        if (next == null || next.size() * current.size() > MOST) {
          return null;
        }
        current = joined(current, next);
      }
    }
    all.addAll(current);
    return all.size() > MOST ? null : all;
  }

  private static List<String> joined(List<String> before, List<String> after) {
    return before.stream().flatMap(start -> after.stream().map(start::concat)).distinct().toList();
  }

  /** One character, or what stands for one, with the question mark behind it. */
  private @Nullable List<String> element() {
    List<String> letters = letters();
    if (letters != null && isQuantifier(at)) {
      if (expression.charAt(at) != '?' || isQuantifier(at + 1)) {
        return null;
      }
      at++;
      letters = new ArrayList<>(letters);
      letters.add("");
    }
    return letters;
  }

  private boolean isQuantifier(int at) {
    return at < expression.length() && "?*+{".indexOf(expression.charAt(at)) >= 0;
  }

  private @Nullable List<String> letters() {
    int letter = expression.codePointAt(at);
    at += Character.charCount(letter);
    if (letter == '\\') {
      return at < expression.length() && PUNCTUATION.indexOf(expression.charAt(at)) >= 0
          ? List.of(String.valueOf(expression.charAt(at++)))
          : null;
    }
    if (letter == '[') {
      return letterClass();
    }
    return SPECIAL.indexOf(letter) >= 0 ? null : List.of(Character.toString(letter));
  }

  /** A class of ASCII letters and digits without ranges; how it ignores case is left to Java. */
  private @Nullable List<String> letterClass() {
    List<String> letters = new ArrayList<>();
    for (; at < expression.length() && expression.charAt(at) != ']'; at++) {
      char letter = expression.charAt(at);
      if (ignoreCase || letter >= 0x80 || !Character.isLetterOrDigit(letter)) {
        return null;
      }
      letters.add(String.valueOf(letter));
    }
    at++;
    return letters.isEmpty() || at > expression.length() ? null : letters;
  }
}
