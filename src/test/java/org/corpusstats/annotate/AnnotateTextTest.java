package org.corpusstats.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedText;
import org.corpusstats.table.row.SentenceStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AnnotateTextTest {
  private static final List<AnnotatedSentence> SENTENCES =
      List.of(
          new AnnotatedSentence(
              0, 0, 4, SentenceStatus.OK, 1, List.of(), List.of(), List.of(), List.of(), List.of()));

  private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);

  @AfterEach
  void stop() {
    clock.shutdownNow();
    assertThat(Thread.interrupted()).as("an interrupt leaked from the text before").isFalse();
  }

  @Test
  void whatTheAnnotatorFindsIsKeptUnderTheHash() {
    Annotator annotator =
        (text, deadline) -> {
          assertThat(text).isEqualTo("text");
          return SENTENCES;
        };
    assertThat(annotate(annotator)).isEqualTo(AnnotatedText.of("hash", SENTENCES));
  }

  @Test
  void whateverTheAnnotatorThrowsIsARow() {
    fails(new IllegalStateException("odd"), "java.lang.IllegalStateException: odd");
    fails(new AssertionError("odd"), "java.lang.AssertionError: odd");
    fails(new NoSuchMethodError("m"), "java.lang.NoSuchMethodError: m");
    fails(new OutOfMemoryError("heap"), "java.lang.OutOfMemoryError: heap");
  }

  @Test
  void aStackThatOverflowsIsARow() {
    Annotator annotator = (text, deadline) -> deeper(0);
    assertThat(annotate(annotator))
        .isEqualTo(
            AnnotatedText.failed("hash", "annotator_failed", "java.lang.StackOverflowError"));
  }

  @Test
  void anAnnotatorThatOverrunsItsDeadlineIsStoppedAtItsNextCheck() {
    Annotator annotator =
        (text, deadline) -> {
          while (true) {
            deadline.check();
            Thread.onSpinWait();
          }
        };
    assertThat(annotate(annotator)).isEqualTo(overrun());
  }

  @Test
  void anAnnotatorThatFailsByTheInterruptOfItsDeadlineOverranIt() {
    Annotator annotator =
        (text, deadline) -> {
          try {
            TimeUnit.SECONDS.sleep(20);
            return SENTENCES;
          } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
          }
        };
    assertThat(annotate(annotator)).isEqualTo(overrun());
  }

  @Test
  void theNextTextHasAllItsTimeAgain() {
    AnnotateText annotate =
        new AnnotateText(
            (text, deadline) -> {
              while (text.equals("slow")) {
                deadline.check();
              }
              deadline.check();
              return SENTENCES;
            },
            clock,
            1);
    assertThat(annotate.annotate("a", "slow").failureCode()).isEqualTo("deadline");
    assertThat(annotate.annotate("b", "fast")).isEqualTo(AnnotatedText.of("b", SENTENCES));
  }

  private void fails(Throwable failure, String message) {
    Annotator annotator =
        (text, deadline) -> {
          throw AnnotateTextTest.<RuntimeException>unchecked(failure);
        };
    assertThat(annotate(annotator))
        .isEqualTo(AnnotatedText.failed("hash", "annotator_failed", message));
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T unchecked(Throwable failure) throws T {
    throw (T) failure;
  }

  private static List<AnnotatedSentence> deeper(int depth) {
    return depth < 0 ? SENTENCES : List.copyOf(deeper(depth + 1));
  }

  private static AnnotatedText overrun() {
    return AnnotatedText.failed("hash", "deadline", "not annotated within 1 seconds");
  }

  private AnnotatedText annotate(Annotator annotator) {
    return new AnnotateText(annotator, clock, 1).annotate("hash", "text");
  }
}
