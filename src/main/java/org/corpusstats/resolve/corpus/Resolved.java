package org.corpusstats.resolve.corpus;

/**
 * What resolution came to.
 *
 * @param mentions resolved mentions, at least 0
 * @param entities different entities that they stand for
 */
public record Resolved(long mentions, long entities) {}
