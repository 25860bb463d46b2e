package org.corpusstats.store;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;

/**
 * A column without nulls, as Spark sees it. It forgets that when it reads a table, and does not
 * know it of most that it computes; and only what it takes for free of nulls becomes a required
 * column of a Parquet file. A null makes the job fail.
 */
final class RequiredColumn {
  private RequiredColumn() {}

  /**
   * @param name of the column, for the error
   * @param type of its values
   */
  static Column of(Column values, String name, DataType type) {
    // The third is never asked: Spark sees that it is no null, and does not see that the second,
    // which stands before it, has no value at all.
    return coalesce(
        values, raise_error(lit("column " + name + " is null")).cast(type), noNull(type));
  }

  /** Any value of a type. */
  private static Column noNull(DataType type) {
    if (type instanceof ArrayType list) {
      return array(noNull(list.elementType()));
    }
    if (type instanceof MapType pairs) {
      return map(noNull(pairs.keyType()), noNull(pairs.valueType()));
    }
    if (type instanceof StructType row) {
      return struct(
          Arrays.stream(row.fields())
              .map(field -> noNull(field.dataType()).as(field.name()))
              .toArray(Column[]::new));
    }
    if (type instanceof StringType) {
      return lit("");
    }
    if (type instanceof BooleanType) {
      return lit(false);
    }
    if (type instanceof BinaryType) {
      return lit(new byte[0]);
    }
    if (type instanceof DateType) {
      return lit(LocalDate.EPOCH);
    }
    return lit(0).cast(type);
  }
}
