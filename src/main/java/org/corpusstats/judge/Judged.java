package org.corpusstats.judge;

/**
 * What judging came to.
 *
 * @param mentions mentions, at least 0
 * @param scored those towards which there is a tone, for their sentence was parsed
 */
public record Judged(long mentions, long scored) {}
