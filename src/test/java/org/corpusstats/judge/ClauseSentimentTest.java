package org.corpusstats.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.TreeNode;
import org.corpusstats.table.row.SentenceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseSentimentTest {
  /** Ann(0) said(1) that(2) Bob(3) lost(4), and a root score of 0.1. */
  private static final AnnotatedSentence SENTENCE =
      scored(
          new TreeNode("ROOT", 0, 4, 0.1f),
          new TreeNode("NP", 0, 0, 0.2f),
          new TreeNode("VP", 1, 4, -0.3f),
          new TreeNode("VBD", 1, 1, 0),
          new TreeNode("SBAR", 2, 4, -0.4f),
          new TreeNode("IN", 2, 2, 0),
          new TreeNode("S", 3, 4, -0.5678f),
          new TreeNode("NP", 3, 3, 0.6f),
          new TreeNode("VBD", 4, 4, -0.7f));

  @Test
  void theSmallestClauseAroundTheMentionCounts() {
    assertThat(ClauseSentiment.around(SENTENCE, 3, 3)).isEqualTo(-0.5678);
    assertThat(ClauseSentiment.around(SENTENCE, 3, 4)).isEqualTo(-0.5678);
    assertThat(ClauseSentiment.around(SENTENCE, 2, 3)).isEqualTo(-0.4);
  }

  @Test
  void withoutAClauseTheSentenceCounts() {
    assertThat(ClauseSentiment.around(SENTENCE, 0, 0)).isEqualTo(0.1);
    assertThat(ClauseSentiment.around(SENTENCE, 1, 3)).isEqualTo(0.1);
    assertThat(ClauseSentiment.around(SENTENCE, 0, 4)).isEqualTo(0.1);
  }

  @Test
  void aRootThatIsAClauseIsTheSentence() {
    AnnotatedSentence sentence =
        new AnnotatedSentence(
            0,
            0,
            1,
            SentenceStatus.OK,
            1,
            List.of(0.0, 0.0, 0.123457, 0.876543, 0.0),
            List.of(),
            List.of(),
            List.of(),
            List.of(new TreeNode("S", 0, 0, 0.4383f)));
    assertThat(ClauseSentiment.around(sentence, 0, 0)).isEqualTo(0.438272);
  }

  @ParameterizedTest
  @ValueSource(strings = {"S", "SBAR", "SINV", "SQ", "SBARQ"})
  void everyLabelOfPennTreebanksClausesCounts(String label) {
    assertThat(ClauseSentiment.around(withInner(label), 1, 1)).isEqualTo(0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NP", "VP", "@S", "FRAG", "ROOT", "SYM"})
  void otherLabelsAreNoClauses(String label) {
    assertThat(ClauseSentiment.around(withInner(label), 1, 1)).isEqualTo(0.1);
  }

  @Test
  void aSentenceThatWasNotScoredHasNone() {
    AnnotatedSentence unscored =
        new AnnotatedSentence(
            0,
            0,
            1,
            SentenceStatus.TOO_LONG_TO_PARSE,
            1,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(ClauseSentiment.around(unscored, 0, 0)).isNull();
  }

  private static AnnotatedSentence withInner(String label) {
    return scored(
        new TreeNode("ROOT", 0, 1, 0.1f),
        new TreeNode("NN", 0, 0, 0),
        new TreeNode(label, 1, 1, 0.5f));
  }

  private static AnnotatedSentence scored(TreeNode... tree) {
    return new AnnotatedSentence(
        0,
        0,
        1,
        SentenceStatus.OK,
        5,
        List.of(0.0, 0.0, 0.8, 0.2, 0.0),
        List.of(),
        List.of(),
        List.of(),
        List.of(tree));
  }
}
