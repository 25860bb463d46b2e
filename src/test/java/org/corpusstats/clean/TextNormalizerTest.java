package org.corpusstats.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.text.Normalizer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextNormalizerTest {
  static Stream<Arguments> examples() {
    return Stream.of(
        arguments("plain text is kept", "Ban Ki-moon spoke.", "Ban Ki-moon spoke."),
        arguments("form C", "Bogota\u0301", "Bogot\u00E1"),
        arguments("line ends", "a\r\nb\rc\nd\u0085e\u2028f", "a\nb\nc\nd\ne\nf"),
        arguments("old line ends", "a\u000Bb\fc", "a\nb\nc"),
        arguments("blank lines are kept", "a\r\n\r\nb\r\rc", "a\n\nb\n\nc"),
        arguments("paragraph separator", "a\u2029b", "a\n\nb"),
        arguments("spaces", "a\tb\u00A0c \u2003\u3000 d", "a b c d"),
        arguments("spaces with nothing between", "a \u00AD\u0001 b", "a b"),
        arguments("controls", "a\u0000b\u001Bc\u007Fd\u0090e", "abcde"),
        arguments("unassigned and non-characters", "a\uFFFEb\uFDD0c\u0378d", "abcd"),
        arguments("soft hyphen, zero-width", "\uFEFFco\u00ADop\u200Berate\u2060", "cooperate"),
        arguments("direction", "\u200EIran\u202A \u2066x\u2069", "Iran x"),
        arguments("an accent after a soft hyphen", "e\u00AD\u0301", "\u00E9"),
        arguments("unpaired surrogates", "a\uD83Db\uDE00", "a\uFFFDb\uFFFD"),
        arguments("family, heart, flag", "👨‍👩‍👧 ❤️ 🇫🇷", "👨‍👩‍👧 ❤️ 🇫🇷"),
        arguments(
            "flag of Wales",
            "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F",
            "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F"),
        arguments(
            "joiners beside letters",
            "Mira\u200C Tad\u200Desse\u200D e\u200D\u0301",
            "Mira Tadesse \u00E9"),
        arguments("joiners in Persian", "می\u200Cخواهم", "می\u200Cخواهم"),
        arguments("ligatures", "o\uFB03ce \uFB01rst \uFB02at", "office first flat"),
        arguments("hyphens", "Jean\u2011Luc \u2010", "Jean-Luc -"),
        // Of Unicode 16, which Java 17 does not know.
        arguments("new emoji", "\uD83E\uDEE9", "\uD83E\uDEE9"),
        arguments("quotation marks are kept", "“it’s” – so…", "“it’s” – so…"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void normalizes(String name, String text, String expected) {
    assertThat(TextNormalizer.normalize(text)).as(name).isEqualTo(expected);
  }

  @Property
  void twiceIsOnce(@ForAll("texts") String text) {
    String once = TextNormalizer.normalize(text);
    assertThat(TextNormalizer.normalize(once)).isEqualTo(once);
    assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
    assertThat(once).doesNotContain("  ").doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
  }

  /** Any characters, mixed with the ones that this class treats, so that these meet. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> special =
        Arbitraries.strings()
            .withChars(
                "ae \t\n\r\u0001\u00A0\u00AD\u0301\u0327\u200B\u200D\u2028\u2029\uFEFF\u200C\u0915\uFB01\uD83D\uDE00")
            .ofMaxLength(5);
    return Arbitraries.oneOf(special, Arbitraries.strings().ofMaxLength(3))
        .list()
        .map(pieces -> String.join("", pieces));
  }

  @Test
  void noLetterBearsMoreThanThirtyMarks() {
    String normal = TextNormalizer.normalize("x" + "\u0301\u0323".repeat(1_000) + "y");
    assertThat(normal).startsWith("x").endsWith("y").hasSize(32);
    assertThat(TextNormalizer.normalize(normal)).isEqualTo(normal);
  }
}
