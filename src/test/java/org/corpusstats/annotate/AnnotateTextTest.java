package org.corpusstats.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AnnotateTextTest {
  private static final AnnotationCaps CAPS = new AnnotationCaps(100, 100, 100);
  private static final SentenceAnnotator WORDS = new WordEngine();

  @AfterEach
  void stop() {
    assertThat(Thread.interrupted()).as("an interrupt leaked from the text before").isFalse();
  }

  @Test
  void whatTheAnnotatorFindsIsKeptUnderTheHash() {
    List<AnnotatedSentence> sentences =
        new Annotator(WORDS, CAPS).annotate("text", Deadline.after(100));
    assertThat(sentences).hasSize(1);
    assertThat(annotate(WORDS)).isEqualTo(AnnotatedText.of("hash", sentences));
  }

  @Test
  void whateverTheEngineThrowsIsARow() {
    fails(new IllegalStateException("odd"), "java.lang.IllegalStateException: odd");
    fails(new AssertionError("odd"), "java.lang.AssertionError: odd");
    fails(new NoSuchMethodError("m"), "java.lang.NoSuchMethodError: m");
  }

  @Test
  void aTextThatNeedsMoreMemoryThanThereIsIsARow() {
    SentenceAnnotator allocates =
        text -> Collections.nCopies(new long[Integer.MAX_VALUE].length, WORDS.split(text).get(0));
    assertThat(annotate(allocates))
        .extracting(AnnotatedText::failureCode, AnnotatedText::failureMessage)
        .containsExactly(
            "out_of_memory", "java.lang.OutOfMemoryError: Requested array size exceeds VM limit");
  }

  @Test
  void aTextThatNeverEndsIsLeftBehindAndTheNextOneAnnotated() throws InterruptedException {
    AtomicBoolean endless = new AtomicBoolean(true);
    AnnotateText annotate =
        annotateText(
            text -> {
              while (text.equals("endless") && endless.get()) {
                Thread.onSpinWait();
              }
              return WORDS.split(text);
            });
    assertThat(annotate.annotate("hash", "endless")).isEqualTo(overrun());
    assertThat(annotate.annotate("b", "text").sentences()).hasSize(1);
    endless.set(false);
  }

  @Test
  void aStackThatOverflowsIsARow() {
    assertThat(annotate(text -> deeper(0)))
        .isEqualTo(
            AnnotatedText.failed("hash", "annotator_failed", "java.lang.StackOverflowError"));
  }

  @Test
  void aTextThatOverrunsItsDeadlineIsStoppedAtItsNextSentence() {
    WordEngine slow = new WordEngine(line -> spin(), line -> {});
    assertThat(annotate(text -> Collections.nCopies(1_000_000, slow.split(text).get(0))))
        .isEqualTo(overrun());
  }

  @Test
  void aSentenceThatFailsByTheInterruptOfTheDeadlineOverranIt() {
    assertThat(annotate(new WordEngine(line -> sleep(), line -> {}))).isEqualTo(overrun());
    assertThat(annotate(new WordEngine(line -> {}, line -> sleep()))).isEqualTo(overrun());
  }

  @Test
  void anEngineThatFailsByTheInterruptOfTheDeadlineOverranIt() {
    assertThat(
            annotate(
                text -> {
                  sleep();
                  return List.of();
                }))
        .isEqualTo(overrun());
  }

  @Test
  void theNextTextHasAllItsTimeAgain() throws InterruptedException {
    Consumer<String> sleepWhereSlow =
        line -> {
          if (line.equals("slow")) {
            sleep();
          }
        };
    AnnotateText annotate = annotateText(new WordEngine(sleepWhereSlow, line -> {}));
    assertThat(annotate.annotate("a", "slow").failureCode()).isEqualTo("deadline");
    AnnotatedText fast = annotate.annotate("b", "fast");
    assertThat(fast.failureCode()).isNull();
    assertThat(fast.sentences()).hasSize(1);
  }

  /** Some of the work that CoreNLP does without looking at interrupts. */
  private static void spin() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(10);
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static void sleep() {
    try {
      TimeUnit.SECONDS.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void fails(Throwable failure, String message) {
    SentenceAnnotator engine =
        text -> {
          throw AnnotateTextTest.<RuntimeException>unchecked(failure);
        };
    assertThat(annotate(engine))
        .isEqualTo(AnnotatedText.failed("hash", "annotator_failed", message));
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T unchecked(Throwable failure) throws T {
    throw (T) failure;
  }

  private static List<SentenceAnnotator.Sentence> deeper(int depth) {
    return depth < 0 ? List.of() : List.copyOf(deeper(depth + 1));
  }

  private static AnnotatedText overrun() {
    return AnnotatedText.failed("hash", "deadline", "not annotated within 1 seconds");
  }

  private AnnotatedText annotate(SentenceAnnotator engine) {
    try {
      return annotateText(engine).annotate("hash", "text");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private AnnotateText annotateText(SentenceAnnotator engine) {
    return new AnnotateText(new Annotator(engine, CAPS), 1, () -> {});
  }
}
