package org.corpusstats.engine.parse;

import java.util.Arrays;

/**
 * A parse with any number of children a node: a finished derivation without its temporary nodes
 * (CoreNLP's {@code Debinarizer}), its last full stop moved to where a sentence has it. Nodes have
 * the derivation's numbers. Used again from sentence to sentence, by one thread.
 */
final class Constituents {
  /** CoreNLP's annotator replaces higher trees, {@code parse.maxheight}. */
  private static final int MAX_HEIGHT = 80;

  private static final String FINAL_PUNCTUATION = ".!?。！？";

  private final Labels labels;
  private Derivation derivation = new Derivation();
  private int root;

  /** Per node. */
  private int[] firstChild = new int[64];

  private int[] count = new int[64];
  private int[] height = new int[64];

  private int[] children = new int[64];
  private int used;
  private int[] pending = new int[64];

  Constituents(Labels labels) {
    this.labels = labels;
  }

  /**
   * Takes over a finished derivation of words with these tags. Returns false where the tree is
   * higher than CoreNLP lets it be.
   */
  boolean take(Derivation finished, String[] words, String[] tags) {
    derivation = finished;
    root = finished.stacked(0);
    if (count.length < finished.nodes) {
      firstChild = new int[finished.nodes];
      count = new int[finished.nodes];
      height = new int[finished.nodes];
      pending = new int[finished.nodes];
    }
    int room = finished.nodes * 2; // every node is a child once, and the full stop's new siblings
    if (children.length < room) {
      children = new int[room];
    }
    used = 0;
    Arrays.fill(height, 0, finished.tokens, 2);
    for (int node = finished.tokens; node < finished.nodes; node++) {
      if (!labels.isTemporary(finished.labels[node])) {
        collectChildren(node);
        measure(node);
      }
    }
    int last = words.length - 1;
    if (isFinalPunctuation(words[last], tags[last])) {
      moveLastToken();
    }
    return height[root] <= MAX_HEIGHT;
  }

  private void collectChildren(int node) {
    firstChild[node] = used;
    int size = pushChildren(node, 0);
    while (size > 0) {
      int next = pending[--size];
      if (next >= derivation.tokens && labels.isTemporary(derivation.labels[next])) {
        size = pushChildren(next, size);
      } else {
        children[used++] = next;
      }
    }
    count[node] = used - firstChild[node];
  }

  private int pushChildren(int node, int size) {
    int grown = size;
    if (derivation.right[node] != Derivation.NONE) {
      pending[grown++] = derivation.right[node];
    }
    pending[grown++] = derivation.left[node];
    return grown;
  }

  private void measure(int node) {
    int highest = 0;
    for (int i = 0; i < count[node]; i++) {
      highest = Math.max(highest, height[child(node, i)]);
    }
    height[node] = highest + 1;
  }

  private static boolean isFinalPunctuation(String word, String tag) {
    return (tag.contains(".") || tag.contains("PU"))
        && word.chars().anyMatch(c -> FINAL_PUNCTUATION.indexOf(c) >= 0);
  }

  /**
   * Makes the last token the last child of the root's last child, where it is deeper, and drops
   * nodes that lose their only child: {@code ShiftReduceParserQuery}'s surgery.
   */
  private void moveLastToken() {
    int top = lastChild(root);
    if (isToken(top) || isToken(lastChild(top))) {
      return;
    }
    int depth = 0;
    int parent = lastChild(top);
    while (true) {
      pending[depth++] = parent;
      int next = lastChild(parent);
      if (isToken(next)) {
        break;
      }
      parent = next;
    }
    int moved = lastChild(parent);
    count[parent]--;
    while (depth > 1 && count[pending[depth - 1]] == 0) {
      count[pending[--depth - 1]]--;
    }
    if (count[pending[0]] == 0) {
      depth = 0;
      children[firstChild[top] + count[top] - 1] = moved;
    } else {
      System.arraycopy(children, firstChild[top], children, used, count[top]);
      firstChild[top] = used;
      used += count[top];
      children[used++] = moved;
      count[top]++;
    }
    while (depth > 0) {
      measure(pending[--depth]);
    }
    measure(top);
    measure(root);
  }

  private int lastChild(int node) {
    return child(node, count[node] - 1);
  }

  int root() {
    return root;
  }

  boolean isToken(int node) {
    return node < derivation.tokens;
  }

  int label(int node) {
    return derivation.labels[node];
  }

  /** How many children a node has that is no token. */
  int count(int node) {
    return count[node];
  }

  int child(int node, int place) {
    return children[firstChild[node] + place];
  }
}
