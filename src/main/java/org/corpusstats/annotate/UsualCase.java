package org.corpusstats.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads text that is set in capitals as if it were not, for models that tell names by their
 * capitals: "KORHONEN MET US" as "Korhonen met us". A reading has the length of its text, so that
 * offsets are the same; the text itself stays as it was written. Pure and thread safe.
 *
 * <p>Common words are read in small letters, words that the rest of the text has otherwise as they
 * stand there, acronyms as they are, and the rest as names.
 */
final class UsualCase {
  private static final String STOPS = ".!?";
  private static final String CLOSERS = "\"”’)]";
  private static final Pattern AFTER_INITIAL = Pattern.compile("(?<=\\b\\p{L})");
  private static final Pattern WORD = Pattern.compile("\\p{L}++(?:['’.]\\p{L}++)*+");
  private static final Pattern NO_VOWEL = Pattern.compile("[^AEIOUYÄÖÜÉÈÅØÓÍÁŁ]+");
  private static final Set<String> ACRONYMS =
      Set.of(
          "NATO", "UN", "EU", "UK", "USA", "UAE", "FBI", "CIA", "IMF", "OPEC", "NASA", "UNESCO",
          "UNICEF", "ISIS", "ISIL", "IAEA", "ECB", "AFP", "IRA", "ANC", "ETA", "EPA", "OECD",
          "ASEAN");
  private static final int FEWEST_WORDS = 3;
  private static final Set<String> COMMON_WORDS = commonWords();

  private UsualCase() {}

  /** The reading of a text: the text itself where nothing is set in capitals. */
  static String read(String text) {
    StringBuilder reading = null;
    Map<String, String> elsewhere = Map.of();
    for (Range sentence : sentences(text)) {
      if (isInCapitals(text, sentence)) {
        if (reading == null) {
          reading = new StringBuilder(text);
          elsewhere = wordsElsewhere(text);
        }
        read(text, reading, sentence, elsewhere);
      }
    }
    return reading == null ? text : reading.toString();
  }

  private record Range(int begin, int end) {
    Matcher words(String text) {
      return WORD.matcher(text).region(begin, end);
    }
  }

  /** All that is no line break, cut behind full stops. */
  private static List<Range> sentences(String text) {
    List<Range> sentences = new ArrayList<>();
    for (int next = 0; next < text.length(); ) {
      if (text.charAt(next) == '\n') {
        next++;
      } else {
        Range sentence = new Range(next, endOfSentence(text, next));
        sentences.add(sentence);
        next = sentence.end();
      }
    }
    return sentences;
  }

  /**
   * The end of its line, or of the first stops before it that a blank follows, but for the one of
   * an initial. By hand, since a regular expression tries each of a million dots as the first one.
   */
  private static int endOfSentence(String text, int begin) {
    int next = begin + 1;
    while (next < text.length() && text.charAt(next) != '\n') {
      int afterStops = skip(STOPS, text, next);
      if (afterStops == next) {
        next++;
        continue;
      }
      int end = skip(CLOSERS, text, afterStops);
      boolean blank = end < text.length() && text.charAt(end) == ' ';
      if (blank && (afterStops - next > 1 || !isAfterInitial(text, next))) {
        return end;
      }
      next = afterStops;
    }
    return next;
  }

  private static int skip(String characters, String text, int from) {
    int end = from;
    while (end < text.length() && characters.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static boolean isAfterInitial(String text, int offset) {
    return AFTER_INITIAL
        .matcher(text)
        .region(offset, offset)
        .useTransparentBounds(true)
        .lookingAt();
  }

  /** No small letter, and at least one word that is a common one: not a row of acronyms. */
  private static boolean isInCapitals(String text, Range sentence) {
    for (int i = sentence.begin(); i < sentence.end(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    int words = 0;
    boolean common = false;
    Matcher word = sentence.words(text);
    while (word.find()) {
      words++;
      common |= word.group().length() > 1 && isCommon(word.group());
    }
    return words >= FEWEST_WORDS && common;
  }

  private static void read(
      String text, StringBuilder reading, Range sentence, Map<String, String> elsewhere) {
    String before = "";
    boolean first = true;
    Matcher word = sentence.words(text);
    while (word.find()) {
      String read = read(word.group(), before, elsewhere);
      write(first ? capitalised(read) : read, word.start(), reading);
      before = word.group();
      first = false;
    }
  }

  /** Letter by letter: {@code replace} would move all that follows, of a million letters. */
  private static void write(String word, int begin, StringBuilder reading) {
    for (int i = 0; i < word.length(); i++) {
      reading.setCharAt(begin + i, word.charAt(i));
    }
  }

  private static String read(String word, String before, Map<String, String> elsewhere) {
    if (word.equals("I") || (word.equals("US") && before.equals("THE"))) {
      return word;
    }
    String small = small(word);
    if (isCommon(word)) {
      return small;
    }
    String known = elsewhere.get(small);
    if (known != null) {
      return known;
    }
    if (word.indexOf('.') >= 0 || ACRONYMS.contains(word) || NO_VOWEL.matcher(word).matches()) {
      return word;
    }
    int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
    return apostrophe == 1 // O'Rourke
        ? word.substring(0, 2) + capitalised(small.substring(2))
        : capitalised(small);
  }

  private static boolean isCommon(String word) {
    return COMMON_WORDS.contains(small(word).replace('’', '\''));
  }

  /** The words of the sentences with small letters, small letters first. */
  private static Map<String, String> wordsElsewhere(String text) {
    Map<String, String> words = new HashMap<>();
    for (Range sentence : sentences(text)) {
      if (!isInCapitals(text, sentence)) {
        Matcher word = sentence.words(text);
        while (word.find()) {
          String small = small(word.group());
          words.merge(small, word.group(), (one, other) -> one.equals(small) ? one : other);
        }
      }
    }
    return words;
  }

  /** Letter by letter, so that the length stays. */
  private static String small(String word) {
    StringBuilder small = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      small.setCharAt(i, Character.toLowerCase(word.charAt(i)));
    }
    return small.toString();
  }

  private static String capitalised(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static Set<String> commonWords() {
    try (InputStream list =
        Objects.requireNonNull(UsualCase.class.getResourceAsStream("common-words.txt"))) {
      String lines = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
