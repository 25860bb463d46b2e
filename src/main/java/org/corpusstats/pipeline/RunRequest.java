package org.corpusstats.pipeline;

import java.util.List;
import java.util.SortedMap;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.publish.Origin;

/**
 * What the user asked for.
 *
 * @param inputs files, folders and globs
 * @param output folder to write to
 * @param config settings
 * @param annotators what annotates
 * @param mostRejections more of them stop the run
 * @param deleted what becomes of documents whose files are no longer there
 */
public record RunRequest(
    List<String> inputs,
    String output,
    PipelineConfig config,
    AnnotatorFactory annotators,
    RejectionLimit mostRejections,
    DeletedFiles deleted) {

  /**
   * What the tables of such a run are made from.
   *
   * @param listedMillis when the files of the inputs were listed
   * @throws org.corpusstats.core.UserError where a model is missing
   */
  Origin origin(long listedMillis) {
    SortedMap<String, String> annotator = annotators.identity();
    return new Origin(
        null,
        inputs,
        listedMillis,
        config.values(),
        annotator,
        AnnotatorFactory.fingerprint(annotator));
  }
}
