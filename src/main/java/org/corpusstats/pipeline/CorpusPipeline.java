package org.corpusstats.pipeline;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.annotate.Annotated;
import org.corpusstats.clean.CleanRecords;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.CatalogNamespace;
import org.corpusstats.publish.Origin;
import org.corpusstats.read.RawRecords;
import org.corpusstats.read.ReadInput;
import org.corpusstats.read.format.Formats;
import org.corpusstats.store.DamagedFile;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.SmallData;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.row.ListedFile;

/**
 * The whole flow: read, clean, annotate, and the {@link LaterStages} resolve, judge, aggregate,
 * publish. Each stage reads the tables that the stages before it wrote. One instance makes one run,
 * on the driver.
 */
public final class CorpusPipeline {
  private final SparkSession spark;
  private final RunRequest request;
  private final PipelineConfig config;
  private final RunListener listener;
  private final Clock clock;
  private final StageClock stages;
  private final LaterStages later;

  public CorpusPipeline(SparkSession spark, RunRequest request, RunListener listener, Clock clock) {
    this(spark, request, listener, clock, request.config().publish().catalog());
  }

  private CorpusPipeline(
      SparkSession spark,
      RunRequest request,
      RunListener listener,
      Clock clock,
      Optional<CatalogNamespace> catalog) {
    this.spark = spark;
    this.request = request;
    this.config = request.config();
    this.listener = listener;
    this.clock = clock;
    this.stages = new StageClock(spark.sparkContext(), listener);
    this.later = new LaterStages(spark, config, stages, clock, catalog);
  }

  /** For a run that publishes into its output folder only, whatever the settings say. */
  static CorpusPipeline withoutCatalog(
      SparkSession spark, RunRequest request, RunListener listener, Clock clock) {
    return new CorpusPipeline(spark, request, listener, clock, Optional.empty());
  }

  /**
   * Runs all stages and publishes a snapshot; where a stage fails, none.
   *
   * @throws org.corpusstats.core.UserError for input or output that cannot be used, or where
   *     another run writes to the output folder
   * @throws TooManyRejections where more was turned away than the request allows
   * @throws org.corpusstats.publish.CatalogFailure where the snapshot is published, but not in the
   *     catalog
   */
  public Snapshot run() {
    return stages.all("read", this::readOnwards);
  }

  private Snapshot readOnwards() {
    OutputFolder output = OutputFolder.open(spark, request.output());
    later.prepareCatalog();
    Optional<String> before = output.currentId();
    Optional<LastSnapshot> last = LastSnapshot.forRun(output, request.deleted(), listener);
    UnchangedFiles unchanged = UnchangedFiles.since(spark, last, request, listener);
    try {
      return run(output, before, last, unchanged);
    } catch (Exception failure) {
      Optional<DamagedFile> damaged = DamagedFile.in(failure).filter(unchanged::standIn);
      if (damaged.isEmpty()) {
        throw failure;
      }
      request.deleted().readAgain(damaged.get().path() + " is damaged", listener);
      return run(output, before, last, UnchangedFiles.none(spark));
    }
  }

  private Snapshot run(
      OutputFolder output,
      Optional<String> before,
      Optional<LastSnapshot> last,
      UnchangedFiles unchanged) {
    return workOver(
        read(unchanged),
        output,
        last,
        unchanged,
        (folder, origin, documents) -> {
          refuseIfPublishedSince(before, folder);
          return later.snapshot(folder, origin, documents);
        });
  }

  /** What another run published while this one read would be lost: it is not in what was read. */
  private static void refuseIfPublishedSince(Optional<String> before, OutputFolder output) {
    Optional<String> now = output.currentId();
    if (!now.equals(before)) {
      throw new UserError(
          "another run published in %s while this one read its input; run again"
              .formatted(output.location()));
    }
  }

  private RawRecords read(UnchangedFiles unchanged) {
    return stages.run(
        "read",
        () ->
            ReadInput.run(spark, Formats.ALL, request.inputs(), config.read(), unchanged.known()));
  }

  /** Runs all stages after read over some records, into a new folder. */
  Snapshot runOver(RawRecords raw, OutputFolder output) {
    UnchangedFiles none = UnchangedFiles.none(spark);
    return stages.all(
        "clean", () -> workOver(raw, output, Optional.empty(), none, later::snapshot));
  }

  /**
   * Runs the stages read, clean and annotate for the annotations that they leave in the output
   * folder, where a later run finds them; nothing is published. Annotations are collected as for a
   * run, which finds those that are damaged.
   *
   * @throws org.corpusstats.core.UserError as {@link #run}
   * @throws TooManyRejections as {@link #run}
   */
  public Annotated annotate() {
    return stages.all(
        "read",
        () -> {
          OutputFolder output = OutputFolder.open(spark, request.output());
          Optional<LastSnapshot> last = LastSnapshot.forRun(output, request.deleted(), listener);
          UnchangedFiles none = UnchangedFiles.none(spark);
          return workOver(read(none), output, last, none, this::annotationsOnly);
        });
  }

  private Annotated annotationsOnly(
      OutputFolder output, Origin origin, Function<Workspace, Annotated> annotatedDocuments) {
    return NewSnapshot.discarded(
        output,
        clock,
        snapshot -> annotatedDocuments.apply(later.workspace(snapshot, output, origin)));
  }

  /** What becomes of annotated documents, in an output folder that no other run writes to. */
  private interface Rest<T> {
    T of(OutputFolder output, Origin origin, Function<Workspace, Annotated> annotatedDocuments);
  }

  private <T> T workOver(
      RawRecords raw,
      OutputFolder output,
      Optional<LastSnapshot> last,
      UnchangedFiles unchanged,
      Rest<T> rest) {
    KeynessGroup.of(config).checkRead(config.read().pathFields().groups(), raw, unchanged);
    SmallData.fit(spark, raw.sizeBytes() + raw.keptBytes());
    Origin origin = request.origin(raw.listedMillis());
    AnnotatorChange.since(last, origin.annotator()).ifPresent(listener::notice);
    output.create();
    return output.alone(
        () -> rest.of(output, origin, work -> annotatedDocuments(work, raw, last, unchanged)));
  }

  private Annotated annotatedDocuments(
      Workspace work, RawRecords raw, Optional<LastSnapshot> last, UnchangedFiles unchanged) {
    work.tables().write(ListedFile.TABLE, raw.files());
    stages.run(
        "clean", () -> CleanRecords.run(work, raw.rows(), unchanged.cleaned(raw), config.clean()));
    Annotated annotated =
        stages.run(
            "annotate",
            () ->
                new SoundAnnotations(work, listener)
                    .annotate(last.map(LastSnapshot::manifest), request));
    request.mostRejections().check(work.tables());
    return annotated;
  }
}
