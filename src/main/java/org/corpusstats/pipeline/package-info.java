/**
 * Wires the stages: {@link org.corpusstats.pipeline.CorpusPipeline} reads like the flow itself,
 * {@link org.corpusstats.pipeline.PipelineConfig} holds the settings of all stages and {@link
 * org.corpusstats.pipeline.Statistics} says which statistics there are. May import every stage;
 * only {@code app} imports it.
 */
@NullMarked
package org.corpusstats.pipeline;

import org.jspecify.annotations.NullMarked;
