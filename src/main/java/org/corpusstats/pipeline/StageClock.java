package org.corpusstats.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.corpusstats.core.Stopwatch;
import org.corpusstats.watch.JobLabel;

/** Runs the stages of one run, labels and times them and tells the listener. For one thread. */
final class StageClock {
  private final SparkContext spark;
  private final RunListener listener;
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  StageClock(SparkContext spark, RunListener listener) {
    this.spark = spark;
    this.listener = listener;
  }

  /** Does a whole run: its jobs before the first stage count as that stage's. */
  <T> T all(String firstStage, Supplier<T> run) {
    return JobLabel.during(spark, firstStage, run);
  }

  /** Runs a stage; jobs between it and the next count as its own. */
  <T extends Record> T run(String stage, Supplier<T> work) {
    JobLabel.stage(spark, stage);
    listener.stageBegins(stage);
    Stopwatch watch = Stopwatch.start();
    T outcome;
    try {
      outcome = work.get();
    } finally {
      listener.stageEnds(stage);
    }
    double taken = watch.seconds();
    seconds.put(stage, taken);
    listener.stageDone(stage, outcome, taken);
    return outcome;
  }

  /** Wall time of each stage that is done, in their order. */
  Map<String, Double> seconds() {
    return new LinkedHashMap<>(seconds);
  }
}
