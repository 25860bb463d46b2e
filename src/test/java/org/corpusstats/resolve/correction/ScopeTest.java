package org.corpusstats.resolve.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
  @ParameterizedTest
  @CsvSource({
    "'', wire/a, true",
    "*, wire/a, true",
    "wire/*, wire/a, true",
    "wire/*, wire/, true",
    "wire/a*, wire/a, true",
    "wire/a, wire/a, true",
    "wire/*, gazette/a, false",
    "wire/b*, wire/a, false",
    "wire/a, wire/ab, false",
    "wire/ab, wire/a, false",
    "wire/A, wire/a, false"
  })
  void aScopeHoldsADocumentByItsIdOrABeginningOfIt(String scope, String docId, boolean covers) {
    assertThat(parsed(scope).covers(Scope.ofDocument(docId))).isEqualTo(covers);
  }

  @ParameterizedTest
  @CsvSource({
    "'', wire/*, true",
    "wire/*, '', false",
    "wire/*, wire/2025*, true",
    "wire/2025*, wire/*, false",
    "wire/*, wire/*, true",
    "wire/a, wire/a*, false",
    "wire/a*, wire/a, true"
  })
  void aScopeCoversThoseInsideIt(String scope, String other, boolean covers) {
    assertThat(parsed(scope).covers(parsed(other))).isEqualTo(covers);
  }

  @Test
  void aDocumentIsNarrowerThanALongPrefixThanAShortOneThanEverywhere() {
    List<Scope> ordered =
        List.of(parsed("wire/a"), parsed("wire/a*"), parsed("wire/*"), parsed("w*"), parsed(""));
    for (int narrow = 0; narrow < ordered.size(); narrow++) {
      for (int wide = 0; wide < ordered.size(); wide++) {
        assertThat(ordered.get(narrow).isNarrowerThan(ordered.get(wide))).isEqualTo(narrow < wide);
      }
    }
  }

  @Test
  void aStarAloneIsEverywhere() {
    assertThat(parsed("*")).isEqualTo(Scope.EVERYWHERE).isEqualTo(parsed(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*a", "a*b", "a**", "*/2025-*"})
  void aStarElsewhereIsNoScope(String written) {
    assertThat(Scope.parse(written)).isNull();
  }

  @Test
  void aScopeReadsAsItIsMeant() {
    assertThat(parsed("")).hasToString("all documents");
    assertThat(parsed("wire/a")).hasToString("document wire/a");
    assertThat(parsed("wire/*")).hasToString("documents wire/*");
  }

  private static Scope parsed(String written) {
    return Objects.requireNonNull(Scope.parse(written));
  }
}
