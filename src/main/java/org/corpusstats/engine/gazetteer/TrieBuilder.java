package org.corpusstats.engine.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts rows into a {@link Trie}. For one thread. */
final class TrieBuilder {
  private record Row(int kind, int order, int trigger) {}

  private static final class Node {
    final int symbol;
    @Nullable TreeMap<Integer, Node> children;
    final List<Row> rows = new ArrayList<>(1);

    Node(int symbol) {
      this.symbol = symbol;
    }

    Node child(int next) {
      if (children == null) {
        children = new TreeMap<>();
      }
      return children.computeIfAbsent(next, Node::new);
    }
  }

  private final Node root = new Node(0);

  /** Adds a row in one of its spellings. */
  void add(int[] symbols, int kind, int order, int trigger) {
    Node node = root;
    for (int symbol : symbols) {
      node = node.child(symbol);
    }
    node.rows.add(new Row(kind, order, trigger));
  }

  /** Builds the trie over so many symbols. */
  Trie build(int allSymbols) {
    List<Node> nodes = new ArrayList<>(List.of(root));
    List<Row> rows = new ArrayList<>();
    IntStream.Builder firsts = IntStream.builder();
    int[] firstOfSymbol = new int[allSymbols];
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      firsts.add(nodes.size()).add(rows.size());
      rows.addAll(node.rows);
      if (node.children != null) {
        nodes.addAll(node.children.values());
      }
      if (node == root) {
        for (int child = 1; child < nodes.size(); child++) {
          firstOfSymbol[nodes.get(child).symbol] = child;
        }
      }
    }
    firsts.add(nodes.size()).add(rows.size());
    return new Trie(
        firstOfSymbol,
        nodes.stream().mapToInt(node -> node.symbol).toArray(),
        firsts.build().toArray(),
        rows.stream()
            .flatMapToInt(row -> IntStream.of(row.kind(), row.order(), row.trigger()))
            .toArray());
  }
}
