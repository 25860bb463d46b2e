/**
 * Counts the pairs of all documents in bounded memory. May import {@code aggregate} and what it may
 * import.
 *
 * <pre>
 * documents, the mentions of each packed by MentionRuns
 *                                    |
 * CountPairs, first pass             | PairsOfDocument: its pairs in each scope
 * (one document after the other)     | ProximityInDocument: how near their mentions stand
 *                                    | ChanceInDocument: what chance would have of them
 *                                    | PairFilter: where only some pairs are wanted
 *                                    | MetPairs: where chance is asked only of some
 *                                    | ChanceOfPairs, CombinePairs: frequent ones are added up
 *                                    | PairBlock: thousands of pairs a row
 *                                    |
 *                                by bucket (PairBuckets)
 *                                    |
 * CountPairs, second pass            | AddPairs: a bucket in one PairTable
 * (one bucket after the other)       | for each scope
 *                                    v
 *                      PairSums of each pair, or of each pair and group
 * </pre>
 *
 * <p>EvidenceOfDocument goes through the same rows again, for the places where the pairs that were
 * kept stand closest together.
 */
@NullMarked
package org.corpusstats.aggregate.pair.count;

import org.jspecify.annotations.NullMarked;
