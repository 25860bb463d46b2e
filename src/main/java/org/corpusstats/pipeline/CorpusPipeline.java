package org.corpusstats.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.annotate.AnnotateDocuments;
import org.corpusstats.annotate.Annotated;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.clean.CleanRecords;
import org.corpusstats.clean.copies.GroupCopies;
import org.corpusstats.core.UserError;
import org.corpusstats.core.Versions;
import org.corpusstats.publish.Manifest;
import org.corpusstats.publish.ViewsSql;
import org.corpusstats.read.InputListing;
import org.corpusstats.read.ListInput;
import org.corpusstats.read.ReadFiles;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.corpus.ResolveEntities;
import org.corpusstats.store.AnnotationStore;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.RecordSchema;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.AcceptedDocument;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.CleanDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.CorpusName;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.DocumentLink;
import org.corpusstats.table.row.EntityLink;
import org.corpusstats.table.row.EntityName;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.FoundMention;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.NameUse;
import org.corpusstats.table.row.PublishedTables;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.Sentence;
import org.corpusstats.tone.ToneModel;

/**
 * The whole flow: read, clean, annotate, resolve, aggregate, publish. Each stage reads the tables
 * that the stages before it wrote. One instance makes one run, on the driver.
 */
public final class CorpusPipeline {
  /** Name of the file that says what made a snapshot. */
  public static final String MANIFEST = "manifest.json";

  private final SparkSession spark;
  private final RunRequest request;
  private final RunListener listener;
  private final Clock clock;
  private final Map<String, Double> stageSeconds = new LinkedHashMap<>();
  private final Map<String, Double> tableSeconds = new LinkedHashMap<>();

