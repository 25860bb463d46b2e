package org.corpusstats.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void withoutSurrogatePairsBothOffsetsAreTheSame() {
    CodePoints offsets = CodePoints.of("Zoë");
    assertThat(offsets.length()).isEqualTo(3);
    assertThat(offsets.toCodePoint(2)).isEqualTo(2);
    assertThat(offsets.toUtf16(3)).isEqualTo(3);
  }

  @Test
  void aSurrogatePairIsOneCodePoint() {
    CodePoints offsets = CodePoints.of("a😀b😀");
    assertThat(offsets.length()).isEqualTo(4);
    assertThat(IntStream.rangeClosed(0, 6).map(offsets::toCodePoint))
        .containsExactly(0, 1, 1, 2, 3, 3, 4);
    assertThat(IntStream.rangeClosed(0, 4).map(offsets::toUtf16)).containsExactly(0, 1, 3, 4, 6);
  }

  @Test
  void offsetsOutsideTheTextAreRefused() {
    CodePoints offsets = CodePoints.of("a😀");
    assertThatThrownBy(() -> offsets.toCodePoint(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> offsets.toCodePoint(4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> offsets.toUtf16(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> offsets.toUtf16(3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("offset 3 is outside 0…2");
  }

  /**
   * Few characters, among them both halves of a pair, so that pairs and broken pairs are common.
   */
  @Property
  void agreesWithTheJavaLibrary(
      @ForAll
          @CharRange(from = 'a', to = 'b')
          @CharRange(from = '\uD83D', to = '\uD83D')
          @CharRange(from = '\uDE00', to = '\uDE00')
          String text) {
    CodePoints offsets = CodePoints.of(text);
    assertThat(offsets.length()).isEqualTo(text.codePointCount(0, text.length()));
    for (int codePoint = 0; codePoint <= offsets.length(); codePoint++) {
      int utf16 = text.offsetByCodePoints(0, codePoint);
      assertThat(offsets.toUtf16(codePoint)).isEqualTo(utf16);
      assertThat(offsets.toCodePoint(utf16)).isEqualTo(codePoint);
    }
  }
}
