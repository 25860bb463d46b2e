package org.corpusstats.table.row;

import org.corpusstats.measure.sentiment.ClusteredMean;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.jspecify.annotations.Nullable;

/** A mean tone and how well it is known. */
public record Estimate(
    @Doc("{}; null where none was scored") double mean,
    @Flat @Doc(ConfidenceInterval.OF_TONE) @Nullable ConfidenceInterval interval) {

  /** Null for null, where nothing was scored. */
  public static @Nullable Estimate of(@Nullable ClusteredMean tone) {
    return tone == null
        ? null
        : new Estimate(tone.mean(), ConfidenceInterval.ofNullable(tone.interval()));
  }
}
