package org.corpusstats.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.corpusstats.core.Stopwatch;

/** Runs the stages of one run, times them and tells the listener. For one thread. */
final class StageClock {
  private final RunListener listener;
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  StageClock(RunListener listener) {
    this.listener = listener;
  }

  <T extends Record> T run(String stage, Supplier<T> work) {
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
