package org.corpusstats.clean;

/**
 * What the stage clean made of the records.
 *
 * @param documents accepted documents, copies included
 * @param copies those of them that another one stands for
 * @param rejected records that are no documents
 */
public record Cleaned(long documents, long copies, long rejected) {}
