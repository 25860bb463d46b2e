package org.corpusstats.pipeline;

/** More input was turned away than the user allows; nothing was published. */
public final class TooManyRejections extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooManyRejections(long rejections, long records, RejectionLimit limit) {
    super(
        rejections
            + " of "
            + records
            + " records ("
            + RejectionLimit.share(rejections, records)
            + ") rejected, and --max-rejected allows "
            + limit
            + "; nothing was published");
  }
}
