package org.corpusstats.annotate;

import java.util.concurrent.ScheduledExecutorService;
import org.corpusstats.table.row.AnnotatedText;
import org.corpusstats.table.row.RejectionCode;

/** Annotates one text under a deadline and turns every failure into a row. Used by one thread. */
final class AnnotateText {
  private final Annotator annotator;
  private final ScheduledExecutorService clock;
  private final long deadlineSeconds;

  AnnotateText(Annotator annotator, ScheduledExecutorService clock, long deadlineSeconds) {
    this.annotator = annotator;
    this.clock = clock;
    this.deadlineSeconds = deadlineSeconds;
  }

  @SuppressWarnings("CatchingUnchecked") // Throwable on purpose: see below
  AnnotatedText annotate(String textSha256, String text) {
    Deadline deadline = Deadline.start(clock, deadlineSeconds);
    try (deadline) {
      return AnnotatedText.of(textSha256, annotator.annotate(text, deadline));
    } catch (Throwable failure) {
      // CoreNLP throws Errors too: a text that fells it must not fell the run. And it answers the
      // interrupt of a deadline with exceptions of its own.
      return deadline.isOver()
          ? AnnotatedText.failed(
              textSha256,
              RejectionCode.DEADLINE.columnValue(),
              "not annotated within " + deadlineSeconds + " seconds")
          : AnnotatedText.failed(textSha256, "annotator_failed", failure.toString());
    }
  }
}
