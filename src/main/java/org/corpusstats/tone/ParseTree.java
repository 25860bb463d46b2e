package org.corpusstats.tone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.corpusstats.table.row.AnnotatedSentence.TreeNode;

/**
 * A binarised parse tree with its nodes by number, in pre-order: node 0 is the root, a node's
 * children follow it. Labels that binarisation made ("@VP") read as those they came from.
 */
final class ParseTree {
  private static final int NONE = -1;

  private final List<TreeNode> nodes;
  private final String[] labels;
  private final int[] parents;
  private final int[] lefts;
  private final int[] rights;

  ParseTree(List<TreeNode> nodes) {
    this.nodes = nodes;
    int size = nodes.size();
    labels = new String[size];
    parents = new int[size];
    lefts = new int[size];
    rights = new int[size];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < size; i++) {
      String label = nodes.get(i).label();
      labels[i] = label.startsWith("@") ? label.substring(1) : label;
      lefts[i] = NONE;
      rights[i] = NONE;
      while (!open.isEmpty() && !takes(open.getFirst(), nodes.get(i))) {
        open.removeFirst();
      }
      parents[i] = open.isEmpty() ? NONE : open.getFirst();
      if (parents[i] != NONE) {
        if (lefts[parents[i]] == NONE) {
          lefts[parents[i]] = i;
        } else {
          rights[parents[i]] = i;
        }
      }
      open.addFirst(i);
    }
  }

  private boolean takes(int parent, TreeNode child) {
    TreeNode node = nodes.get(parent);
    return rights[parent] == NONE
        && node.firstToken() <= child.firstToken()
        && child.lastToken() <= node.lastToken();
  }

  boolean isEmpty() {
    return nodes.isEmpty();
  }

  String label(int node) {
    return labels[node];
  }

  boolean isBinarised(int node) {
    return nodes.get(node).label().startsWith("@");
  }

  int first(int node) {
    return nodes.get(node).firstToken();
  }

  int last(int node) {
    return nodes.get(node).lastToken();
  }

  double score(int node) {
    return nodes.get(node).sentiment();
  }

  boolean isLeaf(int node) {
    return lefts[node] == NONE;
  }

  boolean isRoot(int node) {
    return parents[node] == NONE;
  }

  int parent(int node) {
    return parents[node];
  }

  /** None, one or two nodes, left first. */
  List<Integer> children(int node) {
    List<Integer> children = new ArrayList<>(2);
    if (lefts[node] != NONE) {
      children.add(lefts[node]);
    }
    if (rights[node] != NONE) {
      children.add(rights[node]);
    }
    return children;
  }

  /** The other child of the node's parent; −1 where there is none. */
  int sibling(int node) {
    int parent = parents[node];
    return lefts[parent] == node ? rights[parent] : lefts[parent];
  }

  boolean isLeftChild(int node) {
    return lefts[parents[node]] == node;
  }

  /** The node of a token. */
  int leaf(int token) {
    List<Integer> path = pathTo(token, token);
    return path.get(path.size() - 1);
  }

  /** The smallest whole phrase of one of the labels that holds a node; the root without one. */
  int around(int node, Set<String> wanted) {
    int around = node;
    while (!isRoot(around)
        && (isLeaf(around) || isBinarised(around) || !wanted.contains(label(around)))) {
      around = parent(around);
    }
    return around;
  }

  /** The noun phrase to the left of a phrase in its clause, its subject; −1 without one. */
  int leftNounPhrase(int phrase) {
    int node = phrase;
    while (!isRoot(node)) {
      int sibling = sibling(node);
      if (sibling >= 0 && label(sibling).equals("NP") && last(sibling) < first(phrase)) {
        return sibling;
      }
      if (!isBinarised(parent(node))) {
        return NONE;
      }
      node = parent(node);
    }
    return NONE;
  }

  /** Nodes that cover all tokens from first to last, root first. */
  List<Integer> pathTo(int firstToken, int lastToken) {
    List<Integer> path = new ArrayList<>();
    int node = 0;
    while (node != NONE) {
      path.add(node);
      int below = NONE;
      for (int child : children(node)) {
        if (first(child) <= firstToken && lastToken <= last(child)) {
          below = child;
        }
      }
      node = below;
    }
    return path;
  }
}
