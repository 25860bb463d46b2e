package org.corpusstats.judge;

/**
 * What the stage judge found.
 *
 * @param mentions all mentions
 * @param scored those whose sentence was scored, and so have a tone
 */
public record Judged(long mentions, long scored) {}
