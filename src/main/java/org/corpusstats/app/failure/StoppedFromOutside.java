package org.corpusstats.app.failure;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.corpusstats.core.StopSignal;

/**
 * Says in one line that a signal, or Spark, ended the program while it worked. Everything that then
 * fails, because Spark is stopped under it, goes without saying.
 */
public final class StoppedFromOutside {
  private static final String SPARK_GIVES_UP =
      "org.apache.spark.util.SparkUncaughtExceptionHandler";

  private final PrintStream err;
  private final AtomicBoolean working = new AtomicBoolean(true);

  private StoppedFromOutside(PrintStream err) {
    this.err = err;
  }

  /** Begins to watch this process, until {@link #workIsDone}. */
  public static StoppedFromOutside watch(PrintStream err) {
    StoppedFromOutside watch = new StoppedFromOutside(err);
    Runtime.getRuntime().addShutdownHook(new Thread(watch::sayWhy, "stopped-from-outside"));
    return watch;
  }

  public void workIsDone() {
    working.set(false);
  }

  /** Whether this process is about to end, whoever began it. */
  public static boolean hasBegun() {
    Thread hook = new Thread(() -> {}, "never-started");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException shutdownInProgress) {
      return true;
    }
  }

  private void sayWhy() {
    if (!working.get()) {
      return;
    }
    if (StopSignal.hasCome()) {
      say("stopped; the next run goes on from here");
    } else if (sparkGaveUp()) {
      say(
          "Spark ended this process after a failure it could not survive, mostly too little memory"
              + " (exit code 52); set CORPUS_STATS_DRIVER_MEMORY to more, or run again with --debug"
              + " for the details");
    }
  }

  private static boolean sparkGaveUp() {
    for (StackTraceElement[] stack : Thread.getAllStackTraces().values()) {
      for (StackTraceElement frame : stack) {
        if (frame.getClassName().startsWith(SPARK_GIVES_UP)) {
          return true;
        }
      }
    }
    return false;
  }

  private void say(String line) {
    err.println("corpus-stats: " + line);
    err.flush();
  }
}
