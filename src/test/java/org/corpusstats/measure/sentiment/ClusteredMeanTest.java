package org.corpusstats.measure.sentiment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.corpusstats.measure.Interval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClusteredMeanTest {
  /** By numpy 2.4.6 and Student's t of scipy 1.17.1, on the scale of scipy's logit. */
  @Test
  void isTheClusteredIntervalOnTheScaleOfLogOdds() {
    ClusteredMean even = tallies(List.of(List.of(100_000), List.of(200_000), List.of(300_000)));
    even = even.plus(ClusteredMean.ofDocument(1, 400_000));
    assertThat(even.mean()).isEqualTo(0.25);
    assertThat(even.variance()).isCloseTo(0.05 / 12, within(1e-15)); // s²/n of a textbook
    assertThat(even.degreesOfFreedom()).isEqualTo(3);
    is(even.interval(), 0.03627579308005502, 0.4418553376493022);
    ClusteredMean uneven =
        tallies(
            List.of(
                List.of(100_000, 300_000),
                List.of(-200_000),
                List.of(0, 500_000, 250_000),
                List.of(750_000),
                List.of(500_000, 125_000),
                List.of(-500_000, 1_000_000, 900_000, 600_000)));
    assertThat(uneven.variance()).isCloseTo(0.007756557449439195, within(1e-15));
    is(uneven.interval(), 0.06587413250695606, 0.5551088256336711);
    ClusteredMean probabilities =
        tallies(
            List.of(
                List.of(100_000, 300_000),
                List.of(200_000),
                List.of(0, 500_000, 250_000),
                List.of(750_000),
                List.of(500_000, 125_000),
                List.of(50_000, 1_000_000, 900_000, 600_000)));
    is(probabilities.shareInterval(), 0.16831621328902882, 0.6973354732409354);
  }

  @Test
  void oneDocumentHasAMeanAndNoInterval() {
    ClusteredMean mean = ClusteredMean.ofDocument(4, -2_000_000);
    assertThat(mean.mean()).isEqualTo(-0.5);
    assertThat(mean.interval()).isNull();
  }

  @Test
  void documentsThatAgreeSayNothingOfChance() {
    ClusteredMean copies =
        ClusteredMean.ofDocument(3, 999_999).plus(ClusteredMean.ofDocument(6, 1_999_998));
    assertThat(copies.mean()).isEqualTo(0.333333);
    assertThat(copies.interval()).isNull();
    ClusteredMean noneIsNegative =
        ClusteredMean.ofDocument(3, 0).plus(ClusteredMean.ofDocument(1, 0));
    assertThat(noneIsNegative.shareInterval()).isNull();
    ClusteredMean best =
        ClusteredMean.ofDocument(2, 2_000_000).plus(ClusteredMean.ofDocument(1, 1_000_000));
    assertThat(best.interval()).isNull();
    // The last digit is enough to differ.
    assertThat(best.plus(ClusteredMean.ofDocument(1, 999_999)).interval()).isNotNull();
  }

  @Test
  void whereOneDocumentSaysNearlyAllNothingIsKnown() {
    ClusteredMean two =
        ClusteredMean.ofDocument(200, 100_000_000).plus(ClusteredMean.ofDocument(1, 100_000));
    Interval interval = requireNonNull(two.interval());
    assertThat(interval.low()).isLessThan(0.45);
    assertThat(interval.high()).isGreaterThan(0.53);
    is(
        ClusteredMean.ofDocument(1, 250_000)
            .plus(ClusteredMean.ofDocument(9, 4_500_000))
            .interval(),
        -0.6132524141285274,
        0.9410483180739353);
  }

  /** The mean over all 2^6 ways to draw six values of ±0.5 is exact. */
  @Test
  void theVarianceIsFreeOfBiasWhereValuesAreIndependent() {
    int[] sizes = {1, 2, 3};
    double variances = 0;
    double squares = 0;
    for (int drawn = 0; drawn < 64; drawn++) {
      int rest = drawn;
      ClusteredMean mean = null;
      for (int size : sizes) {
        int positive = Integer.bitCount(rest & ((1 << size) - 1));
        rest >>= size;
        ClusteredMean document = ClusteredMean.ofDocument(size, 500_000L * (2 * positive - size));
        mean = mean == null ? document : mean.plus(document);
      }
      variances += requireNonNull(mean).variance() / 64;
      squares += mean.mean() * mean.mean() / 64;
    }
    assertThat(variances).isCloseTo(squares, within(1e-15));
    assertThat(squares).isCloseTo(0.25 / 6, within(1e-15));
  }

  /** Satterthwaite's, which need a sum more: the square of the expected over half the variance. */
  @Property
  void degreesOfFreedomAreThoseOfSatterthwaiteAtMost(
      @ForAll("corpora") List<List<Integer>> corpus) {
    double n = corpus.stream().mapToInt(List::size).sum();
    double second = corpus.stream().mapToDouble(d -> Math.pow(d.size() / n, 2)).sum();
    double third = corpus.stream().mapToDouble(d -> Math.pow(d.size() / n, 3)).sum();
    double satterthwaite = Math.pow(1 - second, 2) / (second - 2 * third + second * second);
    assertThat(tallies(corpus).degreesOfFreedom()).isLessThanOrEqualTo(satterthwaite + 1e-9);
    assertThat(satterthwaite).isLessThanOrEqualTo(corpus.size() - 1 + 1e-9);
  }

  @Property
  void followsTheDefinition(@ForAll("corpora") List<List<Integer>> corpus) {
    ClusteredMean tallies = tallies(corpus);
    double n = corpus.stream().mapToInt(List::size).sum();
    double mean = corpus.stream().flatMap(List::stream).mapToDouble(x -> x / 1e6).sum() / n;
    assertThat(tallies.mean()).isCloseTo(mean, within(1e-12));
    double squares = 0;
    double squaredCounts = 0;
    for (List<Integer> document : corpus) {
      double deviations = document.stream().mapToDouble(x -> x / 1e6 - mean).sum();
      squares += deviations * deviations;
      squaredCounts += document.size() * document.size();
    }
    double g = n * n / squaredCounts;
    assertThat(tallies.variance()).isCloseTo(g / (g - 1) * squares / (n * n), within(1e-12));
    assertThat(tallies.degreesOfFreedom()).isCloseTo(g - 1, within(1e-9));
  }

  @Property
  void theIntervalHoldsTheMeanWithinThePossible(@ForAll("corpora") List<List<Integer>> corpus) {
    ClusteredMean tallies = tallies(corpus);
    Interval interval = tallies.interval();
    if (interval != null) {
      assertThat(interval.low()).isBetween(-1.0, tallies.mean());
      assertThat(interval.high()).isBetween(tallies.mean(), 1.0);
    }
  }

  @Property
  void mergingIsCommutativeAndAssociative(
      @ForAll("corpora") List<List<Integer>> first,
      @ForAll("corpora") List<List<Integer>> second,
      @ForAll("corpora") List<List<Integer>> third) {
    ClusteredMean a = tallies(first);
    ClusteredMean b = tallies(second);
    ClusteredMean c = tallies(third);
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
  }

  @Test
  void talliesOfNoDocumentsAreRefused() {
    assertThatThrownBy(() -> ClusteredMean.ofDocument(0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    BigInteger zero = BigInteger.ZERO;
    BigInteger one = BigInteger.ONE;
    assertThatThrownBy(() -> new ClusteredMean(0, 1, 0, zero, zero, one))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ClusteredMean(2, 2, 5, one, one, BigInteger.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no documents have these tallies: documents 2, values 2, sum 5");
    assertThatThrownBy(() -> ClusteredMean.ofDocument(2, 2_000_001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void is(@Nullable Interval interval, double low, double high) {
    assertThat(requireNonNull(interval).low()).isCloseTo(low, within(1e-12));
    assertThat(interval.high()).isCloseTo(high, within(1e-12));
  }

  private static ClusteredMean tallies(List<List<Integer>> corpus) {
    return corpus.stream()
        .map(
            document ->
                ClusteredMean.ofDocument(
                    document.size(), document.stream().mapToLong(Integer::longValue).sum()))
        .reduce(ClusteredMean::plus)
        .orElseThrow();
  }

  @Provide
  Arbitrary<List<List<Integer>>> corpora() {
    return Arbitraries.integers()
        .between(-1_000_000, 1_000_000)
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .list()
        .ofMinSize(2)
        .ofMaxSize(12);
  }
}
