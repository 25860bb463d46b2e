package org.corpusstats.pipeline;

import java.time.Clock;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.annotate.Annotated;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.SmallData;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.Document;

/**
 * Makes the tables again from the documents of the current snapshot and their annotations: what was
 * read and cleaned stays, nothing is annotated, and the settings of template, resolve and aggregate
 * are the request's. So are the annotators, where the output folder has their annotations. The
 * inputs are not read and may be gone. One instance makes one run, on the driver.
 */
public final class AggregateAgain {
  private final SparkSession spark;
  private final RunRequest request;
  private final RunListener listener;
  private final StageClock stages;
  private final LaterStages later;

  public AggregateAgain(SparkSession spark, RunRequest request, RunListener listener, Clock clock) {
    this.spark = spark;
    this.request = request;
    this.listener = listener;
    this.stages = new StageClock(spark.sparkContext(), listener);
    this.later =
        new LaterStages(
            spark, request.config(), stages, clock, request.config().publish().catalog());
  }

  /**
   * Publishes a snapshot; where a stage fails, none.
   *
   * @throws org.corpusstats.core.UserError where there is no snapshot, or annotations are missing,
   *     or where another run writes to the output folder
   * @throws org.corpusstats.publish.CatalogFailure where the snapshot is published, but not in the
   *     catalog
   */
  public Snapshot run() {
    OutputFolder output = OutputFolder.open(spark, request.output());
    ReuseDocuments.current(output, request); // Refuses before anything is written.
    later.prepareCatalog();
    return stages.all("reuse", () -> output.alone(() -> snapshot(output)));
  }

  private Snapshot snapshot(OutputFolder output) {
    ReuseDocuments reuse = ReuseDocuments.of(output, request);
    reuse.otherAnnotators().ifPresent(difference -> accept(reuse, difference, output));
    SmallData.fit(spark, reuse.before().sizeBytes(Document.TABLE));
    return later.snapshot(
        output,
        reuse.origin(),
        work -> {
          stages.run("reuse", () -> reuse.run(work, request.config().template()));
          return Annotated.NOTHING;
        });
  }

  /** Other annotations are made by annotate, or were by an earlier run. */
  private void accept(ReuseDocuments reuse, String difference, OutputFolder output) {
    if (output.annotations(reuse.origin().fingerprint()).files().count() == 0
        && reuse.before().count(Document.TABLE) > 0) {
      throw reuse.madeByOthers("use annotate first, or run");
    }
    listener.notice("the current snapshot was made by other annotators: " + difference);
  }
}
