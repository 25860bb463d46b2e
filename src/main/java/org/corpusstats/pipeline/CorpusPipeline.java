package org.corpusstats.pipeline;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.aggregate.Aggregate;
import org.corpusstats.aggregate.Aggregated;
import org.corpusstats.annotate.AnnotateDocuments;
import org.corpusstats.annotate.Annotated;
import org.corpusstats.annotate.CollectAnnotations;
import org.corpusstats.clean.CleanRecords;
import org.corpusstats.core.UserError;
import org.corpusstats.judge.JudgeMentions;
import org.corpusstats.publish.CatalogTables;
import org.corpusstats.publish.Effort;
import org.corpusstats.publish.Origin;
import org.corpusstats.publish.PublishSnapshot;
import org.corpusstats.publish.Subcorpus;
import org.corpusstats.read.RawRecords;
import org.corpusstats.read.ReadInput;
import org.corpusstats.read.format.Formats;
import org.corpusstats.resolve.corpus.ResolveEntities;
import org.corpusstats.store.DamagedFile;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.SmallData;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.ListedFile;
import org.corpusstats.table.row.PublishedTables;

/**
 * The whole flow: read, clean, annotate, resolve, judge, aggregate, publish. Each stage reads the
 * tables that the stages before it wrote. One instance makes one run, on the driver.
 */
public final class CorpusPipeline {
  private final SparkSession spark;
  private final RunRequest request;
  private final PipelineConfig config;
  private final RunListener listener;
  private final Clock clock;
  private final Optional<CatalogTables> catalog;
  private final StageClock stages;

  public CorpusPipeline(SparkSession spark, RunRequest request, RunListener listener, Clock clock) {
    this(
        spark,
        request,
        listener,
        clock,
        request.config().publish().catalog().map(place -> new CatalogTables(spark, place)));
  }

  private CorpusPipeline(
      SparkSession spark,
      RunRequest request,
      RunListener listener,
      Clock clock,
      Optional<CatalogTables> catalog) {
    this.spark = spark;
    this.request = request;
    this.config = request.config();
    this.listener = listener;
    this.clock = clock;
    this.catalog = catalog;
    this.stages = new StageClock(spark.sparkContext(), listener);
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
    prepareCatalog();
    Optional<LastSnapshot> last = LastSnapshot.forRun(output, request.deleted(), listener);
    UnchangedFiles unchanged = UnchangedFiles.since(spark, last, request, listener);
    try {
      return run(output, last, unchanged);
    } catch (Exception failure) {
      Optional<DamagedFile> damaged = DamagedFile.in(failure).filter(unchanged::standIn);
      if (damaged.isEmpty()) {
        throw failure;
      }
      request.deleted().readAgain(damaged.get().path() + " is damaged", listener);
      return run(output, last, UnchangedFiles.none(spark));
    }
  }

  private Snapshot run(OutputFolder output, Optional<LastSnapshot> last, UnchangedFiles unchanged) {
    RawRecords raw =
        stages.run(
            "read",
            () ->
                ReadInput.run(
                    spark, Formats.ALL, request.inputs(), config.read(), unchanged.known()));
    return runOver(raw, output, last, unchanged);
  }

  /** Runs all stages after read over some records, into a new folder. */
  Snapshot runOver(RawRecords raw, OutputFolder output) {
    return stages.all(
        "clean", () -> runOver(raw, output, Optional.empty(), UnchangedFiles.none(spark)));
  }

  private Snapshot runOver(
      RawRecords raw, OutputFolder output, Optional<LastSnapshot> last, UnchangedFiles unchanged) {
    KeynessGroup.of(config).checkRead(config.read().pathFields().groups(), raw, unchanged);
    SmallData.fit(spark, raw.sizeBytes());
    Origin origin = request.origin(raw.listedMillis());
    AnnotatorChange.since(last, origin.annotator()).ifPresent(listener::notice);
    output.create();
    return output.alone(
        () -> snapshot(output, origin, work -> annotatedDocuments(work, raw, last, unchanged)));
  }

  /**
   * Makes the tables again from the documents of the current snapshot and their annotations: what
   * was read, cleaned and annotated stays, and the settings of template, resolve and aggregate are
   * this request's. The inputs are not read and may be gone.
   *
   * @throws org.corpusstats.core.UserError where there is no snapshot, or one of other annotators,
   *     or where another run writes to the output folder
   */
  public Snapshot aggregateAgain() {
    OutputFolder output = OutputFolder.open(spark, request.output());
    ReuseDocuments.current(output, request); // Refuses before anything is written.
    prepareCatalog();
    return stages.all("reuse", () -> output.alone(() -> aggregateAgain(output)));
  }

  private Snapshot aggregateAgain(OutputFolder output) {
    ReuseDocuments reuse = ReuseDocuments.of(output, request);
    SmallData.fit(spark, reuse.before().sizeBytes(Document.TABLE));
    return snapshot(
        output,
        reuse.origin(),
        work -> {
          stages.run("reuse", () -> reuse.run(work, config.template()));
          return Annotated.NOTHING;
        });
  }

  /**
   * Makes a snapshot of those documents of the current snapshot that a condition selects, and names
   * it; the current snapshot stays what it is. Like {@link #aggregateAgain}, but where a copy
   * stands for a story whose representative is not selected, its text is annotated if it never was.
   *
   * @throws org.corpusstats.core.UserError also for a condition that cannot be asked, or that no
   *     document meets
   */
  public Snapshot subcorpus(SubcorpusRequest asked) {
    OutputFolder output = OutputFolder.open(spark, request.output());
    return stages.all(
        "select",
        () -> {
          selection(output, asked); // Refuses before anything is written.
          return output.alone(() -> subcorpus(output, asked));
        });
  }

