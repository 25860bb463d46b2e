package org.corpusstats.app;

import java.io.PrintWriter;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.annotate.AnnotationProgress;
import org.corpusstats.core.Versions;
import org.corpusstats.pipeline.RunListener;

/** One line a stage on standard error, below a line that says what runs. */
final class StageLines implements RunListener {
  private final PrintWriter err;
  private final SparkSession spark;
  private boolean begun;

  private StageLines(PrintWriter err, SparkSession spark) {
    this.err = err;
    this.spark = spark;
  }

  /** Lines, or nothing where the user asked for quiet. */
  static RunListener of(CommonOptions common, PrintWriter err, SparkSession spark) {
    return common.quiet() ? RunListener.QUIET : new StageLines(err, spark);
  }

  @Override
  public void stageDone(String stage, String outcome, double seconds) {
    if (!begun) {
      begun = true;
      err.printf(
          "corpus-stats %s · Spark %s on %s%n",
          Versions.OF_THIS_BUILD.corpusStats(), spark.version(), spark.sparkContext().master());
    }
    err.printf(Locale.ROOT, "%-10s %-60s %8.1f s%n", stage, outcome, seconds);
  }

  @Override
  public void warning(String message) {
    err.println("corpus-stats: warning: " + message);
  }

  @Override
  public AnnotationProgress annotationProgress() {
    return Terminal.isWatched() ? AnnotationProgress.on(System.err) : AnnotationProgress.quiet();
  }
}
