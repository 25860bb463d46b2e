package org.corpusstats.annotate;

import java.util.concurrent.ScheduledExecutorService;
import org.corpusstats.table.AnnotatedText;

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
    try (Deadline deadline = Deadline.start(clock, deadlineSeconds)) {
      return AnnotatedText.of(textSha256, annotator.annotate(text, deadline));
    } catch (DeadlineExceeded e) {
      return AnnotatedText.failed(textSha256, "deadline", String.valueOf(e.getMessage()));
    } catch (Throwable failure) {
      // CoreNLP throws Errors too: a text that fells it must not fell the run.
      return AnnotatedText.failed(textSha256, "annotator_failed", failure.toString());
    }
  }
}
