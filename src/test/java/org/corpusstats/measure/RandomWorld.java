package org.corpusstats.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;

/** Deals entities out again, so that nothing belongs together and all margins are kept. */
public final class RandomWorld {
  /** How many worlds a test makes; {@code jobs/benchmark worlds} asks for more. */
  public static final int COUNT = Integer.getInteger("worlds", 20);

  /**
   * Where nothing is true, about one world in twenty has any row with q at or below 0.05; of twenty
   * more than three have so once in sixty times.
   */
  public static final int MOST_WITH_A_ROW = COUNT * 3 / 20;

  private RandomWorld() {}

  /**
   * Each entity in as many documents and each document with as many entities as before: two
   * documents after the other trade what only one of them has (Strona et al. 2014).
   */
  public static List<NavigableSet<Integer>> ofDocuments(
      List<? extends NavigableSet<Integer>> documents, Random random) {
    List<NavigableSet<Integer>> world = new ArrayList<>();
    documents.forEach(document -> world.add(new TreeSet<>(document)));
    for (int i = 0; i < 50 * world.size(); i++) {
      trade(
          world.get(random.nextInt(world.size())), world.get(random.nextInt(world.size())), random);
    }
    return world;
  }

  /**
   * Some sentences of a document.
   *
   * @param count how many
   * @param sentences of how many
   */
  public static BitSet ofSentences(int count, int sentences, Random random) {
    BitSet chosen = new BitSet();
    while (chosen.cardinality() < count) {
      chosen.set(random.nextInt(sentences));
    }
    return chosen;
  }

  /** What one document says of two entities that are in these of its sentences. */
  public static WithinDocuments within(BitSet ofA, BitSet ofB, int sentences) {
    BitSet both = (BitSet) ofA.clone();
    both.and(ofB);
    int a = ofA.cardinality();
    int b = ofB.cardinality();
    return new WithinDocuments(
        both.cardinality(),
        WithinDocuments.expectedBillionths(a, b, sentences),
        WithinDocuments.varianceBillionths(a, b, sentences),
        Math.min(a, b));
  }

  /** What the documents of both say. */
  public static WithinDocuments sum(WithinDocuments one, WithinDocuments other) {
    return new WithinDocuments(
        one.observed() + other.observed(),
        one.expectedBillionths() + other.expectedBillionths(),
        one.varianceBillionths() + other.varianceBillionths(),
        one.trials() + other.trials());
  }

  private static void trade(NavigableSet<Integer> one, NavigableSet<Integer> other, Random random) {
    List<Integer> ofOne = new ArrayList<>(one);
    ofOne.removeAll(other);
    List<Integer> traded = new ArrayList<>(other);
    traded.removeAll(one);
    traded.addAll(ofOne);
    Collections.shuffle(traded, random);
    one.removeAll(traded);
    other.removeAll(traded);
    one.addAll(traded.subList(0, ofOne.size()));
    other.addAll(traded.subList(ofOne.size(), traded.size()));
  }
}
