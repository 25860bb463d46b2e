package org.corpusstats.clean.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShinglesTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "two words, 0",
    "one two three, 1",
    "one two three four, 2",
    "a b c a b c, 3",
    "'… — !', 0"
  })
  void everyThreeWordsInARowAreOne(String text, int count) {
    assertThat(Shingles.of(text).size()).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({
    "The ship sank., the SHIP sank",
    "The ship – it sank, 'The ship, it sank!'",
    "don’t look back, don't look back"
  })
  void caseAndPunctuationDoNotCount(String one, String other) {
    assertThat(Shingles.of(one).shared(Shingles.of(other))).isEqualTo(Shingles.of(one).size());
  }

  @Test
  void numbersAndTheOrderOfWordsCount() {
    assertThat(Shingles.of("up 21 points").shared(Shingles.of("up 22 points"))).isZero();
    assertThat(Shingles.of("dog bites man").shared(Shingles.of("man bites dog"))).isZero();
  }

  @Test
  void sharedOnesAreThoseOfBothSets() {
    Random random = new Random(3);
    for (int i = 0; i < 50; i++) {
      String one = PlantedCopies.text(8L * random.nextInt(1_000));
      String other = one.substring(random.nextInt(one.length() / 2)) + " a b c";
      int shared = Shingles.of(one).shared(Shingles.of(other));
      int all = Shingles.of(one).size() + Shingles.of(other).size() - shared;
      assertThat((double) shared / all).isEqualTo(PlantedCopies.jaccard(one, other));
    }
  }

  @Test
  void theirBytesHoldThemAll() {
    Shingles shingles = Shingles.of("every three words that follow each other");
    Shingles read = Shingles.of(shingles.toBytes());
    assertThat(read.size()).isEqualTo(5);
    assertThat(read.shared(shingles)).isEqualTo(5);
  }
}
