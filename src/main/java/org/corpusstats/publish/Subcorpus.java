package org.corpusstats.publish;

/**
 * Which documents of a whole corpus a snapshot is restricted to.
 *
 * @param name what it is called in its output folder
 * @param condition SQL condition on the table documents of the whole corpus that selects them
 * @param snapshot id of the snapshot of the whole corpus
 * @param documentsLeftOut documents of the whole corpus that the condition does not select
 */
public record Subcorpus(String name, String condition, String snapshot, long documentsLeftOut) {}
