package org.corpusstats.pipeline;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.read.InputListing;
import org.corpusstats.read.KnownFiles;
import org.corpusstats.store.OutputFolder;

/**
 * What a run would have to annotate. Which texts new files hold shows only when they are read, so
 * that it is told by files: those that did not change since a snapshot whose annotations can be
 * used cost nothing.
 *
 * @param textsHeld texts that the output folder holds annotations of, as this run would make them
 * @param filesNew files whose texts may have to be annotated
 * @param bytesNew their size
 * @param change why the annotations of the current snapshot are of no use; empty where they are
 */
public record WorkAhead(long textsHeld, long filesNew, long bytesNew, Optional<String> change) {
  /** Of a run over listed files; reads the store's hashes, and no input. */
  public static WorkAhead of(
      SparkSession spark, OutputFolder output, RunRequest request, InputListing input) {
    var annotators = request.annotators().identity(); // Fails where a model is missing.
    Optional<LastSnapshot> last = LastSnapshot.forRun(output, request.deleted(), RunListener.QUIET);
    Optional<String> change = AnnotatorChange.since(last, annotators);
    KnownFiles known =
        change.isPresent()
            ? KnownFiles.NONE
            : UnchangedFiles.since(spark, last, request, RunListener.QUIET).known();
    InputListing toAnnotate = input.without(known);
    long held = output.annotations(AnnotatorFactory.fingerprint(annotators)).texts().count();
    return new WorkAhead(held, toAnnotate.fileCount(), toAnnotate.sizeBytes(), change);
  }
}
