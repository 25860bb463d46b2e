package org.corpusstats.pipeline;

import java.util.List;
import org.corpusstats.annotate.AnnotatorFactory;

/**
 * What the user asked for.
 *
 * @param inputs files, folders and globs
 * @param output folder to write to
 * @param config settings
 * @param annotators what annotates
 * @param mostRejections more of them stop the run
 */
public record RunRequest(
    List<String> inputs,
    String output,
    PipelineConfig config,
    AnnotatorFactory annotators,
    RejectionLimit mostRejections) {}
