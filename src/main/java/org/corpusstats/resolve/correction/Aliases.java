package org.corpusstats.resolve.correction;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Follows aliases from name to name: of "IS" is "ISIS" and "ISIS" is "Islamic State", to the last.
 * Immutable and thread safe.
 */
final class Aliases implements Serializable {
  private static final long serialVersionUID = 1;

  private final ScopedRows<Alias> rows;

  Aliases(ScopedRows<Alias> rows) {
    this.rows = rows;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The row for a name, the first of its chain; null if none covers the scope. */
  @Nullable Alias first(String name, Scope within) {
    return rows.narrowest(name, within);
  }

  /** The row that follows another; null at the end. */
  @Nullable Alias next(Alias row, Scope within) {
    return row.isOwnEntity() ? null : rows.narrowest(row.canonical(), within);
  }

  /** The end of the chain from a row on, whose canonical name is the entity's. Needs no cycle. */
  Alias last(Alias row, Scope within) {
    Alias last = row;
    for (Alias next = row; next != null; next = next(next, within)) {
      last = next;
    }
    return last;
  }
}
