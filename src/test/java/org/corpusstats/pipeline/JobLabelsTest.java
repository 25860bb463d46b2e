package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.publish.Manifest;
import org.corpusstats.store.Snapshot;
import org.corpusstats.watch.JobLabel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever watches a run on Spark's page or in its log sees what each job is for. */
class JobLabelsTest {
  private static final AnnotatorFactory ANNOTATORS =
      DictionaryEngine.annotators(Map.of("Ann", "PERSON", "Bob", "PERSON"));
  private static final SparkContext SPARK = LocalSpark.session().sparkContext();

  @TempDir private Path folder;
  private final HeardJobs jobs = new HeardJobs();

  @BeforeEach
  void listen() {
    SPARK.addSparkListener(jobs);
  }

  @AfterEach
  void listenNoLonger() {
    SPARK.removeSparkListener(jobs);
  }

  @Test
  void everyJobNamesItsStageAndTableAndIsToldItsRun() throws Exception {
    Path input =
        Runs.corpus(
            folder.resolve("in"), Map.of("a.txt", "Ann met Bob. Bob is good.", "b.txt", "Ann."));
    Snapshot snapshot = Runs.run(input, folder.resolve("out"), ANNOTATORS);
    assertThat(Manifest.of(snapshot.files()).runId()).isEqualTo(SPARK.applicationId());
    assertThat(jobs.namesOfStages()).isSubsetOf(jobs.all("spark.job.description"));
    assertThat(jobs.all("spark.job.description"))
        .allMatch(
            label ->
                label.matches("(read|clean|annotate|resolve|judge|aggregate|publish)(: [a-z_]+)?"))
        .contains(
            "read: input_files",
            "annotate: annotations",
            "resolve: found_mentions",
            "aggregate: entity_pairs");
    assertThat(jobs.all(JobLabel.RUN)).containsExactly(SPARK.applicationId());
    assertThat(jobs.all(JobLabel.STAGE))
        .containsExactlyInAnyOrder(
            "read", "clean", "annotate", "resolve", "judge", "aggregate", "publish");
    assertThat(SPARK.getLocalProperty("spark.job.description")).as("after the run").isNull();
    assertThat(SPARK.getLocalProperty(JobLabel.STAGE)).as("after the run").isNull();
  }

  /** The properties of the jobs that began, and the names of their stages. */
  private static final class HeardJobs extends SparkListener {
    private final Collection<Properties> begun = new ConcurrentLinkedQueue<>();
    private final Collection<String> stages = new ConcurrentLinkedQueue<>();

    @Override
    public void onJobStart(SparkListenerJobStart start) {
      begun.add(start.properties());
      start.stageInfos().foreach(stage -> stages.add(stage.name()));
    }

    Set<String> namesOfStages() throws Exception {
      SPARK.listenerBus().waitUntilEmpty(10_000);
      return Set.copyOf(stages);
    }

    /** The values of a property; "none" for a job without it. */
    Set<String> all(String name) throws Exception {
      SPARK.listenerBus().waitUntilEmpty(10_000);
      return begun.stream()
          .map(properties -> properties.getProperty(name, "none"))
          .collect(Collectors.toSet());
    }
  }
}
