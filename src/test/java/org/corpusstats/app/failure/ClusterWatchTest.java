package org.corpusstats.app.failure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.junit.jupiter.api.Test;

/** What Spark tells its listeners is told here by hand: it takes a cluster to make it happen. */
class ClusterWatchTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void aClusterThatGivesNoExecutorIsSaidOnce() throws InterruptedException {
    ClusterWatch watch = watch(Duration.ofMillis(20));
    watch.onStageSubmitted(new SparkListenerStageSubmitted(null, null));
    watch.onStageSubmitted(new SparkListenerStageSubmitted(null, null));
    while (lines().isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    TimeUnit.MILLISECONDS.sleep(100);
    assertThat(lines()).isEqualTo("corpus-stats: nobody came\n");
    watch.onApplicationEnd(new SparkListenerApplicationEnd(0, scala.Option.empty()));
  }

  @Test
  void aClusterThatWorksIsNotTalkedAbout() throws InterruptedException {
    ClusterWatch watch = watch(Duration.ofMillis(50));
    watch.onStageSubmitted(new SparkListenerStageSubmitted(null, null));
    watch.onTaskStart(new SparkListenerTaskStart(0, 0, null));
    TimeUnit.MILLISECONDS.sleep(120);
    watch.onExecutorRemoved(new SparkListenerExecutorRemoved(0, "1", "idle for 60 seconds"));
    assertThat(lines()).isEmpty();
  }

  @Test
  void aClusterThatLosesItsLastExecutorIsSaid() throws InterruptedException {
    ClusterWatch watch = watch(Duration.ofMillis(20));
    watch.onStageSubmitted(new SparkListenerStageSubmitted(null, null));
    watch.onExecutorAdded(new SparkListenerExecutorAdded(0, "0", null));
    watch.onExecutorAdded(new SparkListenerExecutorAdded(0, "1", null));
    watch.onExecutorRemoved(new SparkListenerExecutorRemoved(0, "1", "worker lost"));
    TimeUnit.MILLISECONDS.sleep(60);
    assertThat(lines()).as("one is left").isEmpty();
    watch.onExecutorRemoved(new SparkListenerExecutorRemoved(0, "0", "worker lost"));
    while (lines().isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    assertThat(lines()).isEqualTo("corpus-stats: nobody came\n");
  }

  @Test
  void withNothingToDoNobodyIsMissed() throws InterruptedException {
    ClusterWatch watch = watch(Duration.ofMillis(20));
    watch.onStageSubmitted(new SparkListenerStageSubmitted(null, null));
    watch.onExecutorAdded(new SparkListenerExecutorAdded(0, "0", null));
    watch.onStageCompleted(new SparkListenerStageCompleted(null));
    TimeUnit.MILLISECONDS.sleep(60);
    watch.onExecutorRemoved(new SparkListenerExecutorRemoved(0, "0", "idle for 60 seconds"));
    TimeUnit.MILLISECONDS.sleep(60);
    assertThat(lines()).isEmpty();
  }

  @Test
  void anExecutorThatEndsIsExplained() {
    ClusterWatch watch = watch(Duration.ofMinutes(1));
    watch.onExecutorRemoved(
        new SparkListenerExecutorRemoved(0, "7", "Command exited with code 52"));
    assertThat(lines())
        .isEqualTo(
            "corpus-stats: executor 7 ended: exit code 52, too little memory; raise"
                + " spark.executor.memory\n");
  }

  private ClusterWatch watch(Duration patience) {
    return new ClusterWatch(new PrintStream(said, true, UTF_8), "nobody came", patience);
  }

  private String lines() {
    return said.toString(UTF_8);
  }
}
