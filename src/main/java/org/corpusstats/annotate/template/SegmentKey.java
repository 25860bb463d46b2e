package org.corpusstats.annotate.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.corpusstats.annotate.template.Layout.Paragraph;
import org.corpusstats.table.row.TemplateKind;

/** Tells lines that are equal but for case, digits and punctuation by a number. */
final class SegmentKey {

  /** Shorter sentences are said by anybody: "He declined to comment" is not. */
  private static final int FEWEST_WORDS = 4;

  private static final int LONGEST_LABEL = 5;
  private static final int LONGEST_TITLE = 200;

  private static final Pattern ENDS_LIKE_SENTENCE = Pattern.compile("[.!?…][\"'”’)\\]]*$");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?:#|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*+"
              + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\s?+)++");

  private SegmentKey() {}

  /** A word without case and punctuation; a run of digits is one #. */
  static String word(String word) {
    char[] key = new char[word.length()];
    int length = 0;
    for (int i = 0; i < word.length(); i++) {
      char character = word.charAt(i);
      if (character >= 0x80) {
        return ofAny(word);
      }
      if (character >= 'a' && character <= 'z') {
        key[length++] = character;
      } else if (character >= 'A' && character <= 'Z') {
        key[length++] = (char) (character + 'a' - 'A');
      } else if (character >= '0' && character <= '9' && !endsInDigits(key, length)) {
        key[length++] = '#';
      }
    }
    return new String(key, 0, length);
  }

  private static boolean endsInDigits(char[] key, int length) {
    return length > 0 && key[length - 1] == '#';
  }

  /** The same for words of any letters, and for those of English many times as slow. */
  private static String ofAny(String word) {
    StringBuilder key = new StringBuilder(word.length());
    boolean inDigits = false;
    for (int codePoint : word.toLowerCase(Locale.ROOT).codePoints().toArray()) {
      if (Character.isLetter(codePoint) || isMark(codePoint)) {
        key.appendCodePoint(codePoint);
        inDigits = false;
      } else if (Character.isDigit(codePoint) && !inDigits) {
        key.append('#');
        inDigits = true;
      }
    }
    return key.toString();
  }

  private static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /** A part of a document that may stand in others too, and its key. */
  record Segment(Range range, long key) {}

  /**
   * The parts of a document that are compared with others: its sentences and paragraphs, but none
   * that is too short to say whether it is a line of the site. The first is its title, which
   * documents of one series share.
   */
  static List<Segment> of(Layout layout) {
    List<Segment> segments = new ArrayList<>();
    List<Paragraph> paragraphs = layout.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      List<String> words = words(layout, paragraph.range());
      boolean isShort = words.size() < FEWEST_WORDS;
      if (i == 0 && paragraphs.size() > 1 && !isShort && isTitle(layout.text(paragraph))) {
        continue;
      }
      if (isShort
          ? isLabel(layout.text(paragraph), words)
          : paragraph.sentences().size() != 1 && speaks(words)) {
        segments.add(new Segment(paragraph.range(), key(words)));
      }
      for (Range sentence : paragraph.sentences()) {
        List<String> ofSentence = words(layout, sentence);
        if (ofSentence.size() >= FEWEST_WORDS && speaks(ofSentence)) {
          segments.add(new Segment(sentence, key(ofSentence)));
        }
      }
    }
    return segments;
  }

  /** Marks the parts that many documents have. */
  static void mark(Layout layout, Marks marks, long[] common) {
    if (common.length > 0) {
      of(layout).stream()
          .filter(segment -> Arrays.binarySearch(common, segment.key()) >= 0)
          .forEach(segment -> marks.add(segment.range(), TemplateKind.BOILERPLATE));
    }
  }

  private static boolean isTitle(String paragraph) {
    return paragraph.length() <= LONGEST_TITLE && !ENDS_LIKE_SENTENCE.matcher(paragraph).find();
  }

  /** The lines that are too short to be sentences, each with its key. */
  static List<Segment> labels(Layout layout) {
    List<Segment> labels = new ArrayList<>();
    for (Paragraph paragraph : layout.paragraphs()) {
      String text = layout.text(paragraph);
      if (Layout.wordCount(text) <= LONGEST_LABEL) {
        List<String> words = words(layout, paragraph.range());
        if (isLabel(text, words)) {
          labels.add(new Segment(paragraph.range(), key(words)));
        }
      }
    }
    return labels;
  }

  /** "Advertisement" is a label; "Yes." is an answer. */
  private static boolean isLabel(String paragraph, List<String> words) {
    return speaks(words) && !ENDS_LIKE_SENTENCE.matcher(paragraph).find();
  }

  private static boolean speaks(List<String> words) {
    return !DATE.matcher(String.join(" ", words)).matches()
        && words.stream().anyMatch(word -> word.codePoints().anyMatch(Character::isLetter));
  }

  private static List<String> words(Layout layout, Range range) {
    return layout.words(range).stream().map(word -> word(word.of(layout.text()))).toList();
  }

  /** FNV-1a over 64 bits: of a million lines two share a key with a chance of 1 in 10^7. */
  private static long key(List<String> words) {
    long hash = 0xcbf29ce484222325L;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ ' ') * 0x100000001b3L;
    }
    return hash;
  }
}
