package org.corpusstats.app.terminal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.jspecify.annotations.Nullable;

/**
 * A live line on a terminal that says which stage runs, for how long, and how many of Spark's tasks
 * are done; of those there are more as the stage goes on. Begun and ended by one thread.
 */
final class StageProgress {
  /** Nobody looks at a stage that is over before he has read its name. */
  private static final int FIRST_MILLIS = 1000;

  private static final int EACH_MILLIS = 500;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final SparkContext spark;
  private final PrintStream terminal;
  private @Nullable Ticker ticker;

  StageProgress(SparkContext spark, PrintStream terminal) {
    this.spark = spark;
    this.terminal = terminal;
  }

  void begin(String stage) {
    ticker = new Ticker(spark, terminal, stage);
    ticker.start();
  }

  /** Takes the line away. */
  void end() {
    if (ticker != null) {
      ticker.finish();
      ticker = null;
    }
  }

  /** The line itself. */
  static String line(String stage, int done, int tasks, long seconds) {
    String time = String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    return tasks == 0
        ? String.format(Locale.ROOT, "%-10s … %s", stage, time)
        : String.format(
            Locale.ROOT, "%-10s %,d of %,d tasks so far · %s", stage, done, tasks, time);
  }

  private static final class Ticker extends SparkListener {
    private final SparkContext spark;
    private final PrintStream terminal;
    private final String stage;
    private final long startNanos = System.nanoTime();
    private final AtomicInteger tasks = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "stage-progress");

    Ticker(SparkContext spark, PrintStream terminal, String stage) {
      this.spark = spark;
      this.terminal = terminal;
      this.stage = stage;
      thread.setDaemon(true);
    }

    void start() {
      spark.addSparkListener(this);
      thread.start();
    }

    void finish() {
      spark.removeSparkListener(this);
      thread.interrupt();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
      tasks.addAndGet(submitted.stageInfo().numTasks());
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      done.incrementAndGet();
    }

    private void run() {
      try {
        TimeUnit.MILLISECONDS.sleep(FIRST_MILLIS);
        while (true) {
          long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startNanos);
          terminal.print(CLEAR_LINE + line(stage, done.get(), tasks.get(), seconds));
          terminal.flush();
          TimeUnit.MILLISECONDS.sleep(EACH_MILLIS);
        }
      } catch (InterruptedException finished) {
        terminal.print(CLEAR_LINE);
        terminal.flush();
      }
    }
  }
}
