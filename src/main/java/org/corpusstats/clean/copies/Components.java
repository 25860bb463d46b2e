package org.corpusstats.clean.copies;

import java.util.Arrays;

/**
 * The connected components of a graph whose nodes are 64-bit hashes. A component is named by its
 * least node, so that no order of edges changes a name. Memory: 30 to 60 bytes a node, nothing for
 * an edge. Not thread safe.
 *
 * <p>Union by order of the nodes, which is random as they are hashes, with path halving: an edge
 * costs a small constant (Goel et al. 2014).
 */
final class Components {
  private static final int NONE = -1;

  private long[] nodes = new long[8];
  private int[] parents = new int[8];
  private int[] slots = emptySlots(16);
  private int size;

  /** Adds an edge, and its nodes if they are new. */
  void join(long one, long other) {
    int root = root(number(one));
    int otherRoot = root(number(other));
    boolean isLess = nodes[root] < nodes[otherRoot];
    parents[isLess ? otherRoot : root] = isLess ? root : otherRoot;
  }

  /** Whether there is an edge at a node. */
  boolean contains(long node) {
    return slots[slot(node)] != NONE;
  }

  /** The component of a node that is in the graph. */
  long of(long node) {
    return nodes[root(slots[slot(node)])];
  }

  int size() {
    return size;
  }

  /** A node, by the order in which they came. */
  long node(int number) {
    return nodes[number];
  }

  private int root(int number) {
    int node = number;
    while (parents[node] != node) {
      parents[node] = parents[parents[node]];
      node = parents[node];
    }
    return node;
  }

  private int number(long node) {
    int slot = slot(node);
    if (slots[slot] != NONE) {
      return slots[slot];
    }
    if (size == nodes.length) {
      grow();
      slot = slot(node);
    }
    nodes[size] = node;
    parents[size] = size;
    slots[slot] = size;
    return size++;
  }

  /** Where a node is, or belongs: open addressing, at most half full. */
  private int slot(long node) {
    int slot = (int) Mix64.mix(node) & (slots.length - 1);
    while (slots[slot] != NONE && nodes[slots[slot]] != node) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    nodes = Arrays.copyOf(nodes, 2 * size);
    parents = Arrays.copyOf(parents, 2 * size);
    slots = emptySlots(2 * slots.length);
    for (int i = 0; i < size; i++) {
      slots[slot(nodes[i])] = i;
    }
  }

  private static int[] emptySlots(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, NONE);
    return slots;
  }
}
