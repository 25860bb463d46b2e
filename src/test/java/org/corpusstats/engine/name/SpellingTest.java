package org.corpusstats.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Shapes and American spelling of words, against CoreNLP's own. */
class SpellingTest {
  private static final List<String> GREEK =
      List.of((String[]) CompileField.ofClass(WordShapeClassifier.class, "greek"));
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
          "colours",
          "contour",
          "haemoglobin",
          "haematology",
          "leukaemia",
          "anaemia",
          "programmes",
          "theatre",
          "Labour",
          "january",
          "may",
          "neighbourhood",
          "fourteen",
          "Glamour",
          "honour");

  private static TextTable known() {
    TextTable known = TextTable.ofSize(KNOWN.size());
    KNOWN.forEach(word -> known.put(word, 0));
    return known;
  }

  private static void assertShapes(String word) {
    assertThat(WordShape.CHRIS2.of(word, GREEK, known()))
        .as(word)
        .isEqualTo(
            WordShapeClassifier.wordShape(word, WordShapeClassifier.WORDSHAPECHRIS2USELC, KNOWN));
    assertThat(WordShape.DAN2.of(word, GREEK, known()))
        .as(word)
        .isEqualTo(
            WordShapeClassifier.wordShape(word, WordShapeClassifier.WORDSHAPEDAN2USELC, KNOWN));
  }

  @Test
  void shapesAreCoreNlps() {
    WORDS.forEach(SpellingTest::assertShapes);
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String word =
          WORDS.get(random.nextInt(WORDS.size())) + WORDS.get(random.nextInt(WORDS.size()));
      assertShapes(word.substring(random.nextInt(word.length() + 1)));
    }
  }

  @Test
  void spellingIsCoreNlps() {
    AmericanSpelling spelling = CompileNames.spelling();
    for (String word : WORDS) {
      for (String variant : List.of(word, "un" + word, word + "s", word + "-" + word)) {
        assertThat(spelling.of(variant)).isEqualTo(Americanize.americanize(variant));
      }
    }
  }
}
