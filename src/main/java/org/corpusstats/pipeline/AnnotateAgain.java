package org.corpusstats.pipeline;

import java.time.Clock;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.annotate.Annotated;
import org.corpusstats.publish.Manifest;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.SmallData;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Rejection;

/**
 * Annotates the documents of the current snapshot as the request asks for, where the output folder
 * lacks such annotations: {@link AggregateAgain} then makes tables of them. The inputs are not read
 * and may be gone; nothing is published. One instance makes one run, on the driver.
 */
public final class AnnotateAgain {
  private final SparkSession spark;
  private final RunRequest request;
  private final RunListener listener;
  private final Clock clock;
  private final StageClock stages;

  public AnnotateAgain(SparkSession spark, RunRequest request, RunListener listener, Clock clock) {
    this.spark = spark;
    this.request = request;
    this.listener = listener;
    this.clock = clock;
    this.stages = new StageClock(spark.sparkContext(), listener);
  }

  /**
   * @throws org.corpusstats.core.UserError where there is no snapshot, or one that is damaged, or
   *     where another run writes to the output folder
   * @throws TooManyRejections where more of them could not be annotated than the request allows
   */
  public Annotated run() {
    OutputFolder output = OutputFolder.open(spark, request.output());
    ReuseDocuments.current(output, request); // Refuses before anything is written.
    return stages.all("annotate", () -> output.alone(() -> annotate(output)));
  }

  private Annotated annotate(OutputFolder output) {
    ReuseDocuments reuse = ReuseDocuments.of(output, request);
    SmallData.fit(spark, reuse.before().sizeBytes(Document.TABLE));
    Manifest before = LastSnapshot.of(reuse.before()).manifest();
    return NewSnapshot.discarded(
        output,
        clock,
        snapshot -> {
          Workspace work =
              new Workspace(spark, snapshot, output.annotations(reuse.origin().fingerprint()));
          reuse.clean(snapshot);
          Annotated annotated =
              stages.run(
                  "annotate",
                  () ->
                      new SoundAnnotations(work, listener).annotate(Optional.of(before), request));
          long failed = snapshot.count(Rejection.TABLE) - reuse.before().count(Rejection.TABLE);
          request.mostRejections().check(failed, reuse.before().count(Document.TABLE));
          return annotated;
        });
  }
}
