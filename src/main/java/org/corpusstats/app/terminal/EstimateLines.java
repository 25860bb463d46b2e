package org.corpusstats.app.terminal;

import java.util.Locale;
import org.corpusstats.pipeline.Estimate;

/** Says in a few lines what a run would take. */
public final class EstimateLines {
  private EstimateLines() {}

  /**
   * @param mostHeapBytes what the heap may grow to
   */
  public static String of(Estimate estimate, long mostHeapBytes) {
    double seconds = estimate.annotationSeconds();
    double bytes = estimate.annotationBytes();
    double error = estimate.relativeError();
    return String.format(
        Locale.ROOT,
        """
        sample       %.2g %% of the input: %,d documents, %,d tokens
        annotate     %s on %d cores, %s to %s with 95 %% confidence
        other stages %s for the sample, at most %s for all: much of it does not grow with the text
        annotations  %s, %s to %s
        tables       at most %s
        heap         %s of %s were needed for the sample; it grows with the frequent names, not with the documents
        """,
        100 * estimate.share(),
        estimate.documents(),
        estimate.tokens(),
        time(seconds),
        estimate.cores(),
        time(seconds * Math.max(0, 1 - error)),
        time(seconds * (1 + error)),
        time(estimate.otherSeconds()),
        time(estimate.mostOtherSeconds()),
        size(bytes),
        size(bytes * Math.max(0, 1 - error)),
        size(bytes * (1 + error)),
        size(estimate.wholeTableBytes()),
        size((double) estimate.peakHeapBytes()),
        size((double) mostHeapBytes));
  }

  private static String time(double seconds) {
    if (seconds < 90) {
      return String.format(Locale.ROOT, "%.0f s", Math.ceil(seconds));
    }
    return seconds < 5_400
        ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
        : String.format(Locale.ROOT, "%.1f h", seconds / 3_600);
  }

  private static String size(double bytes) {
    return bytes < 1e9
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }
}
