package org.corpusstats.report.query;

import java.util.ArrayList;
import java.util.List;
import org.corpusstats.core.UserError;

/**
 * What an engine answered: the columns and the rows, in the order of the query.
 *
 * @param columns names, as the query has them, but for names that come again: {@code a}, {@code
 *     a_1}
 */
public record Answer(List<String> columns, List<AnswerRow> rows) {
  /**
   * The only row.
   *
   * @throws IllegalStateException where there is none or more than one
   */
  public AnswerRow only() {
    if (rows.size() != 1) {
      throw new IllegalStateException(rows.size() + " rows instead of one, of " + columns);
    }
    return rows.get(0);
  }

  /** Names told apart as DuckDB does in a subquery: of two of a name the second ends in _1. */
  static List<String> toldApart(List<String> names) {
    List<String> apart = new ArrayList<>();
    for (String name : names) {
      String other = name;
      for (int i = 1; apart.contains(other); i++) {
        other = name + "_" + i;
      }
      apart.add(other);
    }
    return List.copyOf(apart);
  }

  /** What an engine said of a query, without the lines that show where in the query it was. */
  static UserError refused(String engine, Exception failure) {
    String said = String.valueOf(failure.getMessage()).strip();
    String first = said.split("\\R\\s*\\R|\\R\\s*(?:LINE \\d+:|[+'])", 2)[0];
    return new UserError(engine + ": " + first, failure);
  }
}
