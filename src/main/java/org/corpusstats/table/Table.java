package org.corpusstats.table;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;

/**
 * Names a table: its row record, what one row stands for, the columns that identify a row, and how
 * it is shown.
 *
 * @param name plural noun, snake_case; also the name of its folder and of its SQL view
 * @param rowType the record that is the schema
 * @param rowMeaning what one row is, as in "one row per …"
 * @param key the columns that no two rows share; none where there is one row
 * @param published whether it is part of a snapshot, or only of the run that writes it
 * @param view what a terminal shows of it
 * @param <R> the row record
 */
public record Table<R extends Record>(
    String name,
    Class<R> rowType,
    String rowMeaning,
    List<String> key,
    boolean published,
    View view)
    implements Serializable {

  /**
   * What a terminal shows of a table.
   *
   * @param columns those worth its width, most telling first
   * @param order SQL order; ends in the key, so that ties come out the same
   * @param only SQL condition of the rows that are shown
   */
  public record View(List<String> columns, List<String> order, String only)
      implements Serializable {
    static final View NONE = new View(List.of(), List.of(), "true");
  }

  /** A table that users read. */
  public static <R extends Record> Table<R> published(
      String name, Class<R> rowType, String rowMeaning, String... key) {
    return new Table<>(name, rowType, rowMeaning, List.of(key), true, View.NONE);
  }

  /** A table by which the stages of one run meet. */
  public static <R extends Record> Table<R> internal(
      String name, Class<R> rowType, String rowMeaning) {
    return new Table<>(name, rowType, rowMeaning, List.of(), false, View.NONE);
  }

  /**
   * The table as a terminal shows it.
   *
   * @param columns with spaces between
   * @param order SQL order of the rows, before that of the key
   */
  public Table<R> showing(String columns, String... order) {
    List<String> first = List.of(order);
    Stream<String> ties =
        key.stream().filter(column -> !first.contains(column) && !first.contains(column + " desc"));
    View shown =
        new View(
            List.of(columns.split(" ")), Stream.concat(first.stream(), ties).toList(), view.only());
    return new Table<>(name, rowType, rowMeaning, key, published, shown);
  }

  /**
   * The table as a terminal shows it, without rows that no one looks for.
   *
   * @param condition SQL condition of the others
   */
  public Table<R> only(String condition) {
    View shown = new View(view.columns(), view.order(), condition);
    return new Table<>(name, rowType, rowMeaning, key, published, shown);
  }

  /** What one row is and which columns identify it, in a sentence or two. */
  public String description() {
    String rows = "One row per " + rowMeaning + ".";
    return key.isEmpty() ? rows : rows + " Key: " + String.join(", ", key) + ".";
  }

  public StructType schema() {
    return RecordSchema.of(rowType);
  }

  public RowCodec<R> codec() {
    return new RowCodec<>(rowType);
  }
}
