package org.corpusstats.aggregate.pair.count;

import org.corpusstats.table.row.UnitScope;

/** Takes what one document contributes to a pair of entities in one scope. */
@FunctionalInterface
interface PairSink {
  /**
   * Takes the pair of one document; each pair of a scope comes once.
   *
   * @param a number of the entity whose id comes first
   * @param b number of the other
   * @param pair to be read before the call returns
   */
  void add(UnitScope scope, int a, int b, PairOfDocument pair);
}
