package org.corpusstats.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.aggregate.Aggregate;
import org.corpusstats.aggregate.Aggregated;
import org.corpusstats.app.Sessions;
import org.corpusstats.core.TextHash;
import org.corpusstats.judge.JudgeMentions;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.pipeline.Statistics;
import org.corpusstats.publish.Effort;
import org.corpusstats.publish.Origin;
import org.corpusstats.publish.PublishSnapshot;
import org.corpusstats.resolve.corpus.ResolveEntities;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Rows;
import org.corpusstats.table.row.AcceptedDocument;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.CleanDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.ListedFile;
import org.corpusstats.table.row.PublishedTables;
import org.corpusstats.table.row.Rejection;

/**
 * Times resolve, judge, aggregate and publish over made-up annotated documents, and says what heap
 * each needs: two sentences and four mentions a document, 20,000 names, ten sources, sixty months.
 * Arguments: numbers of documents.
 */
public final class StagesBenchmark {
  private static final MadeUpAnnotations ANNOTATIONS = new MadeUpAnnotations(20_000, 2);
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 60 * 30;
  private static final OperatingSystemMXBean CPU =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private StagesBenchmark() {}

  /** Prints lines of Markdown for each number of documents. */
  public static void main(String[] arguments) throws IOException {
    System.out.println("| documents | stage | s | CPU s | most heap MB |");
    System.out.println("|---:|---|---:|---:|---:|");
    try (SparkSession spark = Sessions.open("local[2]")) {
      spark.sparkContext().setLogLevel("ERROR");
      for (String argument : arguments) {
        run(spark, Long.parseLong(argument));
      }
    }
  }

  private static void run(SparkSession spark, long documents) throws IOException {
    Path folder = Files.createTempDirectory("stages-benchmark");
    PipelineConfig config = PipelineConfig.load(List.of(), List.of());
    OutputFolder output = OutputFolder.open(spark, folder.toString());
    output.create();
    Workspace work =
        new Workspace(spark, output.newSnapshot(Instant.now()), output.annotations("none"));
    timed(documents, "(made up)", () -> write(work, documents));
    timed(documents, "resolve", () -> ResolveEntities.run(work, config.resolve()));
    timed(documents, "judge", () -> JudgeMentions.run(work));
    Aggregated aggregated =
        timed(
            documents, "aggregate", () -> Aggregate.run(work, Statistics.ALL, config.aggregate()));
    Origin origin = new Origin(null, List.of(), 0, config.values(), new TreeMap<>(), "none");
    Effort effort = new Effort(0, 0, 0, 0, Map.of(), aggregated.tableSeconds());
    timed(
        documents,
        "publish",
        () ->
            PublishSnapshot.run(
                work, output, PublishedTables.ALL, origin, effort, config.publish()));
    System.out.printf(
        Locale.ROOT, "%,d sentences, %,d pairs%n", aggregated.sentences(), aggregated.pairs());
    new TreeMap<>(aggregated.tableSeconds())
        .forEach((table, seconds) -> System.out.printf(Locale.ROOT, "%s %.1f%n", table, seconds));
    FileUtil.fullyDelete(folder.toFile());
  }

  private static <T> T timed(long documents, String stage, Supplier<T> work) {
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    long cpu = CPU.getProcessCpuTime();
    long begin = System.nanoTime();
    T result = work.get();
    double seconds = (System.nanoTime() - begin) / 1e9;
    long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(
        Locale.ROOT,
        "| %,d | %s | %.1f | %.1f | %,d |%n",
        documents,
        stage,
        seconds,
        (CPU.getProcessCpuTime() - cpu) / 1e9,
        peak >> 20);
    return result;
  }

  /** Writes what clean and annotate would write. */
  private static Workspace write(Workspace work, long documents) {
    SparkSession spark = work.spark();
    Dataset<Row> numbers = spark.range(0, documents, 1, (int) (documents / 20_000 + 4)).toDF();
    RowCodec<AnnotatedDocument> annotated = AnnotatedDocument.TABLE.codec();
    MapPartitionsFunction<Row, Row> annotate =
        rows ->
            Rows.stream(rows)
                .map(row -> annotated.toRow(ANNOTATIONS.document(row.getLong(0))))
                .iterator();
    work.tables()
        .write(AnnotatedDocument.TABLE, numbers.mapPartitions(annotate, annotated.encoder()));
    RowCodec<AcceptedDocument> accepted = AcceptedDocument.TABLE.codec();
    MapPartitionsFunction<Row, Row> accept =
        rows -> Rows.stream(rows).map(row -> accepted.toRow(document(row.getLong(0)))).iterator();
    work.tables().write(AcceptedDocument.TABLE, numbers.mapPartitions(accept, accepted.encoder()));
    RowCodec<CleanedRecord> cleaned = CleanedRecord.TABLE.codec();
    MapPartitionsFunction<Row, Row> clean =
        rows ->
            Rows.stream(rows)
                .map(row -> CleanedRecord.accepted(document(row.getLong(0)).document()))
                .map(cleaned::toRow)
                .iterator();
    work.tables().write(CleanedRecord.TABLE, numbers.mapPartitions(clean, cleaned.encoder()));
    work.tables()
        .write(Rejection.TABLE, spark.createDataFrame(List.of(), Rejection.TABLE.schema()));
    work.tables()
        .write(ListedFile.TABLE, spark.createDataFrame(List.of(), ListedFile.TABLE.schema()));
    return work;
  }

  private static AcceptedDocument document(long index) {
    AnnotatedDocument annotated = ANNOTATIONS.document(index);
    String text = annotated.text();
    CleanDocument document =
        new CleanDocument(
            annotated.docId(),
            "made-up.jsonl",
            index + 1,
            null,
            FIRST_DAY.plusDays(Long.hashCode((index * 2_654_435_761L) >>> 7) % DAYS),
            "s" + index % 10,
            "en",
            1.0,
            null,
            Map.of(),
            "UTF-8",
            1,
            false,
            0,
            null,
            text,
            text.length(),
            TextHash.sha256(text));
    return new AcceptedDocument(document, annotated.docId(), true, null);
  }
}
