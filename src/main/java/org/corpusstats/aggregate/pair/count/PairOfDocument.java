package org.corpusstats.aggregate.pair.count;

/**
 * What one document contributes to a pair of entities in one scope, or several that have no units
 * of it; reused from pair to pair.
 */
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
   * At document scope, what chance within the document would have of smaller units that hold both,
   * see {@link org.corpusstats.measure.WithinDocuments}: of sentences, then of paragraphs, the
   * expectation and the variance in billionths and the most that are possible.
   */
  final long[] chance = new long[PairSums.CHANCE_SUMS];

  /**
   * At document scope, documents with a tone towards the first entity, 1 at most of one document.
   */
  long scoredA;

  /** Sum over them of the mean of the document's tones towards it, in millionths. */
  long toneA;

  /** As {@link #scoredA}, of the second entity. */
  long scoredB;

  /** As {@link #toneA}, of the second entity. */
  long toneB;
}
