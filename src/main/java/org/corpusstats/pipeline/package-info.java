/**
 * Wires the stages: the only package that knows them all. {@link
 * org.corpusstats.pipeline.CorpusPipeline} reads like the flow itself.
 */
@NullMarked
package org.corpusstats.pipeline;

import org.jspecify.annotations.NullMarked;
