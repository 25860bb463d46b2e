package org.corpusstats.clean;

/**
 * What the stage clean made of the records.
 *
 * @param documents accepted documents, copies included
 * @param exactCopies those of them that one of the same text stands for
 * @param nearCopies those that one of much the same text stands for
 * @param rejected records that are no documents
 */
public record Cleaned(long documents, long exactCopies, long nearCopies, long rejected) {}
