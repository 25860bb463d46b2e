package org.corpusstats.publish;

import java.util.Map;

/**
 * What a run did for its snapshot.
 *
 * @param texts distinct texts that it annotated itself
 * @param characters their code points
 * @param tokens their tokens
 * @param tokensPerCoreSecond speed of the annotation on one core, 0 where nothing was annotated
 * @param stageSeconds wall time of each stage before publish
 * @param tableSeconds wall time of each table of the statistics, all within the stage aggregate
 */
public record Effort(
    long texts,
    long characters,
    long tokens,
    double tokensPerCoreSecond,
    Map<String, Double> stageSeconds,
    Map<String, Double> tableSeconds) {}
