package org.corpusstats.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.app.failure.Failure;
import org.corpusstats.app.failure.StoppedFromOutside;
import org.corpusstats.report.html.ComparedWith;
import org.corpusstats.report.html.HtmlReport;
import org.corpusstats.report.html.ReportConfig;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.store.SnapshotFiles;
import picocli.CommandLine;

/** Where the report of a snapshot is, and how it gets there. */
final class ReportFile {
  private static final String NAME = "report.html";

  private ReportFile() {}

  /** In the folder of the current snapshot; empty for others, and where it is on no local disk. */
  static Optional<Path> of(SnapshotFiles snapshot) {
    if (!snapshot.isLatest()) {
      return Optional.empty();
    }
    Path folder = Path.of(snapshot.plainPath(snapshot.location()));
    return Optional.ofNullable(folder.getParent()).map(all -> all.resolveSibling(NAME));
  }

  /**
   * Writes it. Half a page is never what is left.
   *
   * @throws org.corpusstats.core.UserError where the file cannot be written
   */
  static void write(
      SqlEngine engine, Path file, Optional<ComparedWith> other, ReportConfig config) {
    String page = HtmlReport.of(engine, engine.snapshot().before(), other, config);
    new AnswerFile(file).receive(part -> Files.write(part, page.getBytes(UTF_8)));
  }

  /** A file as a person who stands in the working folder would write it. */
  static Path shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }

  /**
   * Writes it at the end of a run, where settings ask for it and the folder is on a local disk. The
   * tables are published: a report that fails takes nothing back, and is a warning.
   */
  static void afterRun(
      SparkSession spark,
      SnapshotFiles snapshot,
      ReportConfig config,
      CommonOptions common,
      CommandLine line) {
    Optional<Path> file = config.afterRun() ? of(snapshot) : Optional.empty();
    if (file.isEmpty()) {
      return;
    }
    try (SqlEngine engine = Engines.over(snapshot, () -> spark)) {
      write(engine, file.get(), Optional.empty(), config);
    } catch (RuntimeException | VirtualMachineError | LinkageError e) {
      if (!StoppedFromOutside.hasBegun()) {
        line.getErr().println("corpus-stats: warning: no report: " + Failure.of(e, null).line());
      }
      return;
    }
    if (!common.quiet()) {
      line.getOut().println("report in " + shown(file.get()));
      line.getOut().flush();
    }
  }
}
