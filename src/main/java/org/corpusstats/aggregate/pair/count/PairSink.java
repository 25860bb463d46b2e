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
   * @param units units of the scope in the document that hold both
   * @param overlapping units where all mentions of one overlap those of the other
   * @param scored units that hold both, with a tone towards each
   * @param tone sum over them of the mean of the two tones, in millionths
   * @param proximity nearness of the mentions in billionths, see {@link
   *     org.corpusstats.measure.Proximity}; 0 but at document scope
   */
  void add(
      UnitScope scope,
      int a,
      int b,
      long units,
      long overlapping,
      long scored,
      long tone,
      long proximity);
}
