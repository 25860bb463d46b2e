package org.corpusstats.report.query;

import java.util.List;
import java.util.function.Consumer;
import org.corpusstats.publish.Manifest;
import org.corpusstats.store.SnapshotFiles;
import org.corpusstats.table.Table;

/**
 * An engine with the published tables of a snapshot as views of their names. What is asked of it is
 * written in the SQL that Spark and DuckDB share, so that both give the same rows; {@code ?} in a
 * query stands for a value that is handed over apart and never parsed.
 *
 * <p>Used by one thread.
 */
public interface SqlEngine extends AutoCloseable {
  /** The snapshot whose tables are asked. */
  SnapshotFiles snapshot();

  /** What made the snapshot. */
  Manifest manifest();

  /** Takes text apart into statements, by what the engine takes for quotes and comments. */
  List<String> statements(String text);

  /** Whether nothing is begun in the text that no semicolon ends. */
  default boolean areWhole(String text) {
    return statements(text).size() < statements(text + "\nx").size();
  }

  /**
   * All rows of an answer that is known to be small.
   *
   * @param values for the question marks of the query, in their order
   * @throws org.corpusstats.core.UserError where the engine does not understand the query
   */
  Answer ask(String query, Object... values);

  /**
   * Hands over the rows of an answer of any size, one after another.
   *
   * @param columns takes the columns first, also of an answer without rows; is not called where a
   *     statement such as {@code SET} has no answer
   * @param rows takes the cells of each row, as {@link Answer} has them
   */
  void stream(String query, Consumer<List<String>> columns, Consumer<AnswerRow> rows);

  /**
   * Writes an answer as one Parquet file.
   *
   * @param file of the local disk; an old one is replaced
   */
  void writeParquet(String query, java.nio.file.Path file);

  /**
   * Makes the tables of another snapshot views, whose names begin with {@code prefix}.
   *
   * @param prefix such as {@code other_}
   */
  void alsoOver(SnapshotFiles other, String prefix);

  /**
   * Records of a table's kind from Parquet files anywhere.
   *
   * @param location of the folder that holds the files; none where it does not exist
   * @param condition SQL condition with question marks for the values
   */
  <R extends Record> List<R> records(
      Table<R> kind, String location, String condition, Object... values);

  @Override
  void close();
}
