package org.corpusstats.engine.gazetteer;

import java.io.IOException;
import java.util.Arrays;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * All rows of a gazetteer by their words: a trie whose edges are symbols, that is numbers of words
 * (see {@link WordTable}) and, above these, numbers of regular expressions. Nodes are numbered in
 * breadth-first order, the root 0, so that the children of a node follow each other, sorted by
 * symbol. A row stands at the node of its last token; a row whose tokens can be written in several
 * ways stands at several. Immutable.
 */
final class Trie {
  /** The number of a node that is not there. */
  static final int NONE = 0;

  private static final int NODE = 2;
  private static final int ROW = 3;

  private final int[] firstOfSymbol;
  private final int[] symbols;
  private final int[] nodes;
  private final int[] rows;

  /**
   * @param firstOfSymbol per symbol the root's child
   * @param symbols per node the symbol that leads there
   * @param nodes per node, and one beyond, its first child and its first row
   * @param rows per row its {@link RowKind}'s number, its rank among rows that are otherwise equal
   *     (unlike for unlike rows) and the number of the word by which CoreNLP tries it, if any
   */
  Trie(int[] firstOfSymbol, int[] symbols, int[] nodes, int[] rows) {
    this.firstOfSymbol = firstOfSymbol;
    this.symbols = symbols;
    this.nodes = nodes;
    this.rows = rows;
  }

  /** The node of a first token, or {@link #NONE}. */
  int first(int symbol) {
    return firstOfSymbol[symbol];
  }

  /** Whether rows go on beyond a node. */
  boolean isInner(int node) {
    return firstChild(node) < firstChild(node + 1);
  }

  /** The node of a next token, or {@link #NONE}. */
  int next(int node, int symbol) {
    int child = Arrays.binarySearch(symbols, firstChild(node), firstChild(node + 1), symbol);
    return child < 0 ? NONE : child;
  }

  private int firstChild(int node) {
    return nodes[NODE * node];
  }

  /** The first row that ends at a node. */
  int firstRow(int node) {
    return nodes[NODE * node + 1];
  }

  /** One beyond the last row that ends at a node. */
  int endOfRows(int node) {
    return firstRow(node + 1);
  }

  /** The number of a row's kind. */
  int kind(int row) {
    return rows[ROW * row];
  }

  /** A row's rank among rows that are otherwise equal. */
  int order(int row) {
    return rows[ROW * row + 1];
  }

  /** The number of the word by which CoreNLP tries a row. */
  int trigger(int row) {
    return rows[ROW * row + 2];
  }

  void write(ModelWriter out) throws IOException {
    out.writeInts(firstOfSymbol);
    out.writeInts(symbols);
    out.writeInts(nodes);
    out.writeInts(rows);
  }

  static Trie read(ModelReader in) throws IOException {
    return new Trie(in.readInts(), in.readInts(), in.readInts(), in.readInts());
  }
}
