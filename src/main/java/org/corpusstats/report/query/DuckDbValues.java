package org.corpusstats.report.query;

import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** What DuckDB's driver hands out, as {@link AnswerRow} and as Spark's rows hold it. */
final class DuckDbValues {
  private DuckDbValues() {}

  /** A value as a cell of an answer. */
  static @Nullable Object cell(@Nullable Object value) throws SQLException {
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Float number) {
      return number.doubleValue();
    }
    if (value instanceof BigInteger sum && sum.bitLength() < Long.SIZE) {
      // A sum of whole numbers is a HUGEINT.
      return sum.longValue();
    }
    if (value instanceof Timestamp time) {
      return time.toLocalDateTime();
    }
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    if (value instanceof Blob bytes) {
      return bytes.getBytes(1, (int) bytes.length());
    }
    if (value instanceof Array list) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (Object element : (Object[]) list.getArray()) {
        cells.add(cell(element));
      }
      return cells;
    }
    if (value instanceof Struct struct) {
      return named(struct);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> cells = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        cells.put(String.valueOf(entry.getKey()), cell(entry.getValue()));
      }
      return cells;
    }
    return value;
  }

  private static Map<String, @Nullable Object> named(Struct struct) throws SQLException {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    if (struct instanceof org.duckdb.DuckDBStruct known) {
      for (Map.Entry<String, Object> entry : known.getMap().entrySet()) {
        cells.put(entry.getKey(), cell(entry.getValue()));
      }
    }
    return cells;
  }

  /** The row under a result's cursor, whose columns are those of the schema in its order. */
  static Row row(StructType schema, ResultSet result) throws SQLException {
    @Nullable Object[] cells = new Object[schema.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = spark(schema.apply(i).dataType(), result.getObject(i + 1));
    }
    return RowFactory.create(cells);
  }

  private static @Nullable Object spark(DataType type, @Nullable Object value) throws SQLException {
    if (value == null) {
      return null;
    }
    if (type instanceof StructType fields) {
      Object[] attributes = ((Struct) value).getAttributes();
      @Nullable Object[] cells = new Object[fields.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = spark(fields.apply(i).dataType(), attributes[i]);
      }
      return RowFactory.create(cells);
    }
    if (type instanceof ArrayType list) {
      List<@Nullable Object> elements = new ArrayList<>();
      for (Object element : (Object[]) ((Array) value).getArray()) {
        elements.add(spark(list.elementType(), element));
      }
      return CollectionConverters.asScala(elements).toSeq();
    }
    if (type instanceof MapType) {
      return CollectionConverters.asScala((Map<?, ?>) value);
    }
    if (value instanceof Number number) {
      return type.equals(DataTypes.IntegerType)
          ? (Object) number.intValue()
          : type.equals(DataTypes.LongType) ? (Object) number.longValue() : value;
    }
    return value;
  }
}
