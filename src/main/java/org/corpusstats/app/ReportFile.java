package org.corpusstats.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.Manifest;
import org.corpusstats.report.html.HtmlReport;
import org.corpusstats.report.html.ReportConfig;
import org.corpusstats.report.query.DuckDb;
import org.corpusstats.report.query.SparkSql;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.store.SnapshotFiles;
import org.jspecify.annotations.Nullable;

/** Where the report of a snapshot is, and how it gets there. */
final class ReportFile {
  static final String NAME = "report.html";

  private ReportFile() {}

  /** Beside the snapshots of an output folder; empty where that is on no local disk. */
  static Optional<Path> beside(SnapshotFiles snapshot) {
    if (!snapshot.isLocal()) {
      return Optional.empty();
    }
    Path folder = Path.of(snapshot.plainPath(snapshot.location()));
    return Optional.ofNullable(folder.getParent()).map(all -> all.resolveSibling(NAME));
  }

  /**
   * Writes it. A page that is open, or half of one, is never what is left.
   *
   * @param spark where DuckDB cannot read the snapshot
   * @throws UserError where the file cannot be written
   */
  static void write(
      SnapshotFiles snapshot, Path file, ReportConfig config, Supplier<SparkSession> spark) {
    String page;
    try (SqlEngine engine =
        snapshot.isLocal() && DuckDb.isInstalled()
            ? DuckDb.over(snapshot)
            : SparkSql.over(spark.get(), snapshot)) {
      page = HtmlReport.of(engine, snapshot.before(Manifest.FILE), config);
    }
    try {
      Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
      Files.write(fresh, page.getBytes(UTF_8));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UserError("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes it at the end of a run, where settings ask for it and the folder is on a local disk. The
   * tables are published: a report that fails takes nothing back, and is a warning.
   *
   * @return the file; null where there is none
   */
  static @Nullable Path afterRun(
      SnapshotFiles snapshot, ReportConfig config, SparkSession spark, PrintWriter err) {
    Optional<Path> file = config.afterRun() ? beside(snapshot) : Optional.empty();
    if (file.isEmpty()) {
      return null;
    }
    try {
      write(snapshot, file.get(), config, () -> spark);
      return file.get();
    } catch (UserError e) {
      err.println("corpus-stats: warning: no report: " + e.getMessage());
      return null;
    }
  }
}
