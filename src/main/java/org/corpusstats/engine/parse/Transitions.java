package org.corpusstats.engine.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * The steps that a derivation can take, CoreNLP's {@code Transition}s, by their number in the
 * model, and which of them are legal when. Immutable.
 */
final class Transitions {
  /** Kinds: {@code ShiftTransition}, {@code BinaryTransition} of a side, and so on. */
  static final byte SHIFT = 0;

  static final byte LEFT_HEADED = 1;
  static final byte RIGHT_HEADED = 2;
  static final byte UNARY = 3;
  static final byte FINALIZE = 4;

  /** Only ever legal after {@link #FINALIZE}, where we stop. */
  static final byte IDLE = 5;

  /** No transition. */
  static final int NONE = -1;

  private final Labels names;
  private final byte[] kinds;
  private final int[][] labels;
  private final byte[] onlyAtRoot;
  private final int[] roots;
  private final int[] rootsOnly;

  private final boolean[] isRoot;
  private final boolean[] isRootOnly;
  private final Sets sets;

  /**
   * @param names what the labels' numbers mean
   * @param kinds per transition
   * @param labels per transition the labels it makes, from below: several of a unary chain, one of
   *     a binary transition
   * @param onlyAtRoot per transition 1 where it is illegal in the middle of a tree
   * @param roots labels that may be a whole sentence's, in CoreNLP's order
   * @param rootsOnly labels that may be nothing else
   */
  Transitions(
      Labels names, byte[] kinds, int[][] labels, byte[] onlyAtRoot, int[] roots, int[] rootsOnly) {
    this.names = names;
    this.kinds = kinds;
    this.labels = labels;
    this.onlyAtRoot = onlyAtRoot;
    this.roots = roots;
    this.rootsOnly = rootsOnly;
    this.isRoot = marked(roots);
    this.isRootOnly = marked(rootsOnly);
    this.sets = new Sets();
  }

  private boolean[] marked(int[] chosen) {
    boolean[] marked = new boolean[names.size() + 1];
    for (int label : chosen) {
      marked[label] = true;
    }
    return marked;
  }

  void write(ModelWriter out) throws IOException {
    out.writeBytes(kinds);
    for (int[] made : labels) {
      out.writeInts(made);
    }
    out.writeBytes(onlyAtRoot);
    out.writeInts(roots);
    out.writeInts(rootsOnly);
  }

  static Transitions read(ModelReader in, Labels names) throws IOException {
    byte[] kinds = in.readBytes();
    List<int[]> labels = new ArrayList<>(kinds.length);
    for (int i = 0; i < kinds.length; i++) {
      labels.add(in.readInts());
    }
    return new Transitions(
        names, kinds, labels.toArray(int[][]::new), in.readBytes(), in.readInts(), in.readInts());
  }

  int size() {
    return kinds.length;
  }

  /**
   * The legal transition of the highest score, of equal ones that of the highest number, which
   * CoreNLP's queue of one keeps; NONE where none is legal.
   */
  int best(Derivation derivation, float[] scores) {
    int best = NONE;
    float bestScore = 0;
    for (int word = sets.length - 1; word >= 0; word--) {
      long legal = legal(derivation, word);
      while (legal != 0) {
        int bit = Long.SIZE - 1 - Long.numberOfLeadingZeros(legal);
        legal ^= 1L << bit;
        int transition = word * Long.SIZE + bit;
        if (best == NONE || scores[transition] > bestScore) {
          best = transition;
          bestScore = scores[transition];
        }
      }
    }
    return best;
  }

  /** The legal transitions among the 64 of a word of the sets. */
  private long legal(Derivation derivation, int word) {
    boolean atEnd = derivation.queueIsEmpty();
    int size = derivation.stackSize();
    long legal = atEnd ? 0 : sets.shift[word];
    if (size == 0) {
      return legal;
    }
    int top = derivation.stacked(0);
    int topLabel = derivation.labels[top];
    if (top < derivation.tokens || derivation.onlyChild(top) == Derivation.NONE) {
      legal |= sets.unaryOn[topLabel][word];
    }
    if (size == 1) {
      return atEnd
          ? legal | (isRoot[topLabel] ? sets.finish[word] : 0)
          : legal & ~sets.atRoot[word];
    }
    long binary =
        sets.binaryOnTop[topLabel][word]
            & sets.binaryOnNext[derivation.labels[derivation.stacked(1)]][word];
    if (atEnd && (size == 2 || names.isTemporary(derivation.labels[derivation.stacked(2)]))) {
      binary &= ~sets.makesTemporary[word];
    }
    legal |= binary;
    return size == 2 && atEnd
        ? legal & ~(sets.atRoot[word] & sets.unary[word])
        : legal & ~sets.atRoot[word];
  }

