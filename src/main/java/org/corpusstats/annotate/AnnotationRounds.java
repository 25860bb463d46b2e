package org.corpusstats.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.SparkExecutorInfo;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.core.StopSignal;
import org.corpusstats.store.AnnotationJournal;
import org.corpusstats.store.AnnotationJournal.Company;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.AnnotatedText;
import org.corpusstats.table.row.RejectionCode;

/**
 * Annotates all texts but those that end the process which annotates them. A text that was under
 * way when a process died, or memory ran out, is a suspect: others were under way at the same time,
 * and processes die for other reasons. So it is tried once more by itself, and judged by that. Used
 * by one thread, on the driver.
 *
 * <p>A process that annotates nothing but tasks is replaced by Spark, and the next attempt of a
 * task leaves the suspect out; so this run knows all. In local mode this program dies: the next run
 * finds the suspects in the journal, and one that dies on a text alone is judged by the run after.
 */
final class AnnotationRounds {
  /** Each is a job that failed, and found suspects that the jobs before it had not. */
  private static final int MOST_FAILED_ROUNDS = 20;

  private static final int MOST_SECONDS_TO_END = 10;

  /** After Spark's hook (30 above files), which begins no further text, and before the lock's. */
  private static final int HOOK_PRIORITY = FileSystem.SHUTDOWN_HOOK_PRIORITY + 20;

  private final AnnotationJob job;
  private final AnnotationJournal journal;
  private final Supplier<Dataset<Row>> pending;
  private final Set<String> settled = new HashSet<>();

  /**
   * @param pending the texts that the store does not answer for at the time
   */
  AnnotationRounds(AnnotationJob job, Supplier<Dataset<Row>> pending) {
    this.job = job;
    this.journal = job.store().journal();
    this.pending = pending;
  }

  /** Annotates all pending texts, or writes down why not. */
  void run(Pending amount) {
    ShutdownHookManager hooks = ShutdownHookManager.get();
    Runnable hook = this::blameNoneForASignal;
    hooks.addShutdownHook(hook, HOOK_PRIORITY);
    try {
      settleEarlierRuns();
      tryAlone(inCompany(settled.isEmpty() ? amount : Pending.of(unsettled())));
      journal.clear();
    } finally {
      if (!hooks.isShutdownInProgress()) {
        hooks.removeShutdownHook(hook);
      }
    }
  }

  /** In local mode the texts under way end with this process, and whoever stops it is no text. */
  private void blameNoneForASignal() {
    if (job.spark().sparkContext().isLocal() && StopSignal.hasCome()) {
      journal.clear();
    }
  }

  /**
   * Annotates all texts but the suspects, which it finds.
   *
   * @throws RuntimeException what a job failed with that is no document's fault
   */
  private Set<String> inCompany(Pending amount) {
    Set<String> suspects = new HashSet<>();
    Pending left = amount;
    for (int failed = 0; left.texts() > 0; failed++) {
      try {
        suspects.addAll(job.inCompany(except(unsettled(), suspects), left));
        return suspects;
      } catch (Exception failure) {
        if (failed == MOST_FAILED_ROUNDS
            || !suspects.addAll(diedUnderWay(Company.OTHERS, failure))) {
          throw failure;
        }
        left = Pending.of(except(unsettled(), suspects));
      }
    }
    return suspects;
  }

  private void settleEarlierRuns() {
    Set<String> diedAlone = journal.left(Company.NONE);
    // On a cluster a run outlives its suspects, so that those of an earlier run are none.
    Set<String> died =
        job.spark().sparkContext().isLocal() ? journal.left(Company.OTHERS) : Set.of();
    for (Row text : rows(diedAlone)) {
      condemn(text.getString(0));
    }
    tryAlone(died);
    journal.clear();
  }

  private void tryAlone(Set<String> suspects) {
    for (Row text : rows(suspects)) {
      String textSha256 = text.getString(0);
      if (survives(text)) {
        settled.add(textSha256);
      } else {
        condemn(textSha256);
      }
    }
  }

  private boolean survives(Row text) {
    try {
      return job.alone(text).isEmpty();
    } catch (Exception failure) {
      if (diedUnderWay(Company.NONE, failure).contains(text.getString(0))) {
        return false;
      }
      throw failure;
    }
  }

  private void condemn(String textSha256) {
    AnnotatedText failed =
        AnnotatedText.failed(
            textSha256,
            RejectionCode.ANNOTATOR_DIED.columnValue(),
            "twice ended the process that annotated it, the second time with nothing beside it");
    RowCodec<AnnotatedText> codec = new RowCodec<>(AnnotatedText.class);
    job.store().append(job.spark().createDataFrame(List.of(codec.toRow(failed)), codec.schema()));
    settled.add(textSha256);
  }

  /**
   * The texts at which tasks of a failed job died. The others end in good order, so that no page is
   * left of them; that takes a moment.
   */
  private Set<String> diedUnderWay(Company company, Exception failure) {
    try {
      for (int i = 0; i < 10 * MOST_SECONDS_TO_END && isAtWork(); i++) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      // Without Spark this program is about to end too, and the next run looks.
      return isStopped() ? Set.of() : journal.left(company);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Set.of();
    } catch (RuntimeException unknown) {
      failure.addSuppressed(unknown);
      return Set.of();
    }
  }

  private boolean isStopped() {
    return job.spark().sparkContext().isStopped();
  }

  private boolean isAtWork() {
    return !isStopped()
        && Arrays.stream(job.spark().sparkContext().statusTracker().getExecutorInfos())
                .mapToInt(SparkExecutorInfo::numRunningTasks)
                .sum()
            > 0;
  }

  private List<Row> rows(Set<String> textSha256) {
    return textSha256.isEmpty()
        ? List.of()
        : unsettled().filter(col("text_sha256").isin(textSha256.toArray())).collectAsList();
  }

  private Dataset<Row> unsettled() {
    return except(pending.get(), settled);
  }

  private static Dataset<Row> except(Dataset<Row> texts, Set<String> textSha256) {
    return textSha256.isEmpty()
        ? texts
        : texts.filter(not(col("text_sha256").isin(textSha256.toArray())));
  }
}
