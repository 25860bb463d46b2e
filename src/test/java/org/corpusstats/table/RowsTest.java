package org.corpusstats.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.LocalSpark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsTest {
  record Parts(int whole, @Flat @Nullable Rest rest) {}

  record Rest(int rest) {}

  record Doubled(int doubled) {}

  @Test
  void computedColumnsStandBehindTheOthersAndCanBeComputedFrom() {
    Dataset<Row> rows =
        LocalSpark.session()
            .createDataFrame(
                List.of(RowFactory.create("a", 7), RowFactory.create("b", 8)),
                StructType.fromDDL("name string, n int"));
    Dataset<Row> parts =
        Rows.with(
            rows,
            Parts.class,
            row -> {
              int n = row.<Integer>getAs("n");
              return new Parts(n / 2, n % 2 == 0 ? null : new Rest(n % 2));
            });
    Dataset<Row> doubled =
        Rows.with(parts, Doubled.class, row -> new Doubled(2 * row.<Integer>getAs("whole")));
    assertThat(doubled.columns()).containsExactly("name", "n", "whole", "rest", "doubled");
    assertThat(doubled.collectAsList())
        .containsExactlyInAnyOrder(
            RowFactory.create("a", 7, 3, 1, 6), RowFactory.create("b", 8, 4, null, 8));
  }
}
