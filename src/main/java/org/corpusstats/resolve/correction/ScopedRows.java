package org.corpusstats.resolve.correction;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.corpusstats.resolve.name.EntityId;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the user said of a name in a document: of all rows whose scope holds the document, the
 * one of the narrowest. Immutable and thread safe.
 */
final class ScopedRows<R extends ScopedRow> implements Serializable {
  private static final long serialVersionUID = 1;

  /** By key of the name, the narrowest first. */
  private final Map<String, List<R>> byName;

  ScopedRows(List<R> rows) {
    this.byName =
        Map.copyOf(
            rows.stream()
                .sorted(comparing(ScopedRow::scope, Scope.NARROWEST_FIRST))
                .collect(
                    groupingBy(
                        row -> EntityId.of(row.name()),
                        collectingAndThen(toList(), List::copyOf))));
  }

  boolean isEmpty() {
    return byName.isEmpty();
  }

  @Nullable R narrowest(String name, Scope within) {
    return narrowest(name, within, row -> true);
  }

  /** The narrowest of the rows that are wanted; null if none covers the scope. */
  @Nullable R narrowest(String name, Scope within, Predicate<R> wanted) {
    // Most runs have no corrections, and then need no keys of names.
    if (isEmpty()) {
      return null;
    }
    for (R row : byName.getOrDefault(EntityId.of(name), List.of())) {
      if (row.scope().covers(within) && wanted.test(row)) {
        return row;
      }
    }
    return null;
  }
}
