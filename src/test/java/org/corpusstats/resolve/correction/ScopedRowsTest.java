package org.corpusstats.resolve.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopedRowsTest {
  private static final Scope DOCUMENT = Scope.ofDocument("wire/a");

  private final Kill everywhere = kill(Scope.EVERYWHERE, "IS", null);
  private final Kill wire = kill(new Scope("wire/", false), "is", "MISC");
  private final Kill document = kill(DOCUMENT, "IS", "PERSON");
  private final ScopedRows<Kill> rows = new ScopedRows<>(List.of(everywhere, document, wire));

  @Test
  void theNarrowestScopeThatHoldsTheDocumentWins() {
    assertThat(rows.narrowest("IS", DOCUMENT)).isEqualTo(document);
    assertThat(rows.narrowest("IS", Scope.ofDocument("wire/b"))).isEqualTo(wire);
    assertThat(rows.narrowest("IS", Scope.ofDocument("gazette/a"))).isEqualTo(everywhere);
  }

  @Test
  void inAScopeOnlyRowsCountThatHoldAllItsDocuments() {
    assertThat(rows.narrowest("IS", new Scope("wire/", false))).isEqualTo(wire);
    assertThat(rows.narrowest("IS", Scope.EVERYWHERE)).isEqualTo(everywhere);
  }

  @Test
  void rowsThatAreNotWantedAreLeftOut() {
    assertThat(rows.narrowest("IS", DOCUMENT, row -> row.concerns("MISC"))).isEqualTo(wire);
    assertThat(rows.narrowest("IS", DOCUMENT, row -> false)).isNull();
  }

  @Test
  void namesAreComparedByTheirKey() {
    assertThat(rows.narrowest("Is", DOCUMENT)).isEqualTo(document);
    assertThat(rows.narrowest("ISIS", DOCUMENT)).isNull();
  }

  @Test
  void withoutRowsNothingIsFound() {
    assertThat(rows.isEmpty()).isFalse();
    ScopedRows<Kill> none = new ScopedRows<>(List.of());
    assertThat(none.isEmpty()).isTrue();
    assertThat(none.narrowest("IS", DOCUMENT)).isNull();
  }

  private static Kill kill(Scope scope, String name, @Nullable String type) {
    return new Kill("kill.csv line 2", scope, name, type);
  }
}
