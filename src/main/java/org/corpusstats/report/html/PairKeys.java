package org.corpusstats.report.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Pairs that the page shows, by their keys, which queries join with: to find them takes a look at
 * all pairs by every measure, and is done once.
 *
 * @param keys each a scope and the ids of the two
 */
record PairKeys(List<List<String>> keys) {
  private static final List<String> SCOPES = List.of("document", "paragraph", "sentence");

  /**
   * Of each scope the first by each measure, of those that meet twice: by most measures the first
   * of all would be rare names that met once. Names that hold each other say nothing of the texts.
   *
   * @param measures columns of entity_pairs
   */
  static PairKeys firstBy(List<String> measures, Inquiry inquiry) {
    Set<List<String>> keys = new LinkedHashSet<>();
    for (String scope : SCOPES) {
      for (String measure : measures) {
        inquiry
            .ask(
                """
                SELECT scope, entity_a, entity_b FROM entity_pairs
                WHERE scope = '%1$s' AND NOT related AND both_count >= 2 AND %2$s IS NOT NULL
                ORDER BY %2$s DESC, both_count DESC, entity_a, entity_b LIMIT %3$d"""
                    .formatted(scope, measure, inquiry.config().topPairs()))
            .rows()
            .forEach(
                row ->
                    keys.add(
                        List.of(row.text("scope"), row.text("entity_a"), row.text("entity_b"))));
      }
    }
    return new PairKeys(List.copyOf(keys));
  }

  /** These and pairs at document scope. */
  PairKeys and(List<List<String>> entities) {
    return new PairKeys(
        Stream.concat(
                keys.stream(),
                entities.stream().map(pair -> List.of("document", pair.get(0), pair.get(1))))
            .distinct()
            .toList());
  }

  /** A table of a query, with the columns scope, entity_a and entity_b, as {@code chosen}. */
  String sql() {
    return keys.isEmpty()
        ? "(SELECT scope, entity_a, entity_b FROM entity_pairs WHERE false) AS chosen"
        : "(VALUES "
            + String.join(", ", Collections.nCopies(keys.size(), "(?, ?, ?)"))
            + ") AS chosen (scope, entity_a, entity_b)";
  }

  /** What stands for the question marks of the table. */
  Object[] values() {
    List<Object> values = new ArrayList<>();
    keys.forEach(values::addAll);
    return values.toArray();
  }
}
