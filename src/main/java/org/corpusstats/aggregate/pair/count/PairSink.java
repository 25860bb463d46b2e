package org.corpusstats.aggregate.pair.count;

import org.corpusstats.table.row.UnitScope;

/** Takes what documents contribute to a pair of entities in one scope. */
@FunctionalInterface
interface PairSink {
  /**
   * Takes the pair of one document, which comes once in each scope, or what chance would have of it
   * in several.
   *
   * @param a number of the entity whose id comes first
   * @param b number of the other
   * @param pair to be read before the call returns
   */
  void add(UnitScope scope, int a, int b, PairOfDocument pair);
}
