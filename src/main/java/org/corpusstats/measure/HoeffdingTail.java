package org.corpusstats.measure;

/**
 * How likely a sum of independent chances is to be so large, where only their number and their mean
 * are known: an upper bound for every set of chances that has them, so that a test is never too
 * sure. A normal distribution in its place would be far too sure where little is expected:
 * something met once where 1/40 is expected lies six standard deviations out, and happens one time
 * in forty. Pure and thread safe.
 */
public final class HoeffdingTail {
  private HoeffdingTail() {}

  /**
   * Returns log10 of a bound of P(S ≥ observed), at most 0.
   *
   * <p>From expected + 1 on it is the tail of a binomial distribution of the same mean, which no
   * other sum of as many chances exceeds (Hoeffding 1956, "On the distribution of the number of
   * successes in independent trials", theorem 4), and below that Markov's expected/observed. Exact
   * where all chances are equal, and for a single one.
   *
   * <p>A hypergeometric count is such a sum, of as many chances as its smaller margin has units,
   * and so is a sum of independent ones (Vatutin and Mikhailov 1982).
   *
   * @param observed the sum, at least 0
   * @param expected its mean, in 0…trials
   * @param trials number of chances, at least observed
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static double log10Right(long observed, double expected, long trials) {
    if (observed < 0 || observed > trials || !(expected >= 0 && expected <= (double) trials)) {
      throw new IllegalArgumentException(
          "no sum of chances: %d of %d, expected %s".formatted(observed, trials, expected));
    }
    if (observed <= expected) {
      return 0;
    }
    double markov = Math.log10(expected / observed);
    return observed < expected + 1
        ? markov
        : binomial((double) observed, expected, (double) trials);
  }

  private static double binomial(double observed, double expected, double trials) {
    double missed = trials - observed;
    double odds = expected / (trials - expected);
    double surplus = observed - expected;
    double lnProbability =
        -Deviance.term(observed, expected, surplus)
            - Deviance.term(missed, trials - expected, -surplus)
            + DiscreteTail.stirlingRemainder(trials)
            - DiscreteTail.stirlingRemainder(observed)
            - DiscreteTail.stirlingRemainder(missed);
    return DiscreteTail.log10Right(
        lnProbability,
        true,
        j -> (missed - j) / (observed + 1 + j) * odds,
        j -> (observed - j) / (missed + 1 + j) / odds);
  }
}
