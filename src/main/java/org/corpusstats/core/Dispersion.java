package org.corpusstats.core;

import java.math.BigInteger;

/**
 * How evenly an item is spread over the documents of a corpus: deviation of proportions (Gries
 * 2008). Pure and thread safe.
 */
public final class Dispersion {
  private Dispersion() {}

  /**
   * Returns DP = ½·Σ_i |f_i/F − t_i/T| over all documents i: 0 where the item is spread like the
   * text itself, towards 1 where it is clumped in a small part of it.
   *
   * <p>With f_i occurrences among the t_i tokens of document i, a document without the item adds
   * t_i/T. So only the documents with the item need a visit, and all sums are exact integers:
   *
   * @param sumOfAbsoluteDifferences Σ |f_i·T − t_i·F| over the documents in which the item occurs
   * @param tokensWhereItOccurs Σ t_i over the same documents
   * @param occurrences all occurrences of the item, F, at least 1
   * @param tokens all tokens of the corpus, T, at least 1
   * @throws IllegalArgumentException if no corpus has these sums
   */
  public static double dp(
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
    BigInteger twiceWhole = BigInteger.valueOf(tokens).multiply(f).shiftLeft(1);
    return sumOfAbsoluteDifferences.add(elsewhere).doubleValue() / twiceWhole.doubleValue();
  }
}
