package org.corpusstats.aggregate.pair.count;

/** What one document contributes to a pair of entities in one scope; reused from pair to pair. */
final class PairOfDocument {
  /** Units of the scope in the document that hold both. */
  long units;

  /** Units where all mentions of one overlap those of the other. */
  long overlapping;

  /** Units that hold both, with a tone towards each. */
  long scored;

  /** Sum over them of the mean of the two tones, in millionths. */
  long tone;

  /**
   * Nearness of the mentions in billionths, see {@link org.corpusstats.measure.Proximity}; 0 but at
   * document scope.
   */
  long proximity;

  /**
   * Units that chance within the document would let hold both, see {@link
   * org.corpusstats.measure.WithinDocuments}, in billionths; 0 at document scope, as the next two.
   */
  long expected;

  /** The variance of their number, in billionths. */
  long variance;

  /** The most units that could hold both. */
  long trials;

  /** 1 where the document has a tone towards the first entity, else 0. */
  long scoredA;

  /** Mean of the document's tones towards it, in millionths; 0 where it has none. */
  long toneA;

  /** As {@link #scoredA}, of the second entity. */
  long scoredB;

  /** As {@link #toneA}, of the second entity. */
  long toneB;
}
