package org.corpusstats.measure;

import java.math.BigInteger;

/**
 * How evenly an item is spread over the parts of a corpus, such as its documents: deviation of
 * proportions (Gries 2008). Pure and thread safe.
 */
public final class Dispersion {
  private Dispersion() {}

  /**
   * Returns DP = ½·Σ_i |f_i/F − t_i/T| over all parts i: 0 where the item is spread like the text
   * itself, towards 1 where it is clumped in a small part of it.
   *
   * <p>With f_i occurrences among the t_i tokens of part i, a part without the item adds t_i/T. So
   * only the parts with the item need a visit, and all sums are exact integers:
   *
   * @param sumOfAbsoluteDifferences Σ |f_i·T − t_i·F| over the parts in which the item occurs
   * @param tokensWhereItOccurs Σ t_i over the same parts
   * @param occurrences all occurrences of the item, F, at least 1
   * @param tokens all tokens of the corpus, T, at least 1
   * @throws IllegalArgumentException if no corpus has these sums
   */
  public static double dp(
      BigInteger sumOfAbsoluteDifferences,
      long tokensWhereItOccurs,
      long occurrences,
      long tokens) {
    BigInteger twiceDifference =
        twiceDifference(sumOfAbsoluteDifferences, tokensWhereItOccurs, occurrences, tokens);
    return ratio(twiceDifference, occurrences, tokens);
  }

  /**
   * Returns DPnorm = DP/(1 − min_i t_i/T), which reaches 1 where the item occurs in the smallest
   * part only, so that corpora cut into few and into many parts compare (Lijffijt and Gries 2012).
   * 0 for a corpus of one part, in which nothing can be uneven.
   *
   * @param sumOfAbsoluteDifferences as in {@link #dp}, like the next three
   * @param tokensWhereItOccurs as above
   * @param occurrences as above
   * @param tokens as above
   * @param fewestTokens min t_i over all parts of the corpus, also those without the item; at least
   *     0
   * @throws IllegalArgumentException if no corpus has these sums
   */
  public static double dpNorm(
      BigInteger sumOfAbsoluteDifferences,
      long tokensWhereItOccurs,
      long occurrences,
      long tokens,
      long fewestTokens) {
    BigInteger twiceDifference =
        twiceDifference(sumOfAbsoluteDifferences, tokensWhereItOccurs, occurrences, tokens);
    if (fewestTokens < 0 || fewestTokens > tokensWhereItOccurs) {
      throw new IllegalArgumentException(
          "no smallest part: tokens %d, tokens where it occurs %d"
              .formatted(fewestTokens, tokensWhereItOccurs));
    }
    return fewestTokens == tokens ? 0 : ratio(twiceDifference, occurrences, tokens - fewestTokens);
  }

  private static double ratio(BigInteger twiceDifference, long occurrences, long tokens) {
    BigInteger product = BigInteger.valueOf(tokens).multiply(BigInteger.valueOf(occurrences));
    return twiceDifference.doubleValue() / product.shiftLeft(1).doubleValue();
  }

  /** Σ_i |f_i·T − t_i·F| over all parts, 2·F·T·DP. */
  private static BigInteger twiceDifference(
      BigInteger sumOfAbsoluteDifferences,
      long tokensWhereItOccurs,
      long occurrences,
      long tokens) {
    if (sumOfAbsoluteDifferences.signum() < 0
        || tokensWhereItOccurs < 1
        || tokensWhereItOccurs > tokens
        || occurrences < 1) {
      throw new IllegalArgumentException(
          "no corpus has these sums: differences %s, tokens where it occurs %d, occurrences %d, tokens %d"
              .formatted(sumOfAbsoluteDifferences, tokensWhereItOccurs, occurrences, tokens));
    }
    BigInteger f = BigInteger.valueOf(occurrences);
    BigInteger elsewhere = BigInteger.valueOf(tokens - tokensWhereItOccurs).multiply(f);
    return sumOfAbsoluteDifferences.add(elsewhere);
  }
}
