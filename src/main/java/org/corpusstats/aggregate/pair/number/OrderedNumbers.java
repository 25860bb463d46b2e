package org.corpusstats.aggregate.pair.number;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Numbers rows from 0 without a gap in the order of a column that no two of them share, on any
 * number of tasks: they are sorted, and each task continues where the one before it ended.
 */
final class OrderedNumbers {
  /** So many rows of a name and its number are little to every task. */
  static final long MOST_BROADCAST = 1_000_000;

  private OrderedNumbers() {}

  /**
   * The rows with a further column.
   *
   * @param rows at most {@link Integer#MAX_VALUE} of them
   */
  static Dataset<Row> of(Dataset<Row> rows, String orderedBy, String number) {
    return numbered(rows.sort(orderedBy), number);
  }

  /** The same for rows that one task can sort, which spares the jobs that divide them. */
  static Dataset<Row> ofFew(Dataset<Row> rows, String orderedBy, String number) {
    return numbered(rows.coalesce(1).sortWithinPartitions(orderedBy), number);
  }

  private static Dataset<Row> numbered(Dataset<Row> rows, String number) {
    StructType schema = rows.schema().add(number, DataTypes.IntegerType, false);
    JavaRDD<Row> numbered =
        rows.toJavaRDD().zipWithIndex().map(row -> with(row._1(), Math.toIntExact(row._2())));
    return rows.sparkSession().createDataFrame(numbered, schema);
  }

  private static Row with(Row row, int number) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      values.add(row.get(i));
    }
    values.add(number);
    return RowFactory.create(values.toArray());
  }
}
