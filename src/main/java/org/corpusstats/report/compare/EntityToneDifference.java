package org.corpusstats.report.compare;

import org.corpusstats.measure.sentiment.PublishedMean;

/**
 * An entity that two snapshots speak of in another tone.
 *
 * @param here its mean tone on the one side, −1…1
 * @param there on the other side
 * @param difference here minus there, with a 95 % interval clustered by document
 * @param log10Q log10 of the q-value among all entities compared (Benjamini and Hochberg 1995)
 */
public record EntityToneDifference(
    String entityId,
    String name,
    String type,
    PublishedMean here,
    PublishedMean there,
    PublishedMean.Difference difference,
    double log10Q) {}
