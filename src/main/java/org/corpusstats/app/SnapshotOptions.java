package org.corpusstats.app;

import java.sql.SQLException;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.core.UserError;
import org.corpusstats.report.query.DuckDb;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.SmallData;
import org.corpusstats.store.SnapshotFiles;
import org.corpusstats.table.row.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of commands that read a snapshot. */
final class SnapshotOptions {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder that a run wrote to; its current snapshot is read.")
  private String output = "";

  @Option(
      names = "--snapshot",
      paramLabel = "ID",
      description = "Another snapshot of that folder, by its id, or a subcorpus by its name.")
  private @Nullable String id;

  /** Asks the snapshot something: of DuckDB, or of a Spark session that is open meanwhile. */
  <T> T ask(CommonOptions common, Function<SqlEngine, T> question) {
    common.config(); // refuses what is misspelt, though no question depends on it
    Configuration alone = Engines.withoutSpark(output, common.master());
    if (alone != null) {
      try (SqlEngine engine = DuckDb.over(snapshot(alone))) {
        return answer(engine, question);
      }
    }
    SparkSession spark = Sessions.open(common.master());
    try {
      SnapshotFiles snapshot = snapshot(spark.sparkContext().hadoopConfiguration());
      SmallData.fit(spark, snapshot.sizeBytes(Document.TABLE));
      try (SqlEngine engine = Engines.over(snapshot, () -> spark)) {
        return answer(engine, question);
      }
    } finally {
      spark.stop();
    }
  }

  private static <T> T answer(SqlEngine tables, Function<SqlEngine, T> question) {
    try {
      return question.apply(tables);
    } catch (UserError e) {
      if (e.getCause() instanceof SQLException || e.getCause() instanceof AnalysisException) {
        throw OlderSnapshot.explains(e, tables);
      }
      throw e;
    }
  }

  /** What the user calls the snapshot that is read. */
  String name(SnapshotFiles read) {
    return id == null ? read.id() : id;
  }

  private SnapshotFiles snapshot(Configuration hadoop) {
    if (id != null) {
      return OutputFolder.files(hadoop, output, id);
    }
    return OutputFolder.currentFiles(hadoop, output)
        .orElseThrow(() -> new UserError("there is no snapshot in " + output + " yet"));
  }
}
