package org.corpusstats.report.compare;

/**
 * An entity whose share of documents differs between two snapshots.
 *
 * @param documents that mention it, of all with words
 * @param log10Q log10 of the q-value among all entities compared (Benjamini and Hochberg 1995)
 */
public record EntityDifference(
    String entityId, String name, String type, Shares documents, double log10Q) {}
