package org.corpusstats.table;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/**
 * Names a table: its row record, what one row stands for, and the columns that identify a row.
 *
 * @param name plural noun, snake_case; also the name of its folder and of its SQL view
 * @param rowType the record that is the schema
 * @param rowMeaning what one row is, as in "one row per …"
 * @param key the columns that no two rows share
 * @param published whether it is part of a snapshot, or only of the run that writes it
 * @param <R> the row record
 */
public record Table<R extends Record>(
    String name, Class<R> rowType, String rowMeaning, List<String> key, boolean published)
    implements Serializable {

  /** A table that users read. */
  public static <R extends Record> Table<R> published(
      String name, Class<R> rowType, String rowMeaning, String... key) {
    return new Table<>(name, rowType, rowMeaning, List.of(key), true);
  }

  /** A table by which the stages of one run meet. */
  public static <R extends Record> Table<R> internal(
      String name, Class<R> rowType, String rowMeaning) {
    return new Table<>(name, rowType, rowMeaning, List.of(), false);
  }

  public StructType schema() {
    return RecordSchema.of(rowType);
  }

  public RowCodec<R> codec() {
    return new RowCodec<>(rowType);
  }
}
