package org.corpusstats.resolve.corpus;

/**
 * What the stage resolve found.
 *
 * @param mentions resolved mentions
 * @param entities entities that they stand for
 */
public record Resolved(long mentions, long entities) {}
