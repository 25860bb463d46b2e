package org.corpusstats.engine.parse;

import java.io.IOException;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * Which child is the head of a constituent, by CoreNLP's {@code ModCollinsHeadFinder} (Collins'
 * rules, Head-Driven Statistical Models for Natural Language Parsing, 1999, amended), whose table
 * is the model here. Immutable.
 */
final class HeadRules {
  /** Directions of a rule: by category and then by place, or (…_PLACES) the other way round. */
  static final int LEFT = 0;

  static final int RIGHT = 1;
  static final int RIGHT_PLACES = 2;

  /** The category of a label that no rule names. */
  static final int OTHER = -1;

  private final int[] categories;
  private final byte[] punctuation;
  private final int[] firstRule;
  private final int[][] rules;
  private final int[] conjunctions;

  /**
   * @param categories per label, the last for unknown ones: what the rules call it
   * @param punctuation per label, the last for unknown ones: 1 of a punctuation's part of speech
   * @param firstRule per label the place of its first rule, at the end where the last one's ends
   * @param rules each a direction and then categories
   * @param conjunctions categories that the head is sought before
   */
  HeadRules(
      int[] categories, byte[] punctuation, int[] firstRule, int[][] rules, int[] conjunctions) {
    this.categories = categories;
    this.punctuation = punctuation;
    this.firstRule = firstRule;
    this.rules = rules;
    this.conjunctions = conjunctions;
  }

  void write(ModelWriter out) throws IOException {
    out.writeInts(categories);
    out.writeBytes(punctuation);
    out.writeInts(firstRule);
    out.writeInt(rules.length);
    for (int[] rule : rules) {
      out.writeInts(rule);
    }
    out.writeInts(conjunctions);
  }

  static HeadRules read(ModelReader in) throws IOException {
    int[] categories = in.readInts();
    byte[] punctuation = in.readBytes();
    int[] firstRule = in.readInts();
    int[][] rules = new int[in.readInt()][];
    for (int i = 0; i < rules.length; i++) {
      rules[i] = in.readInts();
    }
    return new HeadRules(categories, punctuation, firstRule, rules, in.readInts());
  }

  boolean isPunctuation(int label) {
    return punctuation[label] != 0;
  }

  /**
   * The place of the head among the children of a constituent with that label.
   *
   * @param labels holds the children's labels from 0 on
   */
  int head(int label, int[] labels, int children) {
    int last = firstRule[label + 1] - 1;
    for (int i = firstRule[label]; i <= last; i++) {
      int found = find(rules[i], labels, children);
      if (found >= 0) {
        return beforeConjunction(found, labels);
      }
    }
    return byDefault(rules[last][0] == LEFT, labels, children);
  }

  private int find(int[] rule, int[] labels, int children) {
    if (rule[0] == RIGHT_PLACES) {
      for (int child = children - 1; child >= 0; child--) {
        if (names(rule, categories[labels[child]])) {
          return child;
        }
      }
      return -1;
    }
    for (int i = 1; i < rule.length; i++) {
      int found =
          rule[0] == LEFT ? first(rule[i], labels, children) : last(rule[i], labels, children);
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  private static boolean names(int[] rule, int category) {
    for (int i = 1; i < rule.length; i++) {
      if (rule[i] == category) {
        return true;
      }
    }
    return false;
  }

  private int first(int category, int[] labels, int children) {
    for (int child = 0; child < children; child++) {
      if (categories[labels[child]] == category) {
        return child;
      }
    }
    return -1;
  }

  private int last(int category, int[] labels, int children) {
    for (int child = children - 1; child >= 0; child--) {
      if (categories[labels[child]] == category) {
        return child;
      }
    }
    return -1;
  }

  /** Where no rule finds a head: the outermost child that is not punctuation. */
  private int byDefault(boolean fromLeft, int[] labels, int children) {
    int step = fromLeft ? 1 : -1;
    int start = fromLeft ? 0 : children - 1;
    for (int child = start; child >= 0 && child < children; child += step) {
      if (!isPunctuation(labels[child])) {
        return beforeConjunction(child, labels);
      }
    }
    return start;
  }

  /** Of what is coordinated, the part before the conjunction is the head. */
  private int beforeConjunction(int head, int[] labels) {
    if (head < 2) {
      return head;
    }
    int before = categories[labels[head - 1]];
    boolean coordinated =
        before != OTHER && (before == conjunctions[0] || before == conjunctions[1]);
    return coordinated && !isPunctuation(labels[head - 2]) ? head - 2 : head;
  }
}
