package org.corpusstats.annotate.template;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** Below it, a sentence says more than what is repeated. */
  private static final double LEAST_SHARE = 0.8;

  /** Rows of a table of numbers are equal when digits are. */
  private static final int LEAST_WITH_LETTERS = 3;

  @Override
  public void mark(Layout layout, Marks marks) {
    List<Range> words = new ArrayList<>();
    layout.paragraphs().forEach(paragraph -> words.addAll(layout.words(paragraph.range())));
    boolean[] repeated = repeated(layout.text(), words);
    List<Part> parts = parts(layout, words, repeated);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.isRepeated()) {
        marks.add(part.sentence(), TemplateKind.REPEATED);
        continue;
      }
      if (i > 0 && parts.get(i - 1).isRepeated() && part.head() > 0) {
        int end = words.get(part.first() + part.head() - 1).end();
        marks.add(new Range(part.sentence().begin(), end), TemplateKind.REPEATED);
      }
      if (i + 1 < parts.size() && parts.get(i + 1).isRepeated() && part.tail() > 0) {
        int begin = words.get(part.first() + part.size() - part.tail()).begin();
        marks.add(new Range(begin, part.sentence().end()), TemplateKind.REPEATED);
      }
    }
    markLabels(layout, marks);
  }

  /** Lines too short for a run. */
  private void markLabels(Layout layout, Marks marks) {
    List<SegmentKey.Segment> labels = SegmentKey.labels(layout);
    Map<Long, Integer> counts = new HashMap<>();
    labels.forEach(label -> counts.merge(label.key(), 1, Integer::sum));
    labels.stream()
        .filter(label -> counts.getOrDefault(label.key(), 0) >= leastRepetitions)
        .forEach(label -> marks.add(label.range(), TemplateKind.REPEATED));
  }

  /**
   * A sentence and which of its words are repeated. Where nearly all are, it is template text; of a
   * caption beside such a sentence, the words that go on from there.
   *
   * @param first its first word among those of the text
   * @param size its words
   * @param covered those that are repeated
   * @param head repeated words at its beginning
   * @param tail repeated words at its end
   */
  private record Part(Range sentence, int first, int size, int covered, int head, int tail) {
    boolean isRepeated() {
      return covered > 0 && covered >= LEAST_SHARE * size;
    }
  }

  private static List<Part> parts(Layout layout, List<Range> words, boolean[] repeated) {
    List<Part> parts = new ArrayList<>();
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
        parts.add(part(sentence, first, next, repeated));
      }
    }
    return parts;
  }

  private static Part part(Range sentence, int first, int end, boolean[] repeated) {
    int covered = 0;
    for (int i = first; i < end; i++) {
      covered += repeated[i] ? 1 : 0;
    }
    int head = 0;
    while (first + head < end && repeated[first + head]) {
      head++;
    }
    int tail = 0;
    while (end - 1 - tail >= first && repeated[end - 1 - tail]) {
      tail++;
    }
    return new Part(sentence, first, end - first, covered, head, tail);
  }

  private boolean[] repeated(String text, List<Range> words) {
    boolean[] repeated = new boolean[words.size()];
    List<String> keys = words.stream().map(word -> SegmentKey.word(word.of(text))).toList();
    List<Integer> begins = runsOfFrequentWords(keys);
    Map<List<String>, Integer> counts = new HashMap<>();
    begins.forEach(i -> counts.merge(keys.subList(i, i + LENGTH), 1, Integer::sum));
    for (int i : begins) {
      List<String> run = keys.subList(i, i + LENGTH);
      boolean speaks =
          run.stream().filter(word -> word.codePoints().anyMatch(Character::isLetter)).count()
              >= LEAST_WITH_LETTERS;
      if (speaks && counts.getOrDefault(run, 0) >= leastRepetitions) {
        Arrays.fill(repeated, i, i + LENGTH, true);
      }
    }
    return repeated;
  }

  /** Where runs begin that may be repeated: none comes more often than each of its words. */
  private List<Integer> runsOfFrequentWords(List<String> keys) {
    Map<String, Integer> counts = new HashMap<>();
    keys.forEach(key -> counts.merge(key, 1, Integer::sum));
    List<Integer> begins = new ArrayList<>();
    int frequent = 0;
    for (int i = 0; i < keys.size(); i++) {
      frequent = counts.getOrDefault(keys.get(i), 0) >= leastRepetitions ? frequent + 1 : 0;
      if (frequent >= LENGTH) {
        begins.add(i - LENGTH + 1);
      }
    }
    return begins;
  }
}
