package org.corpusstats.report.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.corpusstats.core.UserError;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of {@code entity_pairs} become edges. Those whose names hold each other never do.
 *
 * @param scope unit that both names stand in
 * @param minCount fewest such units, 1 or more
 * @param maxQ greatest q_value, 0…1; null for any
 * @param types types that both entities have one of; empty for any
 */
public record PairSelection(
    UnitScope scope, long minCount, @Nullable Double maxQ, List<String> types) {
  /**
   * @throws UserError for values out of their range
   */
  public PairSelection {
    if (minCount < 1) {
      throw new UserError("--min-count " + minCount + " is not 1 or more");
    }
    if (maxQ != null && !(maxQ >= 0 && maxQ <= 1)) {
      throw new UserError("--max-q " + maxQ + " is not a share, 0 to 1");
    }
    types = List.copyOf(types);
  }

  /**
   * @throws UserError for a type that no entity of the snapshot has
   */
  void check(SqlEngine snapshot) {
    List<String> known =
        snapshot.ask("SELECT DISTINCT type FROM entities ORDER BY type").rows().stream()
            .map((AnswerRow row) -> row.text("type"))
            .toList();
    for (String type : types) {
      if (!known.contains(type)) {
        throw new UserError(
            "no entity has the type " + type + "; types are " + String.join(", ", known));
      }
    }
  }

  /** SQL condition on {@code entity_pairs p}; made of numbers and of types that were checked. */
  String condition() {
    List<String> conditions = new ArrayList<>();
    conditions.add("p.scope = '" + scope.columnValue() + "'");
    conditions.add("NOT p.related");
    conditions.add("p.both_count >= " + minCount);
    if (maxQ != null) {
      conditions.add("p.q_value <= CAST('" + maxQ + "' AS DOUBLE)");
    }
    if (!types.isEmpty()) {
      String list = types.stream().map(PairSelection::quoted).collect(Collectors.joining(", "));
      conditions.add("p.type_a IN (" + list + ")");
      conditions.add("p.type_b IN (" + list + ")");
    }
    return String.join(" AND ", conditions);
  }

  private static String quoted(String type) {
    return "'" + type.replace("'", "''") + "'";
  }

  /** In words, for whoever finds the file. */
  String description() {
    return "Edges: pairs in at least "
        + minCount
        + (minCount == 1 ? " " + scope.columnValue() : " " + scope.columnValue() + "s")
        + (maxQ == null ? "" : ", q_value at most " + maxQ)
        + (types.isEmpty() ? "" : ", both of type " + String.join(" or ", types))
        + ", not related by name.";
  }
}
