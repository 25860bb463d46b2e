package org.corpusstats.report.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BiFunction;
import org.corpusstats.measure.BenjaminiHochberg;

/**
 * Goes through the tests of a family, of which there may be millions: keeps the p-values of all, by
 * which q-values are made, and the rows of the most certain ones. Not thread safe.
 *
 * @param <R> what is known of a test
 */
final class MostCertain<R> {
  private final int limit;
  private final long familySize;
  private final PriorityQueue<Test<R>> kept;
  private double[] log10P = new double[64];
  private int size;

  /**
   * A test.
   *
   * @param certainty what sorts tests first, the largest first
   * @param key settles ties
   */
  record Test<R>(double certainty, double log10P, String key, R row) {
    static <R> Comparator<Test<R>> mostCertainFirst() {
      return Comparator.<Test<R>>comparingDouble(test -> -test.certainty())
          .thenComparingDouble(Test::log10P)
          .thenComparing(Test::key);
    }
  }

  /**
   * @param limit most rows that are kept
   * @param familySize all tests, also those that have no row since their p is 1
   */
  MostCertain(int limit, long familySize) {
    this.limit = limit;
    this.familySize = familySize;
    this.kept = new PriorityQueue<>(Test.<R>mostCertainFirst().reversed());
  }

  void add(Test<R> test) {
    if (size == log10P.length) {
      log10P = Arrays.copyOf(log10P, 2 * size);
    }
    log10P[size++] = test.log10P();
    kept.add(test);
    if (kept.size() > limit) {
      kept.poll();
    }
  }

  /**
   * The most certain ones, most certain first.
   *
   * @param made of a row and log10 of its q-value
   */
  <T> List<T> result(BiFunction<R, Double, T> made) {
    double[] ascending = Arrays.copyOf(log10P, size);
    Arrays.sort(ascending);
    double[] q = BenjaminiHochberg.log10QValues(ascending, familySize);
    return kept.stream()
        .sorted(Test.mostCertainFirst())
        .map(test -> made.apply(test.row(), q[Arrays.binarySearch(ascending, test.log10P())]))
        .toList();
  }
}
