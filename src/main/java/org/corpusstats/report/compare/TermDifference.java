package org.corpusstats.report.compare;

/**
 * A lemma that one of two snapshots uses more.
 *
 * @param pos coarse part of speech
 * @param tokens its occurrences, of all tokens
 * @param documents with it, of all with words
 * @param logRatioConservative of tokens and of documents the one nearer to 0, and 0 where they
 *     contradict each other
 * @param log10Q log10 of the q-value of the documents' test among all lemmas compared (Benjamini
 *     and Hochberg 1995)
 */
public record TermDifference(
    String lemma,
    String pos,
    Shares tokens,
    Shares documents,
    double logRatioConservative,
    double log10Q) {}
