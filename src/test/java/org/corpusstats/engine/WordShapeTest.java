package org.corpusstats.engine;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes of words, against CoreNLP's own. */
class WordShapeTest {
  private static final Set<String> KNOWN = Set.of("will", "mark", "hope", "rho", "");
  private static final List<String> WORDS =
      List.of(
          "Will",
          "MARK",
          "hope",
          "Hope1",
          "interferon-gamma",
          "Rho",
          "rho",
          "alpha",
          "TGF-beta1",
          "a",
          "",
          "...",
          "U.S.",
          "1,234.56",
          "snake_case",
          "ǅungla",
          "ﬁnal",
          "Ærø",
          "İzmir",
          "٣٤٥",
          "😀",
          "\ud83d",
          "O'Neill",
          "x-x-x-x",
          "colour",
          "january");

  @ParameterizedTest
  @CsvSource({
    "cat, xxx, xxx",
    "Cats, Xxxx, Xxxx",
    "F-16s, X-ddx, X-ddx",
    "O'Connor, X'Xxxx, X'Xxxx",
    "AT&T, XX&X, XX.X",
    "alphas, gx, gx"
  })
  void sortsTheMiddleOfLongWords(String word, String plain, String unicode) {
    assertThat(WordShape.CHRIS2.of(word)).isEqualTo(plain);
    assertThat(WordShape.CHRIS4.of(word)).isEqualTo(unicode);
    assertCoreNlps(word);
  }

  /** Every character alone, at the end and in the middle of a word. */
  @Test
  void classesEveryCharacterAsCoreNlpDoes() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      assertCoreNlps("" + (char) c);
      assertCoreNlps("ab" + (char) c + "1-");
    }
  }

  @Test
  void findsGreekLettersAsCoreNlpDoes() {
    String[] parts = {"alpha", "tau", "rho", "eta", "beta", "A", "x", "1", "-", "omicro", "一", "第"};
    Random random = new Random(17);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int k = random.nextInt(6); k >= 0; k--) {
        word.append(parts[random.nextInt(parts.length)]);
      }
      assertCoreNlps(word.toString());
    }
  }

  @Test
  void marksKnownWordsAsCoreNlpDoes() {
    WORDS.forEach(WordShapeTest::assertCoreNlps);
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String word =
          WORDS.get(random.nextInt(WORDS.size())) + WORDS.get(random.nextInt(WORDS.size()));
      assertCoreNlps(word.substring(random.nextInt(word.length() + 1)));
    }
  }

  private static void assertCoreNlps(String word) {
    assertThat(WordShape.CHRIS2.of(word)).as(word).isEqualTo(stock(word, "chris2"));
    assertThat(WordShape.CHRIS4.of(word)).as(word).isEqualTo(stock(word, "chris4"));
    assertThat(WordShape.CHRIS2.of(word, KNOWN::contains))
        .as(word)
        .isEqualTo(
            WordShapeClassifier.wordShape(word, WordShapeClassifier.WORDSHAPECHRIS2USELC, KNOWN));
    assertThat(WordShape.DAN2.of(word, KNOWN::contains))
        .as(word)
        .isEqualTo(
            WordShapeClassifier.wordShape(word, WordShapeClassifier.WORDSHAPEDAN2USELC, KNOWN));
  }

  private static String stock(String word, String shaper) {
    return WordShapeClassifier.wordShape(word, WordShapeClassifier.lookupShaper(shaper));
  }
}
