package org.corpusstats.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.spark_partition_id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.LocalSpark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionKeysTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 200})
  void everyRowComesToThePartitionOfItsKeyAlsoWhereOthersStayEmpty(int partitions) {
    PartitionKeys keys = new PartitionKeys(partitions);
    List<Row> rows =
        IntStream.range(0, partitions)
            .filter(partition -> partition % 3 != 1)
            .mapToObj(partition -> RowFactory.create(partition, keys.of(partition)))
            .toList();
    Dataset<Row> brought =
        keys.bring(
            LocalSpark.session().createDataFrame(rows, StructType.fromDDL("wanted int, key int")),
            col("key"));
    assertThat(brought.toJavaRDD().getNumPartitions()).isEqualTo(partitions);
    assertThat(brought.select(col("wanted").minus(spark_partition_id())).collectAsList())
        .hasSize(rows.size())
        .containsOnly(RowFactory.create(0));
  }
}
