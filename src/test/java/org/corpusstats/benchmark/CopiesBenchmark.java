package org.corpusstats.benchmark;

import static org.apache.spark.sql.functions.col;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.app.Sessions;
import org.corpusstats.clean.copies.CopiesConfig;
import org.corpusstats.clean.copies.GroupCopies;
import org.corpusstats.clean.copies.PlantedCopies;
import org.corpusstats.core.Stopwatch;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.CleanedRecord;

/**
 * Times the search for copies among {@link PlantedCopies}, scores what it found, and does the same
 * with Spark's own MinHashLSH. Arguments: numbers of documents.
 */
public final class CopiesBenchmark {
  private static final int CORES = 2;

  /** MinHashLSH compares all texts that have one minimum in common: a number that ever more do. */
  private static final int MOST_FOR_MLLIB = 20_000;

  /** As many minima as find a Jaccard index of 0.6 with 99 %. */
  private static final int HASH_TABLES = 5;

  /** Finds truncated texts, which have an index of 0.6, and not yet the reports of a series. */
  private static final double MOST_DISTANCE = 0.45;

  private static final int FEATURES = 1 << 20;

  /** Seconds on the clock, and of all threads: the second tells what other programs do not move. */
  private record Cost(double seconds, double cpuSeconds) {
    private static final OperatingSystemMXBean PROCESS =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Cost of(Runnable work) {
      Stopwatch watch = Stopwatch.start();
      long cpu = PROCESS.getProcessCpuTime();
      work.run();
      return new Cost(watch.seconds(), (PROCESS.getProcessCpuTime() - cpu) / 1e9);
    }
  }

  private CopiesBenchmark() {}

  /** Prints one line of Markdown for each number of documents. */
  public static void main(String[] arguments) throws IOException {
    CopiesConfig config = PipelineConfig.load(List.of(), List.of()).clean().copies();
    System.out.println(
        "| documents | s | CPU s | documents a CPU s | least precision | least recall"
            + " | MinHashLSH s | CPU s | precision | recall |");
    System.out.println("|---:".repeat(10) + "|");
    try (SparkSession spark = Sessions.open("local[" + CORES + "]")) {
      spark.sparkContext().setLogLevel("ERROR");
      GroupCopies.run(tables(spark, 20_000), config); // code and classes get warm
      for (String argument : arguments) {
        System.out.println(run(spark, Integer.parseInt(argument), config));
      }
    }
  }

  private static String run(SparkSession spark, int documents, CopiesConfig config)
      throws IOException {
    Snapshot tables = tables(spark, documents);
    Cost ours = Cost.of(() -> GroupCopies.run(tables, config));
    Collection<PlantedCopies.Score> scores = PlantedCopies.scores(tables).values();
    String line =
        String.format(
            Locale.ROOT,
            "| %,d | %.1f | %.1f | %,.0f | %.4f | %.4f | %s |",
            documents,
            ours.seconds(),
            ours.cpuSeconds(),
            documents / ours.cpuSeconds(),
            scores.stream().mapToDouble(PlantedCopies.Score::precision).min().orElseThrow(),
            scores.stream().mapToDouble(PlantedCopies.Score::recall).min().orElseThrow(),
            documents > MOST_FOR_MLLIB ? "– | – | – | –" : minHashLsh(tables));
    tables.discard();
    return line;
  }

  /** A snapshot with the documents. */
  private static Snapshot tables(SparkSession spark, int documents) throws IOException {
    Path folder = Files.createTempDirectory("copies-benchmark");
    OutputFolder output = OutputFolder.open(spark, folder.toString());
    output.create();
    Snapshot tables = output.newSnapshot(Instant.now());
    tables.write(CleanedRecord.TABLE, PlantedCopies.records(spark, documents, 2 * CORES));
    return tables;
  }

  /** What MinHashLSH costs, and how many of the pairs it finds are right, and of the planted. */
  private static String minHashLsh(Snapshot tables) {
    List<Row> pairs = new ArrayList<>();
    Cost cost = Cost.of(() -> pairs.addAll(similarPairs(tables)));
    long right =
        pairs.stream()
            .filter(pair -> PlantedCopies.isCopyOf(pair.getString(1), pair.getString(0)))
            .count();
    return String.format(
        Locale.ROOT,
        "%.1f | %.1f | %.4f | %.4f",
        cost.seconds(),
        cost.cpuSeconds(),
        (double) right / pairs.size(),
        4.0 * right / tables.count(CleanedRecord.TABLE));
  }

  private static List<Row> similarPairs(Snapshot tables) {
    Dataset<Row> vectors = vectors(tables.read(CleanedRecord.TABLE).select("document.*"));
    MinHashLSH lsh =
        new MinHashLSH().setNumHashTables(HASH_TABLES).setInputCol("features").setOutputCol("hash");
    return ((Dataset<?>) lsh.fit(vectors).approxSimilarityJoin(vectors, vectors, MOST_DISTANCE))
        .filter(col("datasetA.id").lt(col("datasetB.id")))
        .select("datasetA.id", "datasetB.id")
        .collectAsList();
  }

  /** The word 3-shingles of each text as a set of features. */
  private static Dataset<Row> vectors(Dataset<Row> documents) {
    StructType schema =
        new StructType().add("id", DataTypes.StringType).add("features", SQLDataTypes.VectorType());
    MapFunction<Row, Row> vector =
        row -> RowFactory.create(row.getString(0), features(row.getString(1)));
    return documents.select("doc_id", "text").map(vector, Encoders.row(schema));
  }

  private static Vector features(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("\\W+");
    int[] shingles =
        IntStream.range(2, words.length)
            .map(i -> Arrays.hashCode(new Object[] {words[i - 2], words[i - 1], words[i]}))
            .map(hash -> Math.floorMod(hash * 0x9e3779b1, FEATURES))
            .distinct()
            .sorted()
            .toArray();
    double[] ones = new double[shingles.length];
    Arrays.fill(ones, 1);
    return Vectors.sparse(FEATURES, shingles, ones);
  }
}
