package org.corpusstats.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.util.StringUtils;
import org.corpusstats.LocalSpark;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Spark SQL in a session of its own, with a snapshot's views made as its shell makes them. */
public final class SparkSql implements SqlEngine {
  private final SparkSession session = LocalSpark.session().newSession();

  private SparkSql() {}

  /** Over the snapshot in a folder, as {@code spark-sql -i views-spark.sql}. */
  public static SparkSql over(Path snapshot) throws IOException {
    SparkSql spark = new SparkSql();
    String views = Files.readString(snapshot.resolve(ViewsSql.SPARK.fileName()));
    statements(views).forEach(spark.session::sql);
    return spark;
  }

  /**
   * Splits a file into statements as {@code spark-sql -f} does: its reader, Hive's {@code
   * CliDriver}, drops lines that begin with two dashes; then Spark's own splitter, which knows
   * quotes and comments, takes the file apart at semicolons.
   */
  static List<String> statements(String file) {
    String kept =
        file.lines()
            .filter(line -> !line.startsWith("--"))
            .collect(Collectors.joining("\n", "", "\n"));
    return CollectionConverters.asJava(StringUtils.splitSemiColonWithIndex(kept, false));
  }

  @Override
  public Answer answer(String query) {
    List<String> statements = statements(query);
    if (statements.size() != 1) {
      throw new IllegalArgumentException(statements.size() + " statements: " + query);
    }
    Dataset<Row> result = session.sql(statements.get(0));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Row row : result.collectAsList()) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(Answer.cell(row.get(i)));
      }
      rows.add(cells);
    }
    return new Answer(Arrays.asList(result.columns()), rows);
  }
}
