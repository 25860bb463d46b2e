package org.corpusstats.table.row;

import org.corpusstats.measure.Interval;
import org.corpusstats.measure.sentiment.ClusteredMean;
import org.corpusstats.table.Doc;
import org.jspecify.annotations.Nullable;

/** Between which values a figure lies with 95 %. */
public record ConfidenceInterval(
    @Doc("lower end of its 95 % interval, {}") double low,
    @Doc("upper end of its 95 % interval, {}") double high) {

  /** Of a mean tone: see {@link ClusteredMean#interval}. */
  static final String OF_TONE =
      "clustered by document, Student's t for the effective number of documents, on the scale of"
          + " log odds; null where fewer than two documents have a scored one, and where all agree to"
          + " the last digit, as copies do";

  public static ConfidenceInterval of(Interval interval) {
    return new ConfidenceInterval(interval.low(), interval.high());
  }

  /** Null for null. */
  public static @Nullable ConfidenceInterval ofNullable(@Nullable Interval interval) {
    return interval == null ? null : of(interval);
  }
}
