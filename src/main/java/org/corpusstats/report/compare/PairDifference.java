package org.corpusstats.report.compare;

/**
 * A pair of entities that are in documents together more often in one of two snapshots. It differs
 * for sure only where it does by both of these shares: else one of the two names is only more
 * frequent by itself.
 *
 * @param documents that mention both, of all with words
 * @param ofEither documents that mention both, of those that mention either
 * @param logRatioConservative of the two that are published with them the one nearer to 0, and 0
 *     where they contradict each other
 * @param log10P the larger of their two (Berger 1982)
 * @param log10Q log10 of the q-value among all pairs compared (Benjamini and Hochberg 1995)
 */
public record PairDifference(
    String entityA,
    String entityB,
    String nameA,
    String nameB,
    Shares documents,
    Shares ofEither,
    double logRatioConservative,
    double log10P,
    double log10Q) {}
