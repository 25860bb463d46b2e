package org.corpusstats.app.failure;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/**
 * Says on standard error what keeps a cluster from working, which Spark waits out in silence: that
 * no executor comes, or none is left, and why one ended.
 */
public final class ClusterWatch extends SparkListener {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final PrintStream err;
  private final String nobodyCame;
  private final Duration patience;
  private final Timer timer = new Timer("cluster-watch", true);
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final AtomicBoolean working = new AtomicBoolean();
  private final AtomicInteger stages = new AtomicInteger();
  private final Set<String> executors = ConcurrentHashMap.newKeySet();

  ClusterWatch(PrintStream err, String nobodyCame, Duration patience) {
    this.err = err;
    this.nobodyCame = nobodyCame;
    this.patience = patience;
  }

  /** Watches the cluster of a session that just began; nothing where it has none. */
  public static void of(SparkContext spark, PrintStream err) {
    if (!spark.isLocal()) {
      spark.addSparkListener(new ClusterWatch(err, nobodyCame(spark), PATIENCE));
    }
  }

  private static String nobodyCame(SparkContext spark) {
    SparkConf conf = spark.getConf();
    return String.format(
        Locale.ROOT,
        "waiting: %s has started no executor in %d seconds; has it a worker with"
            + " spark.executor.cores = %s and spark.executor.memory = %s free?",
        spark.master(),
        PATIENCE.toSeconds(),
        conf.get("spark.executor.cores", "1"),
        conf.get("spark.executor.memory", "1g"));
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    stages.incrementAndGet();
    sayIfNobodyWorks();
  }

  @Override
  public void onStageCompleted(SparkListenerStageCompleted completed) {
    stages.decrementAndGet();
  }

  /** Speaks where nobody works after a while; once, until somebody does. */
  private void sayIfNobodyWorks() {
    if (!working.get() && waiting.compareAndSet(false, true)) {
      timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              if (!working.get()) {
                say(nobodyCame);
              }
            }
          },
          patience.toMillis());
    }
  }

  @Override
  public void onExecutorAdded(SparkListenerExecutorAdded added) {
    executors.add(added.executorId());
    work();
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart started) {
    work();
  }

  private void work() {
    working.set(true);
    waiting.set(false);
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    Optional<String> why = ExecutorEnd.explained(removed.reason());
    why.ifPresent(words -> say("executor " + removed.executorId() + " ended: " + words));
    if (executors.remove(removed.executorId()) && executors.isEmpty()) {
      working.set(false);
      if (stages.get() > 0) {
        sayIfNobodyWorks();
      }
    }
  }

  @Override
  public void onApplicationEnd(SparkListenerApplicationEnd end) {
    timer.cancel();
  }

  private void say(String line) {
    err.println("corpus-stats: " + line);
    err.flush();
  }
}
