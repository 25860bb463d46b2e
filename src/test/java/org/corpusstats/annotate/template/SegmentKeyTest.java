package org.corpusstats.annotate.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentKeyTest {
  @Test
  void aWordIsItsLettersAndAHashForEachRunOfDigits() {
    assertThat(SegmentKey.word("“U.S.’s")).isEqualTo("uss");
    assertThat(SegmentKey.word("1,000th")).isEqualTo("#th");
    assertThat(SegmentKey.word("3a4#5")).isEqualTo("#a#");
    assertThat(SegmentKey.word("Zoe\u0308٣٤")).isEqualTo("zoe\u0308#");
    assertThat(SegmentKey.word("…")).isEmpty();
  }

  @Test
  void everyCharacterIsALetterAMarkADigitOrNothing() {
    IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
        .filter(Character::isDefined)
        .mapToObj(Character::toString)
        .forEach(
            one ->
                assertThat(SegmentKey.word(one))
                    .as(one)
                    .isEqualTo(
                        one.toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "")
                            .replaceAll("\\p{Nd}+", "#")));
  }
}
