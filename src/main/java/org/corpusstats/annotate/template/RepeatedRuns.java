package org.corpusstats.annotate.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusstats.annotate.template.Layout.Paragraph;
import org.corpusstats.table.row.TemplateKind;

/**
 * Runs of words that one document says again and again, whatever numbers stand in them: captions of
 * a gallery, prompts. A phrase within sentences of its own, such as "of the people of the United
 * States", is none.
 *
 * @param leastRepetitions how often a run must occur
 */
record RepeatedRuns(int leastRepetitions) implements TemplateRule {
  private static final int LENGTH = 6;

  /** Rows of a table of numbers are equal when digits are. */
  private static final int LEAST_WITH_LETTERS = 3;

  @Override
  public void mark(Layout layout, Marks marks) {
    List<Range> words = new ArrayList<>();
    layout.paragraphs().forEach(paragraph -> words.addAll(layout.words(paragraph.range())));
    boolean[] repeated = repeated(layout.text(), words);
    int next = 0;
    for (Paragraph paragraph : layout.paragraphs()) {
      for (Range sentence : paragraph.sentences()) {
        while (next < words.size() && words.get(next).begin() < sentence.begin()) {
          next++;
        }
        int first = next;
        while (next < words.size() && words.get(next).begin() < sentence.end()) {
          next++;
        }
        mark(sentence, words.subList(first, next), first, repeated, marks);
      }
    }
  }

  private boolean[] repeated(String text, List<Range> words) {
    boolean[] repeated = new boolean[words.size()];
    Map<List<String>, Integer> counts = new HashMap<>();
    List<String> keys = words.stream().map(word -> SegmentKey.word(word.of(text))).toList();
    for (int i = 0; i + LENGTH <= keys.size(); i++) {
      counts.merge(keys.subList(i, i + LENGTH), 1, Integer::sum);
    }
    for (int i = 0; i + LENGTH <= keys.size(); i++) {
      List<String> run = keys.subList(i, i + LENGTH);
      boolean speaks =
          run.stream().filter(word -> word.codePoints().anyMatch(Character::isLetter)).count()
              >= LEAST_WITH_LETTERS;
      if (speaks && counts.getOrDefault(run, 0) >= leastRepetitions) {
        java.util.Arrays.fill(repeated, i, i + LENGTH, true);
      }
    }
    return repeated;
  }

  /**
   * A sentence of which half is repeated is no prose. Of another only a beginning or an end that
   * goes on in the sentence beside it is marked: the rest is a caption.
   */
  private static void mark(
      Range sentence, List<Range> words, int first, boolean[] repeated, Marks marks) {
    int last = first + words.size() - 1;
    int covered = 0;
    for (int i = first; i <= last; i++) {
      covered += repeated[i] ? 1 : 0;
    }
    if (covered == 0) {
      return;
    }
    if (2 * covered >= words.size()) {
      marks.add(sentence, TemplateKind.REPEATED);
      return;
    }
    int head = 0;
    while (repeated[first + head]) {
      head++;
    }
    if (head > 0 && first > 0 && repeated[first - 1]) {
      marks.add(
          new Range(sentence.begin(), words.get(head - 1).end()), TemplateKind.REPEATED);
    }
    int tail = 0;
    while (repeated[last - tail]) {
      tail++;
    }
    if (tail > 0 && last + 1 < repeated.length && repeated[last + 1]) {
      marks.add(
          new Range(words.get(words.size() - tail).begin(), sentence.end()),
          TemplateKind.REPEATED);
    }
  }
}
