package org.corpusstats.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.core.UserError;
import org.corpusstats.core.Versions;
import org.corpusstats.pipeline.Annotators;
import org.corpusstats.pipeline.PipelineConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code doctor}: what is installed and what would run. */
@Command(
    name = "doctor",
    description = "Say what is installed, which models are found and what would run.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  jobs/corpus-stats doctor"})
final class DoctorCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PipelineConfig config = common.config();
    PrintWriter out = spec.commandLine().getOut();
    Runtime java = Runtime.getRuntime();
    line(out, "corpus-stats", Versions.OF_THIS_BUILD.corpusStats());
    line(out, "java", Runtime.version() + ", " + System.getProperty("java.home"));
    line(
        out,
        "memory",
        String.format(Locale.ROOT, "%,d MB for the driver", java.maxMemory() / (1024 * 1024)));
    line(out, "launched by", System.getenv().getOrDefault("CORPUS_STATS_SPARK", "spark-submit"));
    boolean spark = works(out, "spark", () -> describeSpark(out));
    boolean models = works(out, "models", () -> describeAnnotators(out, config));
    line(out, "verdict", spark && models ? "ready to run" : "not ready");
    out.flush();
    return spark && models ? 0 : 1;
  }

  private void describeSpark(PrintWriter out) throws IOException {
    try (SparkSession spark = Sessions.open(common.master())) {
      line(out, "spark", spark.version() + ", built with " + Versions.OF_THIS_BUILD.spark());
      line(
          out,
          "master",
          spark.sparkContext().master()
              + ", "
              + spark.sparkContext().defaultParallelism()
              + " tasks at once");
      TrialOutput.publish(spark);
      line(out, "output folders", "can be written");
    }
  }

  private static void describeAnnotators(PrintWriter out, PipelineConfig config) {
    AnnotatorFactory annotators = Annotators.of(config.annotate());
    annotators.identity().forEach((name, value) -> line(out, name, value));
  }

  /** What a run would do too. */
  private interface Trial {
    void run() throws IOException;
  }

  /** Whether it can be done; where not, for whatever reason, a line says why. */
  private static boolean works(PrintWriter out, String name, Trial trial) {
    try {
      trial.run();
      return true;
    } catch (IOException | RuntimeException | LinkageError failure) {
      String why = failure instanceof UserError ? failure.getMessage() : failure.toString();
      line(out, name, String.valueOf(why).lines().findFirst().orElse(""));
      return false;
    }
  }

  private static void line(PrintWriter out, String name, String value) {
    out.printf("%-28s %s%n", name, value);
  }
}
