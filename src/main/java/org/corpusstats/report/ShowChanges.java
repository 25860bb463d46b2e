package org.corpusstats.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Shows the entities whose counts resolution changed most. */
public final class ShowChanges {
  private ShowChanges() {}

  /**
   * The rows as text; empty where resolution changed nothing.
   *
   * @param changes rows of resolution_changes
   * @param limit most rows
   * @param width columns of the terminal
   */
  public static String of(Dataset<Row> changes, int limit, int width) {
    Column change = abs(col("count").minus(col("count_by_name")));
    List<Row> most =
        changes
            .filter(col("subject").equalTo("entity").and(change.gt(0)))
            .withColumn("name", col("name_a"))
            .sort(change.desc(), col("rank"))
            .limit(limit)
            .collectAsList();
    return most.isEmpty()
        ? ""
        : TextTable.of(most, List.of("name", "count", "count_by_name", "merged_names"), width);
  }
}
