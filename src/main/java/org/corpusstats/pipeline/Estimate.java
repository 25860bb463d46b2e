package org.corpusstats.pipeline;

/**
 * What a run would take, as a sample of its input foretells it.
 *
 * @param share of the input's bytes that the sample has, 0…1
 * @param documents in the sample, copies left out
 * @param tokens in the sample
 * @param cores that annotate
 * @param relativeError of what grows with the text: half the width of its 95 % interval, divided by
 *     the estimate; 0 where the sample is the whole input. The documents are taken for a random
 *     sample, so it is too small where the files differ more than their documents
 * @param annotationSeconds wall time of annotating the whole
 * @param annotationBytes size of the annotations of the whole
 * @param otherSeconds wall time of all other stages of the sample; most of it does not grow with
 *     the text as long as there is little
 * @param tableBytes size of the tables of the sample
 * @param peakHeapBytes the most that the driver's heap held; in local mode all there is
 */
public record Estimate(
    double share,
    long documents,
    long tokens,
    int cores,
    double relativeError,
    double annotationSeconds,
    double annotationBytes,
    double otherSeconds,
    long tableBytes,
    long peakHeapBytes) {
  private static final double TWO_SIDED_95_PERCENT = 1.96;

  /**
   * The relative error of a total that grows with the length of documents.
   *
   * @param share of the documents that are in the sample, 0…1
   * @param documents in the sample
   * @param mean of their lengths
   * @param deviation of their lengths, divided by n − 1
   */
  static double relativeError(double share, long documents, double mean, double deviation) {
    // Sampling without replacement: of a sample that is everything, nothing is unknown.
    return documents < 2
        ? share < 1 ? 1 : 0
        : TWO_SIDED_95_PERCENT
            * deviation
            / mean
            / Math.sqrt((double) documents)
            * Math.sqrt(1 - share);
  }

  /** The wall time that the other stages take at most: were all of it to grow with the text. */
  public double mostOtherSeconds() {
    return otherSeconds / share;
  }

  /** The size of the tables, were they to grow with the text. */
  public double wholeTableBytes() {
    return tableBytes / share;
  }
}
