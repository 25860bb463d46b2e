package org.corpusstats.pipeline;

import java.time.Clock;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.annotate.AnnotateDocuments;
import org.corpusstats.annotate.Annotated;
import org.corpusstats.annotate.CollectAnnotations;
import org.corpusstats.pipeline.subcorpus.DocumentCondition;
import org.corpusstats.pipeline.subcorpus.DocumentSelection;
import org.corpusstats.pipeline.subcorpus.SelectDocuments;
import org.corpusstats.pipeline.subcorpus.SubcorpusRequest;
import org.corpusstats.publish.Origin;
import org.corpusstats.publish.Subcorpus;
import org.corpusstats.resolve.corpus.ResolveEntities;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.SmallData;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.row.Document;

/**
 * Makes a snapshot of those documents of the current snapshot that a condition selects, and names
 * it; the current snapshot stays what it is. Like {@link AggregateAgain}, but where a copy stands
 * for a story whose representative is not selected, its text is annotated if it never was. One
 * instance makes one run, on the driver.
 */
public final class SubcorpusRun {
  private final SparkSession spark;
  private final RunRequest request;
  private final SubcorpusRequest asked;
  private final DocumentCondition condition;
  private final RunListener listener;
  private final Clock clock;
  private final StageClock stages;
  private final LaterStages later;

  public SubcorpusRun(
      SparkSession spark,
      RunRequest request,
      SubcorpusRequest asked,
      RunListener listener,
      Clock clock) {
    this.spark = spark;
    this.request = request;
    this.asked = asked;
    this.condition = new DocumentCondition(asked.condition());
    this.listener = listener;
    this.clock = clock;
    this.stages = new StageClock(spark.sparkContext(), listener);
    this.later = new LaterStages(spark, request.config(), stages, clock, Optional.empty());
  }

  /** How many documents of the current snapshot the condition selects; nothing is written. */
  public DocumentSelection selection() {
    OutputFolder output = OutputFolder.open(spark, request.output());
    return stages.all("select", () -> selection(documents(output)));
  }

  /**
   * Publishes the snapshot in a folder of its own; where a stage fails, none.
   *
   * @throws org.corpusstats.core.UserError as {@link AggregateAgain#run} does, and for a condition
   *     that cannot be asked, or that no document meets
   */
  public Snapshot run() {
    OutputFolder output = OutputFolder.open(spark, request.output());
    return stages.all(
        "select",
        () -> {
          selection(documents(output)); // Refuses before anything is written.
          return output.alone(() -> snapshot(output));
        });
  }

  /** A part has the annotations of its whole, so that the two can be compared. */
  private ReuseDocuments documents(OutputFolder output) {
    ReuseDocuments documents = ReuseDocuments.of(output, request);
    if (documents.otherAnnotators().isPresent()) {
      throw documents.madeByOthers("use annotate and aggregate for all documents first, or run");
    }
    return documents;
  }

  private DocumentSelection selection(ReuseDocuments reuse) {
    return condition.of(reuse.before().read(Document.TABLE));
  }

  private Snapshot snapshot(OutputFolder output) {
    ReuseDocuments reuse = documents(output);
    SmallData.fit(spark, reuse.before().sizeBytes(Document.TABLE));
    long leftOut = selection(reuse).leftOut();
    Origin origin =
        reuse
            .origin()
            .restrictedTo(
                new Subcorpus(asked.name(), asked.condition(), reuse.before().id(), leftOut));
    OutputFolder part = output.subcorpus(asked.name());
    return NewSnapshot.filled(
        part,
        clock,
        snapshot -> {
          Annotated annotated = resolvedDocuments(snapshot, part, reuse, output);
          later.publish(later.workspace(snapshot, output, origin), part, origin, annotated);
        });
  }

  /** Resolves the whole corpus beside a snapshot, for what it says of the documents in it. */
  private Annotated resolvedDocuments(
      Snapshot snapshot, OutputFolder part, ReuseDocuments reuse, OutputFolder output) {
    Snapshot evidence = part.newSnapshot(clock.instant());
    try {
      Workspace work = later.workspace(evidence, output, reuse.origin());
      SelectDocuments documents =
          new SelectDocuments(reuse.before(), condition, snapshot, evidence);
      stages.run("select", () -> documents.select(reuse.copies()));
      Annotated annotated = stages.run("annotate", () -> annotated(work, documents));
      stages.run(
          "resolve",
          () -> {
            ResolveEntities.run(work, request.config().resolve());
            return documents.resolved();
          });
      return annotated;
    } finally {
      evidence.discard();
    }
  }

  private Annotated annotated(Workspace work, SelectDocuments documents) {
    Annotated made =
        AnnotateDocuments.annotate(
            documents.newRepresentatives(),
            work.annotations(),
            request.annotators(),
            request.config().annotate(),
            listener.annotationProgress());
    CollectAnnotations.run(work, request.config().template());
    return made;
  }
}
