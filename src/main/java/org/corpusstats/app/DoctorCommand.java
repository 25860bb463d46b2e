package org.corpusstats.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.core.UserError;
import org.corpusstats.core.Versions;
import org.corpusstats.pipeline.Annotators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code doctor}: what is installed and what would run. */
@Command(
    name = "doctor",
    description = "Say what is installed, which models are found and what would run.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Runtime java = Runtime.getRuntime();
    line(out, "corpus-stats", Versions.OF_THIS_BUILD.corpusStats());
    line(out, "java", Runtime.version() + ", " + System.getProperty("java.home"));
    line(
        out,
        "memory",
        String.format(Locale.ROOT, "%,d MB for the driver", java.maxMemory() / (1024 * 1024)));
    line(out, "launched by", System.getenv().getOrDefault("CORPUS_STATS_SPARK", "spark-submit"));
    boolean healthy = true;
    try (SparkSession spark = Sessions.open(common.master())) {
      line(out, "spark", spark.version() + ", built with " + Versions.OF_THIS_BUILD.spark());
      line(
          out,
          "master",
          spark.sparkContext().master()
              + ", "
              + spark.sparkContext().defaultParallelism()
              + " tasks at once");
    }
    AnnotatorFactory annotators = Annotators.of(common.config().annotate());
    try {
      Map<String, String> identity = annotators.identity();
      identity.forEach((name, value) -> line(out, name, value));
    } catch (UserError missing) {
      healthy = false;
      line(out, "models", String.valueOf(missing.getMessage()));
    }
    line(out, "verdict", healthy ? "ready to run" : "not ready");
    out.flush();
    return healthy ? 0 : 1;
  }

  private static void line(PrintWriter out, String name, String value) {
    out.printf("%-28s %s%n", name, value);
  }
}
