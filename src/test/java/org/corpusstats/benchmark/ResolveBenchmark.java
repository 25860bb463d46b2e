package org.corpusstats.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.app.Sessions;
import org.corpusstats.judge.JudgeMentions;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.corpus.ResolveEntities;
import org.corpusstats.resolve.corpus.Resolved;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Rows;
import org.corpusstats.table.row.AnnotatedDocument;

/**
 * Times resolve and judge over made-up annotations without trees: 20 mentions a document, two a
 * sentence, names of 200,000 people and organisations by Zipf's law, every third mention a short
 * form or an acronym. Arguments: numbers of mentions.
 */
public final class ResolveBenchmark {
  private static final int MENTIONS_PER_DOCUMENT = 20;
  private static final MadeUpAnnotations ANNOTATIONS =
      new MadeUpAnnotations(200_000, MENTIONS_PER_DOCUMENT / 2);

  private ResolveBenchmark() {}

  /** Prints one line of Markdown for each number of mentions. */
  public static void main(String[] arguments) throws IOException {
    ResolveConfig config = PipelineConfig.load(List.of(), List.of()).resolve();
    System.out.println("| mentions | found | resolve s | judge s | all s | mentions/s |");
    System.out.println("|---:|---:|---:|---:|---:|---:|");
    try (SparkSession spark = Sessions.open("local[2]")) {
      spark.sparkContext().setLogLevel("ERROR");
      run(spark, 200_000, config); // code and classes get warm
      for (String argument : arguments) {
        System.out.println(run(spark, Long.parseLong(argument), config));
      }
    }
  }

  private static String run(SparkSession spark, long mentions, ResolveConfig config)
      throws IOException {
    Path folder = Files.createTempDirectory("resolve-benchmark");
    OutputFolder output = OutputFolder.open(spark, folder.toString());
    output.create();
    Workspace workspace =
        new Workspace(spark, output.newSnapshot(Instant.now()), output.annotations("none"));
    workspace
        .tables()
        .write(AnnotatedDocument.TABLE, documents(spark, mentions / MENTIONS_PER_DOCUMENT));
    long begin = System.nanoTime();
    Resolved resolved = ResolveEntities.run(workspace, config);
    long resolvedAt = System.nanoTime();
    JudgeMentions.run(workspace);
    long end = System.nanoTime();
    FileUtil.fullyDelete(folder.toFile());
    return String.format(
        Locale.ROOT,
        "| %,d | %,d | %.1f | %.1f | %.1f | %,.0f |",
        mentions,
        resolved.mentions(),
        (resolvedAt - begin) / 1e9,
        (end - resolvedAt) / 1e9,
        (end - begin) / 1e9,
        resolved.mentions() / ((end - begin) / 1e9));
  }

  private static Dataset<Row> documents(SparkSession spark, long count) {
    RowCodec<AnnotatedDocument> codec = AnnotatedDocument.TABLE.codec();
    MapPartitionsFunction<Row, Row> make =
        rows ->
            Rows.stream(rows)
                .map(row -> codec.toRow(ANNOTATIONS.document(row.getLong(0))))
                .iterator();
    return spark
        .range(0, count, 1, (int) Math.max(4, count / 20_000))
        .toDF()
        .mapPartitions(make, codec.encoder());
  }
}
