package org.corpusstats.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.logging.log4j.ThreadContext;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.metrics.source.Source;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.AnnotateConfig.Engine;
import org.corpusstats.core.TextHash;
import org.corpusstats.watch.JobLabel;
import org.corpusstats.watch.MetricsPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.jdk.javaapi.CollectionConverters;

/** What Spark's metrics system and Spark's log say of tasks that annotate. */
class AnnotationMetricsTest {
  private static final String SOURCE = "plugin." + MetricsPlugin.class.getName();

  @TempDir private Path folder;

  @Test
  void textsTokensFailuresAndTimesOfTheEngineAreCounted() {
    Map<String, Long> before = counts();
    AnnotateDocuments.annotate(
        texts("Ann met Bob", "an overflow", "Bob left\nAnn stayed"),
        LocalSpark.workspace(folder).annotations(),
        PoisonEngine.annotators(),
        new AnnotateConfig(Engine.FAST, true, new AnnotationCaps(1000, 200, 500), 10, 2000, false),
        AnnotationProgress.quiet());
    Map<String, Long> after = counts();
    assertThat(count(after, "documents") - count(before, "documents")).isEqualTo(3);
    assertThat(count(after, "failures") - count(before, "failures")).isEqualTo(1);
    assertThat(count(after, "tokens") - count(before, "tokens")).isEqualTo(7);
    assertThat(List.of("load", "split", "names", "parse"))
        .allSatisfy(
            part ->
                assertThat(count(after, part + "_nanoseconds"))
                    .isGreaterThan(count(before, part + "_nanoseconds")));
  }

  @Test
  void linesThatATaskLogsHaveRunAndStage() {
    SparkContext spark = LocalSpark.session().sparkContext();
    List<Map<String, String>> seen =
        JobLabel.during(
            spark,
            "annotate",
            () ->
                new JavaSparkContext(spark)
                    .parallelize(List.of(1, 2), 2)
                    .map(task -> ThreadContext.getImmutableContext())
                    .collect());
    assertThat(seen)
        .hasSize(2)
        .allSatisfy(
            keys ->
                assertThat(keys)
                    .containsEntry("mdc.stage", "annotate")
                    .containsEntry("mdc.run_id", spark.applicationId()));
    assertThat(ThreadContext.getImmutableContext()).doesNotContainKey("mdc.stage");
  }

  private static Dataset<Row> texts(String... texts) {
    return LocalSpark.session()
        .createDataFrame(
            List.of(texts).stream()
                .map(text -> RowFactory.create(TextHash.sha256(text), text, text.length()))
                .toList(),
            StructType.fromDDL(
                "text_sha256 STRING NOT NULL, text STRING NOT NULL, character_count INT NOT NULL"));
  }

  private static long count(Map<String, Long> counts, String metric) {
    return counts.getOrDefault(metric, -1L);
  }

  private static Map<String, Long> counts() {
    Source source =
        CollectionConverters.asJava(SparkEnv.get().metricsSystem().getSourcesByName(SOURCE)).get(0);
    return source.metricRegistry().getCounters().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, counter -> counter.getValue().getCount()));
  }
}