  public CorpusPipeline(SparkSession spark, RunRequest request, RunListener listener, Clock clock) {
    this.spark = spark;
    this.request = request;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * Runs all stages and publishes a snapshot; where a stage fails, none.
   *
   * @throws org.corpusstats.core.UserError for input or output that cannot be used
   * @throws TooManyRejections where more was turned away than the request allows
   */
  public Snapshot run() {
    OutputFolder output = OutputFolder.open(spark, request.output());
    InputListing input =
        stage(
            "read",
            () -> ListInput.list(spark.sparkContext().hadoopConfiguration(), request.inputs()),
            this::describe);
    SortedMap<String, String> identity = request.annotators().identity();
    output.create();
    AnnotationStore store = output.annotations(AnnotatorFactory.fingerprint(identity));
    Origin origin = new Origin(identity, request.inputs(), request.config().values());
    return snapshot(
        output,
        snapshot -> {
          stage("clean", () -> clean(input, snapshot), done -> describeCleaned(snapshot));
          Annotated annotated = stage("annotate", () -> annotate(snapshot, store), this::describe);
          tabulate(output, snapshot, origin, annotated);
        });
  }

  /**
   * Makes the tables again from the documents of the current snapshot and their annotations: what
   * was read, cleaned and annotated stays, and the settings of resolve and aggregate are this
   * request's. The inputs are not read and may be gone.
   *
   * @throws org.corpusstats.core.UserError where there is no snapshot, or one of other annotators
   */
  public Snapshot aggregateAgain() {
    OutputFolder output = OutputFolder.open(spark, request.output());
    Snapshot before =
        output
            .currentSnapshot()
            .orElseThrow(
                () -> new UserError("there is no snapshot in " + request.output() + " yet"));
    String manifest = before.readText(MANIFEST);
    SortedMap<String, String> identity = request.annotators().identity();
    String fingerprint = AnnotatorFactory.fingerprint(identity);
    if (!Manifest.fingerprintIn(manifest).equals(fingerprint)) {
      throw new UserError(
          "the snapshot in " + request.output() + " was made by other annotators; use run");
    }
    AnnotationStore store = output.annotations(fingerprint);
    Map<String, Object> configuration = new TreeMap<>(Manifest.configurationIn(manifest));
    for (String section : List.of("resolve", "aggregate")) {
      configuration.put(section, Objects.requireNonNull(request.config().values().get(section)));
    }
    Origin origin = new Origin(identity, Manifest.inputsIn(manifest), configuration);
    return snapshot(
        output,
        snapshot -> {
          stage("reuse", () -> reuse(before, snapshot, store), done -> describeCleaned(snapshot));
          tabulate(output, snapshot, origin, Annotated.NOTHING);
        });
  }

  /** Where the documents of a snapshot come from. */
  private record Origin(
      SortedMap<String, String> annotators,
      List<String> inputs,
      Map<String, Object> configuration) {}

  /** A new snapshot, removed where the work fails. */
  private Snapshot snapshot(OutputFolder output, Consumer<Snapshot> work) {
    Snapshot snapshot = output.newSnapshot(clock.instant());
    boolean published = false;
    try {
      work.accept(snapshot);
      published = true;
      return snapshot;
    } finally {
      if (!published) {
        snapshot.discard();
      }
    }
  }

  private void tabulate(
      OutputFolder output, Snapshot snapshot, Origin origin, Annotated annotated) {
    stage("resolve", () -> resolve(snapshot), done -> describeResolved(snapshot));
    stage("aggregate", () -> aggregate(snapshot), done -> describeAggregated(snapshot));
    checkNothingLost(snapshot);
    stage(
        "publish",
        () -> publish(output, snapshot, origin, annotated),
        done -> "snapshot " + snapshot.id());
  }

  /** What clean and annotate would write, from a snapshot that they once wrote. */
  private static Snapshot reuse(Snapshot before, Snapshot snapshot, AnnotationStore store) {
    Dataset<Row> documents = before.read(Document.TABLE);
    Column document =
        struct(
            Arrays.stream(RecordSchema.of(CleanDocument.class).fieldNames())
                .map(functions::col)
                .toArray(Column[]::new));
    snapshot.write(Rejection.TABLE, before.read(Rejection.TABLE));
    Column rejection = struct(col("*"));
    snapshot.write(
        CleanedRecord.TABLE,
        documents
            .select(document.as("document"))
            .unionByName(before.read(Rejection.TABLE).select(rejection.as("rejection")), true));
    snapshot.write(AcceptedDocument.TABLE, documents);
    snapshot.write(AnnotatedDocument.TABLE, annotatedDocuments(snapshot, store));
    return snapshot;
  }

  private Snapshot clean(InputListing input, Snapshot snapshot) {
    Dataset<Row> raw = ReadFiles.read(spark, input, request.config().read());
    snapshot.write(CleanedRecord.TABLE, CleanRecords.clean(raw, request.config().clean()));
    snapshot.write(AcceptedDocument.TABLE, GroupCopies.group(snapshot.read(CleanedRecord.TABLE)));
    return snapshot;
  }

  private Annotated annotate(Snapshot snapshot, AnnotationStore store) {
    Dataset<Row> texts =
        snapshot.read(AcceptedDocument.TABLE).filter("is_representative");
    Annotated annotated =
        AnnotateDocuments.annotate(
            texts,
            store,
            request.annotators(),
            request.config().annotate(),
            listener.annotationProgress());
    snapshot.write(Rejection.TABLE, rejections(snapshot, store));
    long rejections = snapshot.count(Rejection.TABLE);
    long records = snapshot.count(CleanedRecord.TABLE);
    if (!request.mostRejections().allows(rejections, records)) {
      throw new TooManyRejections(rejections, records);
    }
    snapshot.write(AnnotatedDocument.TABLE, annotatedDocuments(snapshot, store));
    return annotated;
  }

  private static Dataset<Row> rejections(Snapshot snapshot, AnnotationStore store) {
    Dataset<Row> cleaned =
        snapshot
            .read(CleanedRecord.TABLE)
            .filter(col("rejection").isNotNull())
            .select("rejection.*");
    Dataset<Row> notAnnotated =
        snapshot
            .read(AcceptedDocument.TABLE)
            .join(store.texts().filter(col("failure_code").isNotNull()), "text_sha256")
            .select(
                col("uri"),
                col("record"),
                lit("annotate").as("stage"),
                col("failure_code").as("code"),
                col("failure_message").as("message"));
    return cleaned.unionByName(notAnnotated);
  }

  private static Dataset<Row> annotatedDocuments(Snapshot snapshot, AnnotationStore store) {
    Dataset<Row> representatives =
        snapshot
            .read(AcceptedDocument.TABLE)
            .filter("is_representative")
            .select("doc_id", "text", "text_sha256");
    return store.attachTo(representatives).filter(col("failure_code").isNull());
  }

  private Snapshot resolve(Snapshot snapshot) {
    ResolveConfig config = request.config().resolve();
    Dataset<Row> annotated = snapshot.read(AnnotatedDocument.TABLE);
    snapshot.write(CorpusName.TABLE, ResolveEntities.corpusNames(annotated, config));
    RowCodec<CorpusName> names = CorpusName.TABLE.codec();
    List<CorpusName> corpusNames =
        snapshot.read(CorpusName.TABLE).collectAsList().stream().map(names::fromRow).toList();
    snapshot.write(
        FoundMention.TABLE, ResolveEntities.findMentions(annotated, corpusNames, config));
    Dataset<Row> found = snapshot.read(FoundMention.TABLE);
    snapshot.write(NameUse.TABLE, ResolveEntities.nameUses(found));
    Dataset<Row> nameUses = snapshot.read(NameUse.TABLE);
    snapshot.write(EntityLink.TABLE, ResolveEntities.linkEntities(nameUses, config));
    snapshot.write(DocumentLink.TABLE, ResolveEntities.linkByCompany(found, nameUses, config));
    Dataset<Row> resolved =
        ResolveEntities.applyLinks(
            found,
            snapshot.read(DocumentLink.TABLE),
            ResolveEntities.followLinks(snapshot.read(EntityLink.TABLE)));
    snapshot.write(EntityName.TABLE, ResolveEntities.nameEntities(resolved));
    snapshot.write(
        Mention.TABLE, ResolveEntities.typeMentions(resolved, snapshot.read(EntityName.TABLE)));
    return snapshot;
  }

  private Snapshot aggregate(Snapshot snapshot) {
    for (Statistic statistic : Statistics.ALL) {
      long start = System.nanoTime();
      snapshot.write(statistic.table(), statistic.compute(snapshot, request.config().aggregate()));
      // What a statistic kept for its own second pass (see TestedRows) is of no use to the next.
      spark.catalog().clearCache();
      tableSeconds.put(statistic.table().name(), secondsSince(start));
    }
    return snapshot;
  }

  /** Every input record is a document or a rejection, or nothing is published. */
  private static void checkNothingLost(Snapshot snapshot) {
    long records = snapshot.count(CleanedRecord.TABLE);
    long documents = snapshot.count(Document.TABLE);
    long rejections = snapshot.count(Rejection.TABLE);
    if (records != documents + rejections) {
      throw new IllegalStateException(
          records
              + " records read, but "
              + documents
              + " documents + "
              + rejections
              + " rejections");
    }
  }

  private Snapshot publish(
      OutputFolder output, Snapshot snapshot, Origin origin, Annotated annotated) {
    snapshot.writeText("views.sql", ViewsSql.of(snapshot, PublishedTables.ALL));
    snapshot.writeText(MANIFEST, manifest(snapshot, origin, annotated).json());
    snapshot.discardWork();
    output.publish(snapshot);
    return snapshot;
  }

  private Manifest manifest(Snapshot snapshot, Origin origin, Annotated annotated) {
    Map<String, Long> rows = new TreeMap<>();
    for (Table<?> table : PublishedTables.ALL) {
      rows.put(table.name(), snapshot.count(table));
    }
    Map<String, Long> counts = new TreeMap<>();
    counts.put("records_read", snapshot.count(CleanedRecord.TABLE));
    counts.put("texts_annotated_in_this_run", annotated.texts());
    counts.put("characters_annotated_in_this_run", annotated.characters());
    counts.put("tokens_annotated_in_this_run", annotated.tokens());
    return new Manifest(
        snapshot.id(),
        Map.of(
            "corpus_stats", Versions.OF_THIS_BUILD.corpusStats(),
            "spark", spark.version(),
            "corenlp", Versions.OF_THIS_BUILD.coreNlp(),
            "java", Runtime.version().toString()),
        origin.annotators(),
        AnnotatorFactory.fingerprint(origin.annotators()),
        ToneModel.sha256(),
        origin.configuration(),
        origin.inputs(),
        counts,
        rows,
        stageSeconds,
        tableSeconds,
        annotated.tokens() / Math.max(stageSeconds.getOrDefault("annotate", 0.0), 1e-3));
  }

  private <T> T stage(String name, Supplier<T> work, Function<T, String> outcome) {
    long start = System.nanoTime();
    T done = work.get();
    double seconds = secondsSince(start);
    stageSeconds.put(name, seconds);
    listener.stageDone(name, outcome.apply(done), seconds);
    return done;
  }

  /** To the millisecond. */
  private static double secondsSince(long start) {
    return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
  }

  private String describe(InputListing input) {
    String left =
        input.otherFiles() == 0
            ? ""
            : String.format(Locale.ROOT, ", %,d other files left alone", input.otherFiles());
    return String.format(
        Locale.ROOT, "%,d files, %.1f MB%s", input.files().size(), input.sizeBytes() / 1e6, left);
  }

  private static String describeCleaned(Snapshot snapshot) {
    Dataset<Row> accepted = snapshot.read(AcceptedDocument.TABLE);
    long documents = accepted.count();
    long records = snapshot.count(CleanedRecord.TABLE);
    long copies = accepted.filter("not is_representative").count();
    return String.format(
        Locale.ROOT,
        "%,d documents, %,d of them exact copies; %,d rejected",
        documents,
        copies,
        records - documents);
  }

  private String describe(Annotated annotated) {
    if (annotated.texts() == 0) {
      return "nothing new";
    }
    return String.format(
        Locale.ROOT,
        "%,d texts, %,d tokens, %,.0f tokens/s",
        annotated.texts(),
        annotated.tokens(),
        annotated.tokens() / Math.max(stageSeconds.getOrDefault("annotate", 0.0), 1e-3));
  }

  private static String describeResolved(Snapshot snapshot) {
    return String.format(
        Locale.ROOT,
        "%,d mentions of %,d entities",
        snapshot.count(Mention.TABLE),
        snapshot.count(EntityName.TABLE));
  }

  private static String describeAggregated(Snapshot snapshot) {
    return String.format(
        Locale.ROOT,
        "%,d sentences, %,d pairs",
        snapshot.count(Sentence.TABLE),
        snapshot.count(EntityPair.TABLE));
  }
}
