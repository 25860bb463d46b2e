package org.corpusstats.resolve.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AliasesTest {
  private static final Scope DOCUMENT = Scope.ofDocument("a");

  private final Alias is = alias(Scope.EVERYWHERE, "IS", "ISIS");
  private final Alias isis = alias(Scope.EVERYWHERE, "Isis", "Islamic State");
  private final Alias goddess = alias(DOCUMENT, "Isis", "ISIS");
  private final Aliases aliases = new Aliases(new ScopedRows<>(List.of(is, isis, goddess)));

  @Test
  void aNameLeadsFromRowToRow() {
    assertThat(aliases.first("is", Scope.EVERYWHERE)).isEqualTo(is);
    assertThat(aliases.next(is, Scope.EVERYWHERE)).isEqualTo(isis);
    assertThat(aliases.next(isis, Scope.EVERYWHERE)).isNull();
    assertThat(aliases.last(is, Scope.EVERYWHERE)).isEqualTo(isis);
    assertThat(aliases.first("Islamic State", Scope.EVERYWHERE)).isNull();
  }

  @Test
  void aNameOfItsOwnEndsTheChain() {
    assertThat(goddess.isOwnEntity()).isTrue();
    assertThat(isis.isOwnEntity()).isFalse();
    assertThat(aliases.next(goddess, DOCUMENT)).isNull();
    assertThat(aliases.last(is, DOCUMENT)).isEqualTo(goddess);
  }

  @Test
  void withoutRowsThereAreNone() {
    assertThat(aliases.isEmpty()).isFalse();
    assertThat(new Aliases(new ScopedRows<>(List.of())).isEmpty()).isTrue();
  }

  private static Alias alias(Scope scope, String name, String canonical) {
    return new Alias("aliases.csv line 2", scope, name, canonical, null);
  }
}
