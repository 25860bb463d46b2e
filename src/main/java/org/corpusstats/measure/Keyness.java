package org.corpusstats.measure;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * How typical a word is of one group of texts compared with another: from its frequency f1 among
 * the n1 tokens of the group and f2 among the n2 tokens of the rest, or from the texts that have it
 * among all texts of the group and of the rest (text dispersion keyness, Egbert and Biber 2019).
 * Every measure changes its sign and nothing else when the two change places. Pure and thread safe.
 *
 * <p>All throw {@link IllegalArgumentException} where a frequency is negative or above its tokens,
 * or a group has no tokens.
 */
public final class Keyness {
  private static final double LN_2 = Math.log(2);
  private static final double ALPHA = 0.05;

  private Keyness() {}

  /**
   * Returns the log-likelihood ratio G² of the two-by-two table of word and group, with natural
   * logarithms and all four cells (Dunning 1993), negative where the word is rarer in the group.
   * Rayson and Garside (2000) leave out the two cells of all other words: for a word of share s
   * their figure is larger, by a part of about s.
   */
  public static double g2(long f1, long n1, long f2, long n2) {
    requireFrequencies(f1, n1, f2, n2);
    return Association.g2(
        new ContingencyTable(f1, n1, Math.addExact(f1, f2), Math.addExact(n1, n2)));
  }

  /**
   * Returns the log ratio log2((f1+½)/(n1+½)) − log2((f2+½)/(n2+½)): 1 where the word is twice as
   * frequent in the group, −1 where half (Hardie 2014; the halves keep it finite).
   */
  public static double logRatio(long f1, long n1, long f2, long n2) {
    requireFrequencies(f1, n1, f2, n2);
    return (Math.log((f1 + 0.5) / (n1 + 0.5)) - Math.log((f2 + 0.5) / (n2 + 0.5))) / LN_2;
  }

  /**
   * Returns the conservative log ratio LRC: the end nearest to 0 of the 95 % interval of the log2
   * ratio of the two shares, and 0 where the interval covers 0 (Evert 2022, "Measuring keyness").
   *
   * <p>Given f1 + f2, f1 is binomial with odds (n1·share1)/(n2·share2); its exact interval (Clopper
   * and Pearson 1934) is taken at the level 1 − 0.05/tests, so that all intervals of the family
   * hold together with 95 % (Bonferroni). It is not computed from {@link #logRatio}: with few
   * occurrences the smoothed ratio may lie nearer to 0.
   *
   * @param tests the number of words compared, at least 1
   * @throws IllegalArgumentException also where there are no tests
   */
  public static double conservativeLogRatio(long f1, long n1, long f2, long n2, long tests) {
    requireFrequencies(f1, n1, f2, n2);
    if (tests < 1) {
      throw new IllegalArgumentException("no family of tests: " + tests);
    }
    double log10Level = Math.log10(ALPHA / 2) - Math.log10((double) tests);
    return lowerBound(f1, n1, f2, n2, log10Level) - lowerBound(f2, n2, f1, n1, log10Level);
  }

  /**
   * Returns the one nearer to 0 of two measures of the same word, by its occurrences and by the
   * texts that have it; 0 where they have different signs. A word that one text repeats is left
   * with what the texts say, and one that long texts hold for their length with what its share
   * says.
   */
  public static double onBothCounts(double byTokens, double byTexts) {
    if (byTokens * byTexts <= 0) {
      return 0;
    }
    return Math.abs(byTokens) < Math.abs(byTexts) ? byTokens : byTexts;
  }

  /** The lower end of the interval, 0 where it is not above 0. */
  private static double lowerBound(long f1, long n1, long f2, long n2, double log10Level) {
    double equalShares = Math.log((double) n1 / n2);
    UnivariateFunction aboveLevel =
        logOdds -> log10Right((double) f1, (double) f2, logOdds) - log10Level;
    if (aboveLevel.value(equalShares) >= 0) {
      return 0;
    }
    // At odds of about f1 to f2 the tail is about a half, above any level.
    double observed = Math.log((f1 + 0.5) / (f2 + 0.5));
    double bound = new BrentSolver(1e-13, 1e-13).solve(1000, aboveLevel, equalShares, observed);
    return (bound - equalShares) / LN_2;
  }

  /** log10 of the probability that f1 or more of f1 + f2 fall to the group. */
  private static double log10Right(double f1, double f2, double logOdds) {
    double n = f1 + f2;
    double odds = Math.exp(logOdds);
    double expected1 = n * odds / (1 + odds);
    double expected2 = n / (1 + odds);
    double surplus = (f1 - f2 * odds) / (1 + odds);
    double lnProbability =
        -Deviance.term(f1, expected1, surplus)
            - Deviance.term(f2, expected2, -surplus)
            + DiscreteTail.stirlingRemainder(n)
            - DiscreteTail.stirlingRemainder(f1)
            - DiscreteTail.stirlingRemainder(f2);
    return DiscreteTail.log10Right(
        lnProbability,
        surplus > 0,
        j -> (f2 - j) / (f1 + 1 + j) * odds,
        j -> (f1 - j) / (f2 + 1 + j) / odds);
  }

  private static void requireFrequencies(long f1, long n1, long f2, long n2) {
    if (f1 < 0 || f1 > n1 || f2 < 0 || f2 > n2 || n1 < 1 || n2 < 1) {
      throw new IllegalArgumentException(
          "no frequencies: %d of %d tokens, %d of %d".formatted(f1, n1, f2, n2));
    }
  }
}
