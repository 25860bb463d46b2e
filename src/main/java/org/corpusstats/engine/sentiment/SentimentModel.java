package org.corpusstats.engine.sentiment;

import java.io.IOException;
import java.util.List;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;
import org.corpusstats.engine.ParseTree;

/**
 * Sentiment of every node of a parse tree, as CoreNLP's {@code SentimentAnnotator} gives it with
 * the compiled model: equal classes, probabilities within 1e-9 (see {@link Composition}). One pass
 * from the leaves up; what depends on a word alone is calculated once, and phrases of few words
 * that come again are remembered (by words and shape, so that a result never depends on what came
 * before).
 *
 * <p>Thread safe: each thread has its own working space and remembered phrases (6 MB).
 */
public final class SentimentModel {
  /** Number of classes, from very negative (0) by neutral (2) to very positive. */
  public static final int CLASSES = Classification.CLASSES;

  /** Longest phrase to remember, in tokens: longer ones hardly come again. */
  private static final int LONGEST_PHRASE = 4;

  private final Network network;
  private final Words words;
  private final ThreadLocal<Scratch> scratches;

  /** Per thread: numbers of nodes and, at {@code stride * node}, their records. */
  private static final class Scratch {
    final Phrases phrases;
    final double[] work;
    final double[] block;
    double[] records = new double[0];
    int[] numbers = new int[0];
    boolean[] isRight = new boolean[0];

    Scratch(Network network, int words) {
      phrases = new Phrases(words, network.stride);
      work = new double[network.composition.workingSpace()];
      block = new double[network.composition.workingSpace()];
    }

    void ensure(int nodes, int stride) {
      if (numbers.length < nodes) {
        int room = nodes + nodes / 2;
        records = new double[room * stride];
        numbers = new int[room];
        isRight = new boolean[room];
      }
    }
  }

  private SentimentModel(Network network, Words words) {
    this.network = network;
    this.words = words;
    this.scratches = ThreadLocal.withInitial(() -> new Scratch(network, words.size()));
  }

  static SentimentModel of(
      Composition composition,
      Classification classification,
      List<String> vocabulary,
      int unknown,
      double[] vectors) {
    Network network = new Network(composition, classification);
    return new SentimentModel(network, new Words(vocabulary, unknown, vectors, network));
  }

  /** Writes the model. */
  public void write(ModelWriter out) throws IOException {
    network.write(out);
    words.write(out);
  }

  /** Reads what {@link #write} wrote. */
  public static SentimentModel read(ModelReader in) throws IOException {
    Network network = Network.read(in);
    return new SentimentModel(network, Words.read(in, network));
  }

  /**
   * Scores a sentence.
   *
   * @param words the sentence's tokens, those the tree counts
   * @return {@link #CLASSES} probabilities per node, node after node in the tree's order
   */
  public double[] score(ParseTree tree, String[] words) {
    Scratch scratch = scratches.get();
    int size = tree.size();
    scratch.ensure(size, network.stride);
    scratch.phrases.reserve(size);
    for (int node = 0; node < size; node++) {
      if (!tree.isLeaf(node)) {
        scratch.isRight[tree.left(node)] = false;
        scratch.isRight[tree.right(node)] = true;
      }
    }
    double[] result = new double[CLASSES * size];
    for (int node = size - 1; node >= 0; node--) {
      if (tree.isLeaf(node)) {
        leaf(scratch, node, words[tree.firstToken(node)]);
      } else {
        inner(scratch, tree, node);
      }
      System.arraycopy(
          scratch.records,
          node * network.stride + network.probabilities,
          result,
          CLASSES * node,
          CLASSES);
    }
    return result;
  }

  private void leaf(Scratch scratch, int node, String word) {
    int number = words.number(word);
    scratch.numbers[node] = number;
    double[] record = words.record(number, scratch.work);
    System.arraycopy(record, 0, scratch.records, node * network.stride, network.stride);
  }

  private void inner(Scratch scratch, ParseTree tree, int node) {
    int stride = network.stride;
    int left = scratch.numbers[tree.left(node)];
    int right = scratch.numbers[tree.right(node)];
    boolean remembered =
        left != Phrases.NONE
            && right != Phrases.NONE
            && tree.lastToken(node) - tree.firstToken(node) < LONGEST_PHRASE;
    int place = remembered ? scratch.phrases.place(left, right) : 0;
    int number = remembered ? scratch.phrases.find(place, left, right) : Phrases.NONE;
    boolean found = number != Phrases.NONE;
    if (found) {
      scratch.phrases.get(place, scratch.records, node * stride);
    } else {
      compose(scratch, tree, node);
      network.complete(scratch.records, node * stride);
    }
    boolean completed = completePart(scratch, node);
    if (remembered && (completed || !found)) {
      number = scratch.phrases.put(place, left, right, scratch.records, node * stride);
    }
    scratch.numbers[node] = number;
  }

  /** Calculates what a node adds to its parent, unless it is there, or the node is the root. */
  private boolean completePart(Scratch scratch, int node) {
    boolean right = scratch.isRight[node];
    int at = node * network.stride;
    double first = scratch.records[at + (right ? network.asRight : network.asLeft)];
    if (node == 0 || !Double.isNaN(first)) {
      return false;
    }
    network.addPart(!right, scratch.records, at, scratch.work);
    return true;
  }

  private void compose(Scratch scratch, ParseTree tree, int node) {
    double[] records = scratch.records;
    int size = network.composition.size;
    int to = node * network.stride + Network.VECTOR;
    int left = tree.left(node) * network.stride;
    int right = tree.right(node) * network.stride;
    for (int s = 0; s < size; s++) {
      records[to + s] = records[left + network.asLeft + s] + records[right + network.asRight + s];
    }
    // Which child is put in first depends on the tree alone: the order of sums shows in their
    // last bits, and a result must not depend on which words have a block.
    boolean leftFirst = tree.isLeaf(tree.left(node)) || !tree.isLeaf(tree.right(node));
    int first = leftFirst ? tree.left(node) : tree.right(node);
    double[] block = block(scratch, tree, first, leftFirst);
    int other = leftFirst ? right : left;
    network.composition.addProduct(block, 0, records, other + Network.VECTOR, records, to);
    network.composition.tanh(records, to);
  }

  /** The product's coefficients with a child put in. */
  private double[] block(Scratch scratch, ParseTree tree, int child, boolean isLeft) {
    double[] kept = tree.isLeaf(child) ? words.block(isLeft, scratch.numbers[child]) : null;
    if (kept != null) {
      return kept;
    }
    int vector = child * network.stride + Network.VECTOR;
    if (isLeft) {
      network.composition.contractLeft(scratch.records, vector, scratch.block);
    } else {
      network.composition.contractRight(scratch.records, vector, scratch.block);
    }
    return scratch.block;
  }
}
