package org.corpusstats.engine.tag;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
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
    assertThat(Shape.plain(word)).isEqualTo(plain).isEqualTo(stock(word, "chris2"));
    assertThat(Shape.unicode(word)).isEqualTo(unicode).isEqualTo(stock(word, "chris4"));
  }

  /** Every character alone, at the end and in the middle of a word. */
  @Test
  void classesEveryCharacterAsCoreNlpDoes() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      for (String word : new String[] {"" + (char) c, "ab" + (char) c + "1-"}) {
        assertThat(Shape.plain(word)).isEqualTo(stock(word, "chris2"));
        assertThat(Shape.unicode(word)).isEqualTo(stock(word, "chris4"));
      }
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
      assertThat(Shape.plain(word.toString())).isEqualTo(stock(word.toString(), "chris2"));
      assertThat(Shape.unicode(word.toString())).isEqualTo(stock(word.toString(), "chris4"));
    }
  }

  private static String stock(String word, String shaper) {
    return WordShapeClassifier.wordShape(word, WordShapeClassifier.lookupShaper(shaper));
  }
}
