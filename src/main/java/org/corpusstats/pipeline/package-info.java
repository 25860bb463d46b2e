/**
 * Wires the stages: {@link org.corpusstats.pipeline.CorpusPipeline} reads like the flow itself and
 * {@link org.corpusstats.pipeline.LaterStages} like its end, {@link
 * org.corpusstats.pipeline.PipelineConfig} holds the settings of all stages and {@link
 * org.corpusstats.pipeline.Statistics} says which statistics there are. May import every stage;
 * only {@code app} imports it.
 */
@NullMarked
package org.corpusstats.pipeline;

import org.jspecify.annotations.NullMarked;
