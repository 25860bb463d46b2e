package org.corpusstats.annotate;

import java.io.PrintStream;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedText;
import org.corpusstats.watch.AnnotationMetric;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A live line on a terminal while documents are annotated: documents, tokens per second, time left.
 * The figures come from accumulators, which retries may count twice, so they are for the eye only;
 * published counts come from the tables. Without a terminal it prints nothing.
 */
public final class AnnotationProgress {
  private final @Nullable PrintStream terminal;
  private @Nullable Ticker ticker;

  private AnnotationProgress(@Nullable PrintStream terminal) {
    this.terminal = terminal;
  }

  /** Progress on a terminal that understands carriage returns. */
  public static AnnotationProgress on(PrintStream terminal) {
    return new AnnotationProgress(terminal);
  }

  /** No progress. */
  public static AnnotationProgress quiet() {
    return new AnnotationProgress(null);
  }

  /** What tasks count; accumulators carry it to the driver. */
  record Counters(
      LongAccumulator documents,
      LongAccumulator tokens,
      LongAccumulator characters,
      LongAccumulator nanoseconds)
      implements Serializable {
    static Counters of(SparkSession spark) {
      return new Counters(
          spark.sparkContext().longAccumulator("documents annotated"),
          spark.sparkContext().longAccumulator("tokens annotated"),
          spark.sparkContext().longAccumulator("characters annotated"),
          spark.sparkContext().longAccumulator("nanoseconds of annotating"));
    }

    void add(long characterCount, AnnotatedText annotated, long nanos) {
      long tokenCount =
          annotated.sentences().stream().mapToLong(AnnotatedSentence::tokenCount).sum();
      documents.add(1);
      characters.add(characterCount);
      nanoseconds.add(nanos);
      tokens.add(tokenCount);
      AnnotationMetric.DOCUMENTS.add(1);
      AnnotationMetric.TOKENS.add(tokenCount);
      AnnotationMetric.FAILURES.add(annotated.failureCode() == null ? 0 : 1);
    }
  }

  void start(SparkSession spark, Counters counters, Pending amount) {
    if (terminal != null) {
      ticker = new Ticker(spark, terminal, counters, amount);
      ticker.start();
    }
  }

  void stop() {
    if (ticker != null) {
      ticker.finish();
      ticker = null;
    }
  }

  /** The line itself, for one state of the counters. */
  static String line(Pending amount, long documents, long tokens, long characters, double seconds) {
    String left =
        characters == 0
            ? "…"
            : clock(Math.round(seconds * (amount.characters() - characters) / characters));
    return String.format(
        Locale.ROOT,
        "annotate   %,d of %,d texts · %,.0f tokens/s · %s left",
        documents,
        amount.texts(),
        tokens / Math.max(seconds, 1e-3),
        left);
  }

  private static String clock(long seconds) {
    long atLeastZero = Math.max(0, seconds);
    return atLeastZero >= 3600
        ? String.format(Locale.ROOT, "%d:%02d h", atLeastZero / 3600, atLeastZero % 3600 / 60)
        : String.format(Locale.ROOT, "%d:%02d min", atLeastZero / 60, atLeastZero % 60);
  }

  /** Redraws the line every second; tasks under way report with Spark's heartbeat. */
  private static final class Ticker extends SparkListener {
    private final SparkSession spark;
    private final PrintStream terminal;
    private final Counters counters;
    private final Pending amount;
    private final long startNanos = System.nanoTime();
    private final Map<Long, Map<Long, Long>> underWay = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::run, "annotation-progress");
    private volatile boolean done;

    Ticker(SparkSession spark, PrintStream terminal, Counters counters, Pending amount) {
      this.spark = spark;
      this.terminal = terminal;
      this.counters = counters;
      this.amount = amount;
      thread.setDaemon(true);
    }

    void start() {
      spark.sparkContext().addSparkListener(this);
      thread.start();
    }

    void finish() {
      done = true;
      thread.interrupt();
      spark.sparkContext().removeSparkListener(this);
      terminal.print("\r\u001b[K");
      terminal.flush();
    }

    @Override
    public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
      CollectionConverters.asJava(update.accumUpdates())
          .forEach(
              task -> {
                Map<Long, Long> values = new ConcurrentHashMap<>();
                for (AccumulableInfo info : CollectionConverters.asJava(task._4())) {
                  if (info.update().isDefined() && info.update().get() instanceof Long number) {
                    values.put(info.id(), number);
                  }
                }
                underWay.put((Long) task._1(), values);
              });
    }

    @Override
    public void onTaskEnd(org.apache.spark.scheduler.SparkListenerTaskEnd end) {
      underWay.remove(end.taskInfo().taskId());
    }

    private long value(LongAccumulator counter) {
      long running =
          underWay.values().stream().mapToLong(v -> v.getOrDefault(counter.id(), 0L)).sum();
      return counter.value() + running;
    }

    private void run() {
      try {
        while (!done) {
          double seconds = (System.nanoTime() - startNanos) / 1e9;
          terminal.print(
              "\r\u001b[K"
                  + line(
                      amount,
                      value(counters.documents()),
                      value(counters.tokens()),
                      value(counters.characters()),
                      seconds));
          terminal.flush();
          TimeUnit.SECONDS.sleep(1);
        }
      } catch (InterruptedException finished) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
