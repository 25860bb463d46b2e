package org.corpusstats.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.CoarseName;
import org.corpusstats.table.row.AnnotatedSentence.RawMention;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.AnnotatedSentence.TreeNode;
import org.corpusstats.table.row.SentenceStatus;
import org.junit.jupiter.api.Test;

/** The policy, which no engine repeats. */
class AnnotatorTest {
  private static final AnnotationCaps CAPS = new AnnotationCaps(4, 3, 10);

  private final List<String> named = new ArrayList<>();
  private final List<String> parsed = new ArrayList<>();

  @Test
  void aSentenceIsKeptWithOffsetsInCodePointsAndTokensByTheirGaps() {
    assertThat(annotate("😀 one\n\n🎉🎉 Ann  Bob ran"))
        .element(1)
        .isEqualTo(
            new AnnotatedSentence(
                1,
                7,
                22,
                SentenceStatus.OK,
                3,
                List.of(0.1, 0.1, 0.2, 0.4, 0.2),
                List.of(
                    new Token(3, 3, "Ann", "X"),
                    new Token(2, 3, "Bob", "X"),
                    new Token(1, 3, "ran", "X")),
                List.of(new RawMention(0, 0, 10, 13, "CITY"), new RawMention(1, 1, 15, 18, "CITY")),
                List.of(new CoarseName(0, 1, "PERSON")),
                List.of(new TreeNode("ROOT", 0, 2, 0.25f))));
  }

  @Test
  void aSentenceOverTheCapOnTokensIsNotGivenToTheEngine() {
    List<AnnotatedSentence> sentences = annotate("a b c d e\nAnn ran");
    assertThat(sentences)
        .extracting(AnnotatedSentence::status)
        .containsExactly(SentenceStatus.TOO_LONG, SentenceStatus.OK);
    assertThat(sentences.get(0).tokenCount()).isEqualTo(5);
    assertIsBare(sentences.get(0));
    assertThat(named).containsExactly("Ann ran");
  }

  @Test
  void aSentenceWithATokenOverTheCapIsNotGivenToTheEngine() {
    List<AnnotatedSentence> sentences = annotate("elevenchars\ntencharact");
    assertThat(sentences)
        .extracting(AnnotatedSentence::status)
        .containsExactly(SentenceStatus.TOKEN_TOO_LONG, SentenceStatus.OK);
    assertIsBare(sentences.get(0));
    assertThat(named).containsExactly("tencharact");
  }

  @Test
  void aSentenceOverTheParsersCapIsNamedAndNotParsed() {
    AnnotatedSentence sentence = annotate("Ann saw Bob run").get(0);
    assertThat(sentence.status()).isEqualTo(SentenceStatus.TOO_LONG_TO_PARSE);
    assertThat(sentence.mentions()).hasSize(2);
    assertThat(sentence.tokens()).hasSize(4);
    assertThat(sentence.sentimentProbabilities()).isEmpty();
    assertThat(parsed).isEmpty();
  }

  @Test
  void aSentenceWithoutATreeIsNamed() {
    AnnotatedSentence sentence = annotate("Ann ran?").get(0);
    assertThat(sentence.status()).isEqualTo(SentenceStatus.NOT_PARSED);
    assertThat(sentence.mentions()).hasSize(1);
    assertThat(sentence.tree()).isEmpty();
    assertThat(sentence.sentimentProbabilities()).isEmpty();
  }

  @Test
  void aSentenceThatFellsTheEngineCostsItselfAlone() {
    Consumer<String> fall =
        line -> {
          switch (line) {
            case "Bob" -> throw new IllegalStateException(line);
            case "Eve" -> throw new AssertionError(line);
            case "Zoe" -> throw new StackOverflowError(line);
            default -> {}
          }
        };
    for (WordEngine engine :
        List.of(new WordEngine(fall, line -> {}), new WordEngine(line -> {}, fall))) {
      List<AnnotatedSentence> sentences = annotate(engine, "Ann\nBob\nEve\nZoe\nIda");
      assertThat(sentences)
          .extracting(AnnotatedSentence::status)
          .containsExactly(
              SentenceStatus.OK,
              SentenceStatus.FAILED,
              SentenceStatus.FAILED,
              SentenceStatus.FAILED,
              SentenceStatus.OK);
      assertIsBare(sentences.get(1));
      assertThat(sentences.get(1).tokenCount()).isEqualTo(1);
    }
  }

  @Test
  void theDeadlineIsAskedBeforeEachSentence() {
    WordEngine engine = new WordEngine(named::add, line -> {});
    Annotator annotator = new Annotator(engine, CAPS);
    assertThatThrownBy(() -> annotator.annotate("Ann", Deadline.after(0)))
        .isInstanceOf(DeadlineExceeded.class);
    assertThat(named).isEmpty();
  }

  /** As CoreNLP does, which answers an interrupt with a sentence that is annotated in part. */
  @Test
  void aLastSentenceThatWasCutShortByTheDeadlineIsNotKept() {
    Deadline deadline = Deadline.after(300);
    WordEngine engine = new WordEngine(line -> {}, line -> deadline.cancel());
    assertThatThrownBy(() -> new Annotator(engine, CAPS).annotate("Ann", deadline))
        .isInstanceOf(DeadlineExceeded.class);
  }

  @Test
  void aTextThatRunsOutOfMemoryIsGivenUpAsAWhole() {
    WordEngine engine =
        new WordEngine(
            line -> {
              throw new OutOfMemoryError("heap");
            },
            line -> {});
    assertThatThrownBy(() -> annotate(engine, "Ann")).isInstanceOf(OutOfMemoryError.class);
  }

  private List<AnnotatedSentence> annotate(String text) {
    return annotate(new WordEngine(named::add, parsed::add), text);
  }

  private List<AnnotatedSentence> annotate(WordEngine engine, String text) {
    return new Annotator(engine, CAPS).annotate(text, Deadline.after(300));
  }

  private static void assertIsBare(AnnotatedSentence sentence) {
    assertThat(sentence.tokens()).isEmpty();
    assertThat(sentence.mentions()).isEmpty();
    assertThat(sentence.coarseNames()).isEmpty();
    assertThat(sentence.sentimentProbabilities()).isEmpty();
    assertThat(sentence.tree()).isEmpty();
  }
}
