package org.corpusstats.engine.parse;

import org.corpusstats.engine.ParseTree;

/**
 * Makes the tree that sentiment walks over, as CoreNLP does: {@code TreeBinarizer} with simple
 * labels, from outside towards the head, and then {@code CollapseUnaryTransformer}, by which a
 * chain of only children keeps its topmost label. Used again from sentence to sentence, by one
 * thread.
 */
final class Binarizer {
  private static final String ROOT = "ROOT";

  private final Labels names;
  private final HeadRules rules;
  private int[] childLabels = new int[16];

  private Constituents from;
  private String[] tags = {};
  private String[] labels = {};
  private int[] right = {};
  private int[] firstToken = {};
  private int[] lastToken = {};
  private int made;
  private int token;

  Binarizer(Labels names, HeadRules rules) {
    this.names = names;
    this.rules = rules;
    this.from = new Constituents(names);
  }

  /**
   * @param tags per token
   * @throws IllegalStateException where the root has more than two children, as CoreNLP's sentiment
   *     throws then
   */
  ParseTree binarize(Constituents parse, String[] tags) {
    int size = tags.length * 2 - 1;
    this.from = parse;
    this.tags = tags;
    labels = new String[size];
    right = new int[size];
    firstToken = new int[size];
    lastToken = new int[size];
    made = 0;
    token = 0;
    add(parse.root());
    return new ParseTree(labels, right, firstToken, lastToken);
  }

  private void add(int top) {
    int node = top;
    while (!from.isToken(node) && from.count(node) == 1) {
      node = from.child(node, 0);
    }
    if (from.isToken(node)) {
      labels[made] = node == top ? tags[token] : names.name(from.label(top));
      firstToken[made] = token;
      lastToken[made++] = token++;
      return;
    }
    int count = from.count(node);
    if (count > 2 && names.name(from.label(node)).startsWith(ROOT)) {
      throw new IllegalStateException("a root of more than two children");
    }
    addRange(names.name(from.label(top)), node, 0, count, count > 2 ? head(node, count) : 0);
  }

  private int head(int node, int count) {
    if (childLabels.length < count) {
      childLabels = new int[count * 2];
    }
    for (int i = 0; i < count; i++) {
      childLabels[i] = from.label(from.child(node, i));
    }
    return rules.head(from.label(node), childLabels, count);
  }

  /** Adds a node over a range of another's children. */
  private void addRange(String label, int node, int begin, int end, int head) {
    int me = made++;
    labels[me] = label;
    firstToken[me] = token;
    if (end - begin == 2) {
      add(from.child(node, begin));
      right[me] = made;
      add(from.child(node, begin + 1));
    } else {
      String inner = names.temporaryName(from.label(node));
      // Punctuation at the end goes off first.
      boolean endsInPunctuation =
          end == from.count(node) && rules.isPunctuation(from.label(from.child(node, end - 1)));
      if (head > begin && !endsInPunctuation) {
        add(from.child(node, begin));
        right[me] = made;
        addRange(inner, node, begin + 1, end, head);
      } else {
        addRange(inner, node, begin, end - 1, head);
        right[me] = made;
        add(from.child(node, end - 1));
      }
    }
    lastToken[me] = token - 1;
  }
}
