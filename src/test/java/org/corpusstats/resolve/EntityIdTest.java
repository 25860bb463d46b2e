package org.corpusstats.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityIdTest {
  @ParameterizedTest
  @CsvSource({
    "United Nations, united_nations",
    "UNITED  NATIONS, united_nations",
    "'united\nnations', united_nations",
    "O’Brien, o'brien",
    "O‘Brien, o'brien",
    "“The Rock” Johnson, '\"the_rock\"_johnson'",
    "Łódź, łódź",
    "Straße, strasse",
    "STRASSE, strasse",
    "AT&T, at&t",
    "snake_case, snake%5fcase",
    "100%, 100%25",
    "𐐀𐐁, 𐐨𐐩"
  })
  void anIdReadsLikeTheName(String name, String id) {
    assertThat(EntityId.of(name)).isEqualTo(id);
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    assertThat(EntityId.of("Zoe\u0308")).isEqualTo(EntityId.of("Zoë"));
    assertThat(EntityId.of("I\u0307stanbul")).isEqualTo(EntityId.of("İstanbul"));
  }

  @Test
  void greekWordsEndAlikeInEitherCase() {
    assertThat(EntityId.of("ΑΘΗΝΑΣ")).isEqualTo(EntityId.of("Αθηνας"));
  }

  @Property
  void caseSpacesAndQuotesDoNotMatter(@ForAll("names") String name) {
    String id = EntityId.of(name);
    assertThat(EntityId.of(name.toUpperCase(Locale.ROOT))).isEqualTo(id);
    assertThat(EntityId.of("  " + name + "\n")).isEqualTo(id);
    assertThat(EntityId.of(name.replace(" ", " \t "))).isEqualTo(id);
    assertThat(EntityId.of(name.replace('\'', '’').replace('"', '“'))).isEqualTo(id);
  }

  @Property
  void theNameThatAnIdStandsForHasThisId(@ForAll("names") String name) {
    String id = EntityId.of(name);
    assertThat(EntityId.of(read(id))).isEqualTo(id);
  }

  @Property
  void differentNamesHaveDifferentIds(
      @ForAll("foldedNames") String one, @ForAll("foldedNames") String other) {
    assertThat(EntityId.of(one).equals(EntityId.of(other))).isEqualTo(one.equals(other));
  }

  @Property
  void anIdHasNoWhiteSpace(@ForAll("names") String name) {
    assertThat(EntityId.of(name)).doesNotContainAnyWhitespaces();
  }

  /** The folded name of an id: escapes undone. */
  private static String read(String id) {
    return id.replace("_", " ").replace("%5f", "_").replace("%25", "%");
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("abzABZ ßéÉİıŁłΣσςǅﬁ'\"’“_%25f-.&𐐀𐐨")
        .withCharRange('\u00C0', '\u024F')
        .ofMaxLength(12)
        .map(name -> Normalizer.normalize(name, Normalizer.Form.NFC));
  }

  /** Names that folding leaves alone, of few characters, so that near misses are common. */
  @Provide
  Arbitrary<String> foldedNames() {
    return Arbitraries.strings()
        .withChars("a %_25f")
        .ofMaxLength(6)
        .map(name -> name.strip().replaceAll(" +", " "));
  }
}
