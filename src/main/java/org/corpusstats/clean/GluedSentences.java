package org.corpusstats.clean;

import java.util.Set;

/**
 * Gives back the space that was lost between two sentences ("said.Pope Leo"): after a full stop,
 * question or exclamation mark between a word and a capitalised one. Addresses, names of programs
 * ("Node.js"), abbreviations ("U.S.A") and numbers stay as they are. Pure and thread safe.
 */
final class GluedSentences {
  private static final String MARKS = ".!?…";
  private static final String CLOSING = "”’»)]";
  private static final String OPENING = "“‘«([\"'";
  private static final Set<String> ABBREVIATED_TITLES = Set.of("Mr", "Ms", "Dr", "St", "Lt");

  private GluedSentences() {}

  static String separate(String text) {
    Addresses addresses = null; // Asked rarely, and not cheap to know.
    StringBuilder out = new StringBuilder();
    int copied = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '"';
      if (MARKS.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      int end = endOfMarks(text, i, quoted);
      if (end < text.length() && isGlued(text, i, end)) {
        if (addresses == null) {
          addresses = Addresses.in(text);
        }
        if (!addresses.contain(i)) {
          out.append(text, copied, end).append(' ');
          copied = end;
        }
      }
      for (; i + 1 < end; i++) {
        quoted ^= text.charAt(i + 1) == '"';
      }
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  private static int endOfMarks(String text, int begin, boolean quoted) {
    int end = begin;
    while (end < text.length() && MARKS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    while (end < text.length()
        && (CLOSING.indexOf(text.charAt(end)) >= 0 || (quoted && text.charAt(end) == '"'))) {
      end++;
    }
    return end;
  }

  private static boolean isGlued(String text, int mark, int next) {
    int first = OPENING.indexOf(text.charAt(next)) >= 0 ? next + 1 : next;
    if (first >= text.length() || !Character.isUpperCase(text.charAt(first))) {
      return false;
    }
    int end = endOfLetters(text, first);
    boolean capitalised = end > first + 1 && Character.isLowerCase(text.charAt(first + 1));
    boolean capitals = !capitalised && end > first + 1;
    if (capitalised) {
      return !isPartOfCode(text, end) && endsSentence(text, mark);
    }
    if (isWordInSmallLetters(text, mark)) {
      return capitals ? !isPartOfCode(text, end) : isWordOfOneLetter(text, first);
    }
    int begin = beginOfLetters(text, mark);
    return capitals && end - first > 2 && mark - begin > 2 && inCapitals(text, begin, mark);
  }

  /** Whether what stands before a mark can end a sentence. */
  private static boolean endsSentence(String text, int mark) {
    if (mark == 0) {
      return false;
    }
    char last = text.charAt(mark - 1);
    int begin = beginOfLetters(text, mark);
    if (begin == mark) {
      return CLOSING.indexOf(last) >= 0 || last == '%' || isNumber(text, mark);
    }
    String word = text.substring(begin, mark);
    return isWordInSmallLetters(text, mark)
        || ABBREVIATED_TITLES.contains(word)
        || (word.length() > 1 && inCapitals(text, begin, mark))
        || isDottedAbbreviation(text, begin, mark);
  }

  /** "U.S", "a.m": the dot of the letter may be that of the sentence. */
  private static boolean isDottedAbbreviation(String text, int begin, int end) {
    if (end - begin != 1 || begin < 2 || text.charAt(begin - 1) != '.') {
      return false;
    }
    char letter = text.charAt(begin);
    char before = text.charAt(begin - 2);
    return Character.isUpperCase(letter)
        ? Character.isUpperCase(before)
        : letter == 'm' && (before == 'a' || before == 'p');
  }

  /** Two small letters at its end are enough: "said", "Quito". */
  private static boolean isWordInSmallLetters(String text, int end) {
    return end > 1
        && Character.isLowerCase(text.charAt(end - 1))
        && Character.isLowerCase(text.charAt(end - 2));
  }

  private static boolean isWordOfOneLetter(String text, int at) {
    char letter = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return next == ' ' ? letter == 'I' || letter == 'A' : next == '.' || isApostrophe(next);
  }

  private static boolean isApostrophe(char c) {
    return c == '’' || c == '\'';
  }

  private static boolean isNumber(String text, int end) {
    int begin = end;
    while (begin > 0
        && (Character.isDigit(text.charAt(begin - 1)) || text.charAt(begin - 1) == ',')) {
      begin--;
    }
    return begin < end && (begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1)));
  }

  private static boolean inCapitals(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return begin < end;
  }

  /** "System.Out.println", "list.Add(", "x.Name_1": what goes on like this is no sentence. */
  private static boolean isPartOfCode(String text, int endOfWord) {
    if (endOfWord >= text.length()) {
      return false;
    }
    char after = text.charAt(endOfWord);
    boolean lowerCase =
        endOfWord + 1 < text.length() && Character.isLowerCase(text.charAt(endOfWord + 1));
    return after == '_' || after == '(' || Character.isDigit(after) || (after == '.' && lowerCase);
  }

  private static int endOfLetters(String text, int begin) {
    int end = begin;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int beginOfLetters(String text, int end) {
    int begin = end;
    while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }
}
