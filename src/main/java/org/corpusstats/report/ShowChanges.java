package org.corpusstats.report;

import java.util.List;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.SqlEngine;

/** Shows the entities whose counts resolution changed most. */
public final class ShowChanges {
  private ShowChanges() {}

  /**
   * The rows as text; empty where resolution changed nothing.
   *
   * @param limit most rows
   * @param width columns of the terminal
   */
  public static String of(SqlEngine tables, int limit, int width) {
    List<AnswerRow> most =
        tables
            .ask(
                """
                SELECT name_a AS name, count, count_by_name, merged_names
                FROM resolution_changes
                WHERE subject = 'entity' AND count <> count_by_name
                ORDER BY abs(count - count_by_name) DESC, rank LIMIT ?
                """,
                limit)
            .rows();
    return most.isEmpty()
        ? ""
        : TextTable.of(most, List.of("name", "count", "count_by_name", "merged_names"), width);
  }
}
