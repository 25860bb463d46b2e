package org.corpusstats.annotate;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.corpusstats.table.row.AnnotatedText;
import org.corpusstats.table.row.RejectionCode;

/**
 * Annotates one text under a deadline and turns every failure into a row: that of an engine which
 * never ends too.
 */
final class AnnotateText {
  /** How long CoreNLP may take at most to give up a sentence. */
  private static final long MOST_GRACE_SECONDS = 10;

  private final Annotator annotator;
  private final long deadlineSeconds;
  private final Runnable stillWanted;

  /**
   * @param stillWanted called every second while a text is annotated; what it throws ends that
   */
  AnnotateText(Annotator annotator, long deadlineSeconds, Runnable stillWanted) {
    this.annotator = annotator;
    this.deadlineSeconds = deadlineSeconds;
    this.stillWanted = stillWanted;
  }

  /**
   * @throws InterruptedException where the calling thread is interrupted: by Spark, not by the
   *     deadline
   */
  AnnotatedText annotate(String textSha256, String text) throws InterruptedException {
    Deadline deadline = Deadline.after(deadlineSeconds);
    long graceSeconds = Math.min(deadlineSeconds, MOST_GRACE_SECONDS);
    try {
      return Attempt.start(deadline, () -> annotator.annotate(text, deadline))
          .await(graceSeconds, stillWanted)
          .map(sentences -> AnnotatedText.of(textSha256, sentences))
          .orElseGet(() -> late(textSha256));
    } catch (ExecutionException e) {
      return failed(textSha256, Objects.requireNonNullElse(e.getCause(), e), deadline);
    }
  }

  private AnnotatedText failed(String textSha256, Throwable failure, Deadline deadline) {
    if (failure instanceof OutOfMemoryError) {
      // Whoever runs out of memory has been slow for long, and so has everybody else.
      return failed(textSha256, failure, RejectionCode.OUT_OF_MEMORY);
    }
    // CoreNLP throws Errors too: a text that fells it must not fell the run. And it answers the
    // interrupt of a deadline with exceptions of its own.
    return deadline.isOver()
        ? late(textSha256)
        : failed(textSha256, failure, RejectionCode.ANNOTATOR_FAILED);
  }

  private AnnotatedText late(String textSha256) {
    return AnnotatedText.failed(
        textSha256,
        RejectionCode.DEADLINE.columnValue(),
        "not annotated within " + deadlineSeconds + " seconds");
  }

  private static AnnotatedText failed(String textSha256, Throwable failure, RejectionCode code) {
    return AnnotatedText.failed(textSha256, code.columnValue(), failure.toString());
  }
}
