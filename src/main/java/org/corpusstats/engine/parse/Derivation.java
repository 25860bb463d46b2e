package org.corpusstats.engine.parse;

import java.util.Arrays;

/**
 * A half-built parse of one sentence, CoreNLP's {@code State}: a stack of subtrees and a queue of
 * tokens. Nodes are numbers: below the number of tokens they are preterminals, one a token; from
 * there on constituents with one child or two, in the order they were made. Used again from
 * sentence to sentence, by one thread.
 */
final class Derivation {
  static final int NONE = -1;

  int tokens;
  int position;
  int nodes;
  private int stackSize;
  private int[] stack = new int[64];

  /** Per token. */
  int[] words = new int[64];

  /** Per node: its label, its head's token, its children, and its head's latest dependents. */
  int[] labels = new int[64];

  int[] heads = new int[64];
  int[] left = new int[64];
  int[] right = new int[64];
  int[] recentLeft = new int[64];
  int[] recentRight = new int[64];

  /** Begins a sentence of which {@link #words} and the tokens' {@link #labels} are then set. */
  void begin(int length) {
    tokens = length;
    position = 0;
    stackSize = 0;
    nodes = 0;
    if (words.length < length) {
      words = new int[length];
      stack = new int[length];
    }
    grow(length * 4);
    for (int i = 0; i < length; i++) {
      add(0, i, NONE, NONE, NONE, NONE);
    }
  }

  private void grow(int capacity) {
    if (labels.length < capacity) {
      labels = Arrays.copyOf(labels, capacity);
      heads = Arrays.copyOf(heads, capacity);
      left = Arrays.copyOf(left, capacity);
      right = Arrays.copyOf(right, capacity);
      recentLeft = Arrays.copyOf(recentLeft, capacity);
      recentRight = Arrays.copyOf(recentRight, capacity);
    }
  }

  private int add(int label, int head, int first, int second, int newLeft, int newRight) {
    if (nodes == labels.length) {
      grow(nodes * 2);
    }
    labels[nodes] = label;
    heads[nodes] = head;
    left[nodes] = first;
    right[nodes] = second;
    recentLeft[nodes] = newLeft;
    recentRight[nodes] = newRight;
    return nodes++;
  }

  boolean queueIsEmpty() {
    return position >= tokens;
  }

  int stackSize() {
    return stackSize;
  }

  /** A node by its depth in the stack, the top 0; NONE below the stack's bottom. */
  int stacked(int depth) {
    return depth < stackSize ? stack[stackSize - 1 - depth] : NONE;
  }

  /** The token so far from the queue's first, NONE outside of the sentence. */
  int queued(int offset) {
    int token = position + offset;
    return token < 0 || token >= tokens ? NONE : token;
  }

  /** The left child of two; NONE of all other nodes. */
  int leftOf(int node) {
    return node < tokens || right[node] == NONE ? NONE : left[node];
  }

  /** The right child of two; NONE of all other nodes. */
  int rightOf(int node) {
    return node < tokens ? NONE : right[node];
  }

  /** The only child; of a preterminal its {@link #leaf}; NONE of all other nodes. */
  int onlyChild(int node) {
    if (node < tokens) {
      return node >= 0 ? leaf(node) : NONE;
    }
    return right[node] == NONE ? left[node] : NONE;
  }

  /** A token's word as a node without children: below NONE. It is its own inverse. */
  static int leaf(int token) {
    return -2 - token;
  }

  void shift() {
    stack[stackSize++] = position++;
  }

  /** Puts a node with the label above the top of the stack, which keeps the head. */
  void unary(int label) {
    int child = stack[stackSize - 1];
    stack[stackSize - 1] =
        add(label, heads[child], child, NONE, recentLeft[child], recentRight[child]);
  }

  /** Joins the two topmost nodes of the stack. */
  void binary(int label, boolean leftIsHead) {
    int second = stack[--stackSize];
    int first = stack[stackSize - 1];
    stack[stackSize - 1] =
        leftIsHead
            ? add(label, heads[first], first, second, recentLeft[first], second)
            : add(label, heads[second], first, second, first, recentRight[second]);
  }
}
