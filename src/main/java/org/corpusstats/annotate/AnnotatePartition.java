package org.corpusstats.annotate;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.TaskCompletionListener;
import org.apache.spark.util.TaskFailureListener;
import org.corpusstats.store.AnnotationJournal;
import org.corpusstats.store.AnnotationJournal.Company;
import org.corpusstats.store.JournalPage;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.AnnotatedText;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * What one task does: annotates its texts, and leaves out those that may not be annotated in
 * company. Those are the text at which an earlier attempt of the task died with its process, and a
 * text that ran out of memory, which another one may have used up.
 *
 * @param company what is annotated beside a text
 * @param leftOut the texts that were left out
 * @param journalAlways whether the first attempt writes down what it does, as later ones do
 */
record AnnotatePartition(
    AnnotatorFactory annotators,
    int deadlineSeconds,
    AnnotationProgress.Counters counters,
    AnnotationJournal journal,
    Company company,
    CollectionAccumulator<String> leftOut,
    boolean journalAlways)
    implements MapPartitionsFunction<Row, Row> {
  private static final RowCodec<AnnotatedText> CODEC = new RowCodec<>(AnnotatedText.class);

  @Override
  public Iterator<Row> call(Iterator<Row> texts) {
    TaskContext task = TaskContext.get();
    AnnotateText annotate =
        new AnnotateText(annotators.annotator(), deadlineSeconds, task::killTaskIfInterrupted);
    boolean again = task.attemptNumber() > 0 || task.stageAttemptNumber() > 0;
    Set<String> deadly = again ? journal.left(company, task.partitionId()) : Set.of();
    Optional<JournalPage> page =
        again || journalAlways ? Optional.of(page(task)) : Optional.empty();
    return new Iterator<>() {
      private @Nullable Row next;

      @Override
      public boolean hasNext() {
        while (next == null && texts.hasNext()) {
          next = annotated(texts.next());
        }
        return next != null;
      }

      @Override
      public Row next() {
        if (!hasNext() || next == null) {
          throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
      }

      /** The row of a text; null where it is left out. */
      private @Nullable Row annotated(Row text) {
        String textSha256 = text.getString(0);
        if (deadly.contains(textSha256)) {
          leftOut.add(textSha256);
          return null;
        }
        page.ifPresent(journal -> journal.begin(textSha256));
        long start = System.nanoTime();
        AnnotatedText annotated = annotate(annotate, textSha256, text.getString(1));
        if (company == Company.OTHERS && isOutOfMemory(annotated)) {
          leftOut.add(textSha256);
          return null;
        }
        counters.add(text.getInt(2), annotated, System.nanoTime() - start);
        return CODEC.toRow(annotated);
      }
    };
  }

  private JournalPage page(TaskContext task) {
    JournalPage page = journal.page(company, task.partitionId(), task.taskAttemptId());
    boolean[] died = new boolean[1];
    task.addTaskCompletionListener((TaskCompletionListener) context -> page.close(!died[0]));
    // Spark tells of a failure before it tells of the end.
    task.addTaskFailureListener(
        (TaskFailureListener) (context, failure) -> died[0] = isOutOfMemory(failure));
    return page;
  }

  private static AnnotatedText annotate(AnnotateText annotate, String textSha256, String text) {
    try {
      return annotate.annotate(textSha256, text);
    } catch (InterruptedException e) {
      TaskContext.get().killTaskIfInterrupted();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a text was annotated", e);
    }
  }

  private static boolean isOutOfMemory(AnnotatedText annotated) {
    return RejectionCode.OUT_OF_MEMORY.columnValue().equals(annotated.failureCode());
  }

  /** Memory may run out in Spark's code too, which wraps it. */
  private static boolean isOutOfMemory(@Nullable Throwable failure) {
    return failure != null
        && (failure instanceof OutOfMemoryError || isOutOfMemory(failure.getCause()));
  }
}
