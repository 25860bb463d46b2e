package org.corpusstats.engine;

/**
 * A binarised parse tree of one sentence, chains of nodes with one child being one node: what
 * CoreNLP's sentiment annotator walks over (its {@code CollapseUnaryTransformer}'s result, with
 * words left out). Nodes are numbered in pre-order, the root 0, so that children come after their
 * parent, the left one next to it; every node is a leaf, which is one token, or has two children. A
 * leaf is labelled with its part of speech, or with the topmost category of its chain. The arrays
 * are not copied: whoever makes a tree gives them up. Immutable from then on.
 */
public final class ParseTree {
  private final String[] labels;
  private final int[] right;
  private final int[] firstToken;
  private final int[] lastToken;

  /**
   * @param labels one a node
   * @param right per node the number of its right child; 0 for a leaf
   * @param firstToken per node, counted from 0
   * @param lastToken per node, inclusive
   */
  public ParseTree(String[] labels, int[] right, int[] firstToken, int[] lastToken) {
    this.labels = labels;
    this.right = right;
    this.firstToken = firstToken;
    this.lastToken = lastToken;
  }

  /** Number of nodes: twice the tokens less one. */
  public int size() {
    return labels.length;
  }

  /** Category of a node; of a leaf its part of speech, where it has none. */
  public String label(int node) {
    return labels[node];
  }

  /** Whether a node is one token. */
  public boolean isLeaf(int node) {
    return right[node] == 0;
  }

  /** The left child of a node that is no leaf. */
  public int left(int node) {
    return node + 1;
  }

  /** The right child of a node that is no leaf. */
  public int right(int node) {
    return right[node];
  }

  /** The first token of a node, counted from 0. */
  public int firstToken(int node) {
    return firstToken[node];
  }

  /** The last token of a node, inclusive. */
  public int lastToken(int node) {
    return lastToken[node];
  }
}
