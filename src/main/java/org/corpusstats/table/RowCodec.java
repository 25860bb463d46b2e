package org.corpusstats.table;

import java.io.Serializable;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into Spark rows of {@link RecordSchema}'s schema and back, so that code inside
 * {@code mapPartitions} works with records. Columns are matched by position. Immutable, thread safe
 * and serialisable: a closure may capture it.
 *
 * @param <R> the record
 */
public final class RowCodec<R extends Record> implements Serializable {
  private static final long serialVersionUID = 1;

  private final Class<R> type;
  private transient volatile @Nullable RecordCells<R> cells;

  public RowCodec(Class<R> type) {
    this.type = type;
  }

  public StructType schema() {
    return RecordSchema.of(type);
  }

  public Encoder<Row> encoder() {
    return Encoders.row(schema());
  }

  public Row toRow(R value) {
    return cells().toRow(value);
  }

  public R fromRow(Row row) {
    return cells().fromRow(row);
  }

  /** Not synchronised: two threads may both build the reflective part, and get equal ones. */
  private RecordCells<R> cells() {
    RecordCells<R> known = cells;
    if (known == null) {
      known = new RecordCells<>(type);
      cells = known;
    }
    return known;
  }
}
