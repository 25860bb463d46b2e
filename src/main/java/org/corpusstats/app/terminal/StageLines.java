package org.corpusstats.app.terminal;

import java.io.PrintWriter;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.aggregate.Aggregated;
import org.corpusstats.annotate.Annotated;
import org.corpusstats.annotate.AnnotationProgress;
import org.corpusstats.clean.Cleaned;
import org.corpusstats.core.Versions;
import org.corpusstats.judge.Judged;
import org.corpusstats.pipeline.RunListener;
import org.corpusstats.publish.CatalogTables;
import org.corpusstats.publish.Published;
import org.corpusstats.read.RawRecords;
import org.corpusstats.resolve.corpus.Resolved;
import org.jspecify.annotations.Nullable;

/** One line a stage on standard error, below a line that says what runs. */
public final class StageLines implements RunListener {
  /** It draws a line of its own, which knows how much there is. */
  private static final String ANNOTATE = "annotate";

  private final PrintWriter err;
  private final SparkSession spark;
  private final @Nullable StageProgress progress;
  private boolean begun;

  private StageLines(PrintWriter err, SparkSession spark) {
    this.err = err;
    this.spark = spark;
    this.progress =
        Terminal.isWatched() ? new StageProgress(spark.sparkContext(), System.err) : null;
  }

  /** Lines, or nothing where the user asked for quiet. */
  public static RunListener of(boolean quiet, PrintWriter err, SparkSession spark) {
    return quiet ? RunListener.QUIET : new StageLines(err, spark);
  }

  @Override
  public void stageBegins(String stage) {
    if (progress != null && !stage.equals(ANNOTATE)) {
      progress.begin(stage);
    }
  }

  @Override
  public void stageEnds(String stage) {
    if (progress != null) {
      progress.end();
    }
  }

  @Override
  public void stageDone(String stage, Record outcome, double seconds) {
    if (!begun) {
      begun = true;
      err.printf(
          "corpus-stats %s · Spark %s on %s%n",
          Versions.OF_THIS_BUILD.corpusStats(), spark.version(), spark.sparkContext().master());
    }
    err.println(line(stage, outcome, seconds));
    if (outcome instanceof RawRecords raw) {
      raw.firstOfEach().stream()
          .filter(record -> record.record() != null)
          .forEach(record -> err.println("           " + RecordLine.of(record)));
    }
    if (outcome instanceof Published published && published.warning() != null) {
      warning(published.warning());
    }
  }

  @Override
  public void notice(String line) {
    say(line);
  }

  @Override
  public void warning(String line) {
    say("warning: " + line);
  }

  private void say(String line) {
    if (progress != null) {
      progress.end();
    }
    err.println("corpus-stats: " + line);
  }

  @Override
  public AnnotationProgress annotationProgress() {
    return Terminal.isWatched() ? AnnotationProgress.on(System.err) : AnnotationProgress.quiet();
  }

  static String line(String stage, Record outcome, double seconds) {
    return String.format(Locale.ROOT, "%-10s %-60s %8.1f s", stage, words(outcome), seconds);
  }

  /** Says how many files no format reads; nothing where there are none. */
  public static String otherFiles(long files) {
    return some(files, "other files in rejections");
  }

  private static String some(long files, String what) {
    return files == 0 ? "" : String.format(Locale.ROOT, ", %,d %s", files, what);
  }

  private static String words(Record outcome) {
    if (outcome instanceof RawRecords raw) {
      String files =
          String.format(Locale.ROOT, "%,d files, %.1f MB", raw.fileCount(), raw.sizeBytes() / 1e6);
      return files
          + some(raw.unchanged().size(), "unchanged")
          + some(raw.kept().size(), "gone but kept")
          + some(raw.dropped(), "gone and dropped")
          + otherFiles(raw.otherFiles());
    }
    if (outcome instanceof Cleaned cleaned) {
      return String.format(
          Locale.ROOT,
          "%,d documents, %,d of them exact copies, %,d near; %,d rejected",
          cleaned.documents(),
          cleaned.exactCopies(),
          cleaned.nearCopies(),
          cleaned.rejected());
    }
    if (outcome instanceof Annotated annotated) {
      return annotated.texts() == 0
          ? "nothing new"
          : String.format(
              Locale.ROOT,
              "%,d texts, %,d tokens, %,.0f tokens/s a core",
              annotated.texts(),
              annotated.tokens(),
              annotated.tokensPerCoreSecond());
    }
    if (outcome instanceof Resolved resolved) {
      return String.format(
          Locale.ROOT, "%,d mentions of %,d entities", resolved.mentions(), resolved.entities());
    }
    if (outcome instanceof Judged judged) {
      return String.format(
          Locale.ROOT, "%,d of %,d mentions scored", judged.scored(), judged.mentions());
    }
    if (outcome instanceof Aggregated aggregated) {
      return String.format(
          Locale.ROOT, "%,d sentences, %,d pairs", aggregated.sentences(), aggregated.pairs());
    }
    if (outcome instanceof Published published) {
      return "snapshot " + published.snapshot();
    }
    if (outcome instanceof CatalogTables.Replaced replaced) {
      return String.format(Locale.ROOT, "%,d tables in %s", replaced.tables(), replaced.place());
    }
    return outcome.toString();
  }
}
