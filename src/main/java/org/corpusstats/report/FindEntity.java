package org.corpusstats.report;

import java.util.List;
import java.util.stream.Collectors;
import org.corpusstats.core.UserError;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.SqlEngine;

/**
 * Finds the entity that a person means by an id, a name or an alias, in any case. Case is folded by
 * the engine that reads the tables: Java's folds "İ" to two characters, DuckDB's to one.
 */
final class FindEntity {
  private static final int MOST_CHOICES = 5;

  private final SqlEngine tables;

  FindEntity(SqlEngine tables) {
    this.tables = tables;
  }

  /**
   * The rows of {@code entities} that fit, best first: by id, else by name, else by alias, and the
   * most frequent of these first. All but the first are others that the word may have meant.
   *
   * @throws UserError where none fits, with names that are like it
   */
  List<AnswerRow> all(String wanted) {
    String word = wanted.strip();
    if (word.isEmpty()) {
      throw new UserError("an empty name is nobody's; see: show entities");
    }
    List<AnswerRow> found =
        tables
            .ask(
                """
                WITH by_alias AS (
                  SELECT DISTINCT entity_id FROM entity_aliases WHERE lower(alias) = lower(?)
                ), ranked AS (
                  SELECT e.entity_id,
                    CASE WHEN e.entity_id = ? THEN 0 WHEN lower(e.name) = lower(?) THEN 1 ELSE 2 END AS place
                  FROM entities e LEFT JOIN by_alias a ON e.entity_id = a.entity_id
                  WHERE e.entity_id = ? OR lower(e.name) = lower(?) OR a.entity_id IS NOT NULL
                )
                SELECT e.* FROM ranked r JOIN entities e ON e.entity_id = r.entity_id
                ORDER BY r.place, e.mention_count DESC, e.entity_id LIMIT 6
                """,
                word,
                word,
                word,
                word,
                word)
            .rows();
    if (found.isEmpty()) {
      throw new UserError("no entity is called " + wanted + choices(word));
    }
    return found;
  }

  /** Names that hold the word, or the nearest by spelling. */
  private String choices(String word) {
    List<AnswerRow> holding =
        tables
            .ask(
                """
                SELECT e.name, max(e.mention_count) AS mention_count FROM entity_aliases a
                JOIN entities e ON a.entity_id = e.entity_id
                WHERE instr(lower(a.alias), lower(?)) > 0 OR instr(lower(e.name), lower(?)) > 0
                GROUP BY e.entity_id, e.name
                ORDER BY mention_count DESC, e.name LIMIT 5
                """,
                word,
                word)
            .rows();
    List<AnswerRow> similar = holding.isEmpty() ? nearest(word) : holding;
    return similar.isEmpty()
        ? "; see: show entities"
        : "; similar: "
            + similar.stream()
                .limit(MOST_CHOICES)
                .map(row -> row.text("name") + " (" + row.count("mention_count") + ")")
                .collect(Collectors.joining(", "));
  }

  private List<AnswerRow> nearest(String word) {
    int most = Math.max(1, word.length() / 3);
    return tables
        .ask(
            """
            SELECT e.name, max(e.mention_count) AS mention_count FROM entity_aliases a
            JOIN entities e ON a.entity_id = e.entity_id
            WHERE levenshtein(lower(a.alias), lower(?)) <= ?
            GROUP BY e.entity_id, e.name
            ORDER BY min(levenshtein(lower(a.alias), lower(?))), mention_count DESC, e.name LIMIT 5
            """,
            word,
            most,
            word)
        .rows();
  }
}
