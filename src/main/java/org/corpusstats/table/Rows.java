package org.corpusstats.table;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What is done with many rows. */
public final class Rows {
  private Rows() {}

  /** The rows of a partition as a stream, read once and lazily. */
  public static <T> Stream<T> stream(Iterator<T> rows) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
  }

  /**
   * Adds columns that are computed from each row: where formulas meet a table.
   *
   * @param block the record whose columns they are
   * @param compute makes it of a row, whose columns it finds by name
   */
  public static <R extends Record> Dataset<Row> with(
      Dataset<Row> rows, Class<R> block, MapFunction<Row, R> compute) {
    RowCodec<R> codec = new RowCodec<>(block);
    StructType schema = new StructType(concat(rows.schema().fields(), codec.schema().fields()));
    MapFunction<Row, Row> add =
        row -> {
          Row computed = codec.toRow(compute.call(row));
          @Nullable Object[] cells = new Object[schema.length()];
          for (int i = 0; i < cells.length; i++) {
            cells[i] = i < row.size() ? row.get(i) : computed.get(i - row.size());
          }
          // With its schema: Spark hands it to a second such function as it is.
          return new GenericRowWithSchema(cells, schema);
        };
    return rows.map(add, Encoders.row(schema));
  }

  private static StructField[] concat(StructField[] first, StructField[] second) {
    return Stream.of(first, second).flatMap(Arrays::stream).toArray(StructField[]::new);
  }
}