  /** How many documents of the current snapshot a condition selects; nothing is written. */
  public DocumentSelection selection(SubcorpusRequest asked) {
    OutputFolder output = OutputFolder.open(spark, request.output());
    return stages.all("select", () -> selection(output, asked));
  }

  private DocumentSelection selection(OutputFolder output, SubcorpusRequest asked) {
    return new DocumentCondition(asked.condition())
        .of(ReuseDocuments.of(output, request).before().read(Document.TABLE));
  }

  private Snapshot subcorpus(OutputFolder output, SubcorpusRequest asked) {
    ReuseDocuments reuse = ReuseDocuments.of(output, request);
    SmallData.fit(spark, reuse.before().sizeBytes(Document.TABLE));
    long leftOut = selection(output, asked).leftOut();
    Origin origin =
        reuse
            .origin()
            .restrictedTo(
                new Subcorpus(asked.name(), asked.condition(), reuse.before().id(), leftOut));
    OutputFolder part = output.subcorpus(asked.name());
    return made(
        part,
        part.newSnapshot(clock.instant()),
        snapshot -> {
          Annotated annotated = selectedDocuments(snapshot, reuse, output, asked);
          publish(workspace(snapshot, output, origin), part, origin, annotated);
        });
  }

  /** Resolves the whole corpus beside a snapshot, for what it says of the documents in it. */
  private Annotated selectedDocuments(
      Snapshot snapshot, ReuseDocuments reuse, OutputFolder output, SubcorpusRequest asked) {
    Snapshot evidence = output.subcorpus(asked.name()).newSnapshot(clock.instant());
    try {
      Workspace work = workspace(evidence, output, reuse.origin());
      SelectDocuments documents =
          new SelectDocuments(
              reuse.before(), new DocumentCondition(asked.condition()), snapshot, evidence);
      stages.run("select", () -> documents.select(reuse.copies()));
      Annotated annotated =
          stages.run(
              "annotate",
              () -> {
                Annotated made =
                    AnnotateDocuments.annotate(
                        documents.newRepresentatives(),
                        work.annotations(),
                        request.annotators(),
                        config.annotate(),
                        listener.annotationProgress());
                CollectAnnotations.run(work, config.template());
                return made;
              });
      stages.run(
          "resolve",
          () -> {
            ResolveEntities.run(work, config.resolve());
            return documents.resolved();
          });
      return annotated;
    } finally {
      evidence.discard();
    }
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
                    .read(
                        last.map(LastSnapshot::manifest),
                        () ->
                            AnnotateDocuments.run(
                                work,
                                request.annotators(),
                                config.annotate(),
                                config.template(),
                                listener.annotationProgress())));
    request.mostRejections().check(work.tables());
    return annotated;
  }

  /** A new snapshot of what annotated documents say. */
  private Snapshot snapshot(
      OutputFolder output, Origin origin, Function<Workspace, Annotated> annotatedDocuments) {
    Snapshot published =
        made(
            output,
            output.newSnapshot(clock.instant()),
            snapshot -> {
              Workspace work = workspace(snapshot, output, origin);
              Annotated annotated = annotatedDocuments.apply(work);
              stages.run("resolve", () -> ResolveEntities.run(work, config.resolve()));
              publish(work, output, origin, annotated);
            });
    catalog.ifPresent(
        tables -> stages.run("publish", () -> tables.replace(published, PublishedTables.ALL)));
    return published;
  }

  /** What would be refused at the end is refused before the work begins. */
  private void prepareCatalog() {
    catalog.ifPresent(tables -> tables.prepare(PublishedTables.ALL));
  }

  private void publish(Workspace work, OutputFolder output, Origin origin, Annotated annotated) {
    stages.run("judge", () -> JudgeMentions.run(work));
    Aggregated aggregated =
        stages.run("aggregate", () -> Aggregate.run(work, Statistics.ALL, config.aggregate()));
    Effort effort = effort(annotated, aggregated);
    stages.run(
        "publish",
        () ->
            PublishSnapshot.run(
                work, output, PublishedTables.ALL, origin, effort, config.publish()));
  }

  private Workspace workspace(Snapshot snapshot, OutputFolder output, Origin origin) {
    return new Workspace(spark, snapshot, output.annotations(origin.fingerprint()));
  }

  /** A snapshot after work on it; removed where that fails. */
  private static Snapshot made(OutputFolder output, Snapshot snapshot, Consumer<Snapshot> work) {
    try {
      work.accept(snapshot);
      return snapshot;
    } catch (Throwable failure) {
      // Scala throws what Java does not see: Spark's exceptions are checked.
      discard(snapshot, failure);
      Optional<UserError> mistake =
          DamagedFile.in(failure)
              .map(damaged -> damaged.error(failure))
              .or(() -> FullDisk.in(failure, output));
      if (mistake.isPresent()) {
        throw mistake.get();
      }
      throw failure;
    }
  }

  private static void discard(Snapshot snapshot, Throwable failure) {
    try {
      snapshot.discard();
    } catch (RuntimeException left) {
      failure.addSuppressed(left);
    }
  }

  private Effort effort(Annotated annotated, Aggregated aggregated) {
    return new Effort(
        annotated.texts(),
        annotated.characters(),
        annotated.tokens(),
        annotated.tokensPerCoreSecond(),
        stages.seconds(),
        aggregated.tableSeconds());
  }
}
