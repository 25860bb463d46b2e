package org.corpusstats;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.app.Sessions;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.watch.MetricsPlugin;

/** The Spark session that all tests of one JVM share: two cores, no web page. */
public final class LocalSpark {
  private static final int PARTITIONS = 4;
  private static final SparkSession SESSION = open();

  private LocalSpark() {}

  public static SparkSession session() {
    return SESSION;
  }

  /** Rows of a table. */
  public static <R extends Record> Dataset<Row> rows(Table<R> table, List<R> records) {
    RowCodec<R> codec = table.codec();
    return SESSION.createDataFrame(records.stream().map(codec::toRow).toList(), codec.schema());
  }

  /** The records of rows with at least a table's columns, in any order. */
  public static <R extends Record> List<R> records(Table<R> table, Dataset<Row> rows) {
    RowCodec<R> codec = table.codec();
    return rows.selectExpr(codec.schema().fieldNames()).collectAsList().stream()
        .map(codec::fromRow)
        .toList();
  }

  /**
   * Lets whatever is computed next have so many partitions, however small it is, until {@link
   * #restorePartitions}.
   */
  public static void partition(int count) {
    SESSION.conf().set("spark.sql.shuffle.partitions", count);
    SESSION.conf().set("spark.corpusstats.smallData", "0");
  }

  /** Undoes {@link #partition}. */
  public static void restorePartitions() {
    SESSION.conf().set("spark.sql.shuffle.partitions", PARTITIONS);
    SESSION.conf().unset("spark.corpusstats.smallData");
  }

  /** A stage's place to work in: a new snapshot below a folder that may hold others. */
  public static Workspace workspace(Path folder) {
    OutputFolder output = OutputFolder.open(SESSION, folder.resolve("out").toString());
    output.create();
    return new Workspace(SESSION, output.newSnapshot(Instant.EPOCH), output.annotations("none"));
  }

  private static SparkSession open() {
    System.setProperty("spark.ui.enabled", "false");
    System.setProperty("spark.sql.shuffle.partitions", String.valueOf(PARTITIONS));
    // Compiling code for six rows takes longer than running without; the cluster test compiles.
    System.setProperty("spark.sql.codegen.wholeStage", "false");
    System.setProperty("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    // Plans that nobody looks at are not written out, and no session has classes of its own.
    System.setProperty("spark.sql.ui.explainMode", "simple");
    System.setProperty("spark.sql.artifact.isolation.enabled", "false");
    System.setProperty("spark.driver.host", "localhost");
    System.setProperty("spark.driver.bindAddress", "127.0.0.1");
    System.setProperty("spark.plugins", MetricsPlugin.class.getName());
    return Sessions.open("local[2]");
  }
}
