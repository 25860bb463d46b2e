package org.corpusstats.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.Manifest;
import org.corpusstats.report.html.HtmlReport;
import org.corpusstats.report.html.ReportConfig;
import org.corpusstats.report.query.DuckDb;
import org.corpusstats.report.query.SparkSql;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.SnapshotFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code report}: the current snapshot as one page to look at. */
@Command(
    name = "report",
    description = "Write the current snapshot as one HTML file that opens offline.",
    footer = {
      "",
      "Examples:",
      "  corpus-stats report --output out",
      "  corpus-stats report --output out --to report.html --set report.top-entities=500"
    },
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  private static final String FILE = "report.html";

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder that a run wrote to; its current snapshot is shown.")
  private String output = "";

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description =
          "File to write; default " + FILE + " in that folder, on a local disk only.")
  private @Nullable String to;

  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ReportConfig config = common.config().report();
    SnapshotFiles snapshot =
        OutputFolder.currentFiles(new Configuration(), output)
            .orElseThrow(() -> new UserError("there is no snapshot in " + output + " yet"));
    Path file = file(snapshot);
    if (snapshot.isLocal() && DuckDb.isInstalled()) {
      try (SqlEngine engine = DuckDb.over(snapshot)) {
        write(engine, file, config);
      }
    } else {
      try (SparkSession spark = Sessions.open(common.master());
          SqlEngine engine = SparkSql.over(spark, snapshot)) {
        write(engine, file, config);
      }
    }
    if (!common.quiet()) {
      spec.commandLine().getOut().println(file);
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  private Path file(SnapshotFiles snapshot) {
    if (to != null) {
      return Path.of(to);
    }
    if (!snapshot.isLocal()) {
      throw new UserError("output folder " + output + " is on no local disk; name a file with --to");
    }
    return Path.of(snapshot.plainPath(snapshot.location())).resolveSibling("..").resolve(FILE).normalize();
  }

  /** A page that is open, or half of one, is never what is left. */
  static void write(SqlEngine engine, Path file, ReportConfig config) throws IOException {
    Optional<SnapshotFiles> before = engine.snapshot().before(Manifest.FILE);
    String page = HtmlReport.of(engine, before, config);
    try {
      Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
      Files.write(fresh, page.getBytes(UTF_8));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UserError("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