  /** Takes a step. Returns whether it was the last. */
  boolean apply(int transition, Derivation derivation) {
    switch (kinds[transition]) {
      case SHIFT -> derivation.shift();
      case LEFT_HEADED -> derivation.binary(labels[transition][0], true);
      case RIGHT_HEADED -> derivation.binary(labels[transition][0], false);
      case UNARY -> {
        for (int label : labels[transition]) {
          derivation.unary(label);
        }
      }
      default -> {
        return true;
      }
    }
    return false;
  }

  /**
   * Takes a step that is none of the model's, where none is legal, CoreNLP's {@code
   * findEmergencyTransition}. Returns false where there is none either: the sentence has no parse.
   */
  boolean applyEmergency(Derivation derivation) {
    int size = derivation.stackSize();
    if (size == 0) {
      return false;
    }
    int top = derivation.labels[derivation.stacked(0)];
    boolean topGrows = names.isTemporary(top);
    if (size == 1) {
      if (topGrows) {
        derivation.unary(names.complete(top));
      } else if (derivation.queueIsEmpty() && !isRoot[top]) {
        derivation.unary(roots[0]);
      } else {
        return false;
      }
      return true;
    }
    int next = derivation.labels[derivation.stacked(1)];
    boolean nextGrows = names.isTemporary(next);
    if (topGrows && nextGrows) {
      derivation.unary(names.complete(top));
    } else if (topGrows) {
      derivation.binary(emergencyLabel(top, derivation), false);
    } else if (nextGrows) {
      derivation.binary(emergencyLabel(next, derivation), true);
    } else {
      return false;
    }
    return true;
  }

  private int emergencyLabel(int growing, Derivation derivation) {
    int complete = names.complete(growing);
    boolean whole = derivation.queueIsEmpty() && derivation.stackSize() == 2;
    return isRootOnly[complete] && whole ? growing : complete;
  }

  /** Sets of transitions, 64 a word. */
  private final class Sets {
    final int length = (kinds.length + Long.SIZE - 1) / Long.SIZE;
    final long[] shift = set(i -> kinds[i] == SHIFT);
    final long[] finish = set(i -> kinds[i] == FINALIZE);
    final long[] unary = set(i -> kinds[i] == UNARY);

    /** Those that make a temporary node of two. */
    final long[] makesTemporary = set(i -> isBinary(i) && names.isTemporary(labels[i][0]));

    /** Those that are illegal in the middle of a tree, temporary nodes of a root not counted. */
    final long[] atRoot =
        set(i -> onlyAtRoot[i] != 0 && !(isBinary(i) && names.isTemporary(labels[i][0])));

    /** By the label on top of the stack: a temporary one may only become what it grows into. */
    final long[][] unaryOn =
        each(on -> set(i -> kinds[i] == UNARY && (!grows(on) || labels[i][0] == complete(on))));

    /** By the label on top: a temporary one is the head and keeps its category. */
    final long[][] binaryOnTop = each(on -> set(i -> joins(i, on, RIGHT_HEADED)));

    /** The same by the label below the top. */
    final long[][] binaryOnNext = each(on -> set(i -> joins(i, on, LEFT_HEADED)));

    private boolean joins(int transition, int on, byte headed) {
      return isBinary(transition)
          && (!grows(on)
              || (kinds[transition] == headed && complete(labels[transition][0]) == complete(on)));
    }

    private boolean isBinary(int transition) {
      return kinds[transition] == LEFT_HEADED || kinds[transition] == RIGHT_HEADED;
    }

    private boolean grows(int label) {
      return names.isTemporary(label);
    }

    private int complete(int label) {
      return names.complete(label);
    }

    private long[] set(IntPredicate member) {
      long[] set = new long[length];
      IntStream.range(0, kinds.length).filter(member).forEach(i -> set[i / Long.SIZE] |= 1L << i);
      return set;
    }

    private long[][] each(IntFunction<long[]> setOf) {
      return IntStream.rangeClosed(0, names.size()).mapToObj(setOf).toArray(long[][]::new);
    }
  }
}
