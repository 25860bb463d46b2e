package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FisherExactTest {
  private static final double LN_10 = Math.log(10);
  private static final MathContext DIGITS = new MathContext(60);

  @Test
  void isAsPublished() {
    // Fisher 1935, the lady tasting tea: all four cups right is 1 in 70, three or more is 17 in 70.
    assertThat(FisherExact.log10RightTail(new ContingencyTable(4, 4, 4, 8)))
        .isCloseTo(-Math.log10(70), within(1e-15));
    assertThat(FisherExact.log10RightTail(new ContingencyTable(3, 4, 4, 8)))
        .isCloseTo(Math.log10(17.0 / 70), within(1e-15));
  }

  /** scipy 1.17.1, stats.hypergeom.logcdf(O11, N, R1, C1)/log(10). */
  @ParameterizedTest
  @CsvSource({
    "0, 40, 50, 400, -2.4499346802738216",
    "2, 60, 70, 400, -3.3493612725551123",
    "1, 5, 5, 10, -0.9864271928107258",
    "3, 200, 300, 10000, -0.8401764346158775"
  })
  void theLeftTailIsThatOfMeetingMoreSeldom(long both, long a, long b, long units, double log10) {
    assertThat(FisherExact.log10LeftTail(new ContingencyTable(both, a, b, units)))
        .isCloseTo(log10, within(1e-10));
  }

  @Test
  void bothSidesAreTwiceTheSmallerTail() {
    // Of C(10,5) = 252 ways, one has all five together, and one has none.
    double extreme = Math.log10(2 / 252.0);
    assertThat(FisherExact.log10TwoSided(new ContingencyTable(5, 5, 5, 10)))
        .isCloseTo(extreme, within(1e-12));
    assertThat(FisherExact.log10TwoSided(new ContingencyTable(0, 5, 5, 10)))
        .isCloseTo(extreme, within(1e-12));
    assertThat(FisherExact.log10TwoSided(new ContingencyTable(1, 2, 2, 4))).isZero();
  }

  @Test
  void whatCannotBeLessIsCertain() {
    assertThat(FisherExact.log10RightTail(new ContingencyTable(0, 5, 5, 10))).isZero();
    assertThat(FisherExact.log10RightTail(new ContingencyTable(2, 6, 6, 10))).isZero();
    assertThat(FisherExact.log10RightTail(new ContingencyTable(4, 10, 4, 10))).isZero();
    assertThat(FisherExact.log10RightTail(new ContingencyTable(0, 0, 0, 1))).isZero();
  }

  /** Against whole numbers: Σ C(R1,k)·C(R2,C1−k) of C(N,C1). */
  @Property
  void equalsTheEnumerationOfAllTables(@ForAll("tables") ContingencyTable table) {
    BigInteger right = BigInteger.ZERO;
    BigInteger left = BigInteger.ZERO;
    BigInteger all = BigInteger.ZERO;
    for (long k = 0; k <= Math.min(table.a(), table.b()); k++) {
      BigInteger ways =
          choose(table.a(), k).multiply(choose(table.units() - table.a(), table.b() - k));
      all = all.add(ways);
      right = k >= table.both() ? right.add(ways) : right;
      left = k <= table.both() ? left.add(ways) : left;
    }
    is(
        FisherExact.log10RightTail(table),
        new BigDecimal(right).divide(new BigDecimal(all), DIGITS));
    is(FisherExact.log10LeftTail(table), new BigDecimal(left).divide(new BigDecimal(all), DIGITS));
  }

  /** Against sixty digits, where p is as small as 1e-5000 and the corpus has 10⁹ units. */
  @Property(tries = 50)
  void equalsTheSumInSixtyDigits(@ForAll("sparseTables") ContingencyTable table) {
    BigDecimal probability = BigDecimal.ONE;
    long rest = table.units() - table.a();
    for (long i = 0; i < table.b(); i++) {
      probability =
          probability
              .multiply(BigDecimal.valueOf(rest - i), DIGITS)
              .divide(BigDecimal.valueOf(table.units() - i), DIGITS);
    }
    BigDecimal right = BigDecimal.ZERO;
    for (long k = 0; k <= Math.min(table.a(), table.b()); k++) {
      right = k >= table.both() ? right.add(probability, DIGITS) : right;
      probability =
          probability
              .multiply(product(table.a() - k, table.b() - k), DIGITS)
              .divide(product(k + 1, rest - table.b() + k + 1), DIGITS);
    }
    is(FisherExact.log10RightTail(table), right);
  }

  private static void is(double log10, BigDecimal p) {
    BigDecimal left = BigDecimal.ONE.subtract(p);
    double expected =
        left.compareTo(new BigDecimal("0.1")) < 0
            ? Math.log1p(-left.doubleValue()) / LN_10
            : Math.log10(p.unscaledValue().doubleValue() / Math.pow(10, p.precision() - 1))
                + (p.precision() - 1 - p.scale());
    // The enumeration itself is good to 1e-50.
    assertThat(log10).isCloseTo(expected, within(tolerance(expected) + 1e-50));
  }

  /**
   * 1e-9 of ln p and, where a double holds p, of p itself, which is an absolute error of ln p;
   * below, no more than the logarithm's own digits.
   */
  private static double tolerance(double log10) {
    double size = Math.abs(log10);
    return size < 308 ? 1e-9 * Math.min(1 / LN_10, size) : 1e-14 * size;
  }

  /** Computed with mpmath 1.3 in 60 digits: log-gamma functions and the sum of the tail. */
  @ParameterizedTest
  @CsvSource({
    "250000000, 500000000, 500000000, 1000000000, -0.30100808056631145785",
    "250050000, 500000000, 500000000, 1000000000, -9.896081980237050496",
    "300000000, 500000000, 500000000, 1000000000, -8744746.4493810089759",
    "1, 1, 1, 1000000000, -9.0",
    "100000, 1000000, 2000000, 1000000000, -130564.00268310730083",
    "999999, 1000000, 1000000, 1000000000, -3434058.8638054709059",
    "3, 1000000, 1000, 1000000000, -1.0957755400660544516",
    "123456, 333333333, 370000, 1000000000, -0.47502001821197281535",
    "249950000, 500000000, 500000000, 1000000000, -5.5124745545609476955e-11",
    "1, 999999999, 1, 1000000000, -4.3429448212039906875e-10",
    "900, 1000000, 1000000, 1000000000, -0.00026751778052077420931",
    "1, 100, 500000000, 1000000000, -3.4259624227092434845e-31",
  })
  void keepsItsDigitsInLargeCorpora(long both, long a, long b, long units, double log10) {
    assertThat(FisherExact.log10RightTail(new ContingencyTable(both, a, b, units)))
        .isCloseTo(log10, within(tolerance(log10)));
  }

  @Property
  void equalsCommonsMath(@ForAll("tables") ContingencyTable table) {
    double p =
        new HypergeometricDistribution(null, (int) table.units(), (int) table.a(), (int) table.b())
            .upperCumulativeProbability((int) table.both());
    assertThat(Math.pow(10, FisherExact.log10RightTail(table))).isCloseTo(p, within(1e-9 * p));
  }

  @Property
  void isSymmetricAndFallsAsItemsMeetMoreOften(@ForAll("tables") ContingencyTable table) {
    double log10 = FisherExact.log10RightTail(table);
    assertThat(log10).isLessThanOrEqualTo(0);
    assertThat(
            FisherExact.log10RightTail(
                new ContingencyTable(table.both(), table.b(), table.a(), table.units())))
        .isCloseTo(log10, within(1e-13 * (1 + Math.abs(log10))));
    if (table.both() < Math.min(table.a(), table.b())) {
      assertThat(
              FisherExact.log10RightTail(
                  new ContingencyTable(table.both() + 1, table.a(), table.b(), table.units())))
          .isLessThanOrEqualTo(log10);
    }
  }

  /** Mean and standard deviation of scipy 1.17.1's hypergeom. */
  @ParameterizedTest
  @CsvSource({
    "2, 3, 7, 20, 1.215694962817616",
    "12, 40, 1000, 5000, 1.5873428294053293",
    "150, 1000, 1000000, 10000000, 5.270726046315207",
    "60000, 500000, 10000000, 100000000, 47.25874676426199",
    "1, 1, 5, 100, 4.358898943540674",
  })
  void zCountsStandardDeviations(long both, long a, long b, long units, double z) {
    assertThat(FisherExact.z(new ContingencyTable(both, a, b, units)))
        .isCloseTo(z, within(1e-12 * z));
  }

  @Test
  void whatCannotDifferHasNoZ() {
    assertThat(FisherExact.z(new ContingencyTable(0, 0, 5, 10))).isNull();
    assertThat(FisherExact.z(new ContingencyTable(5, 10, 5, 10))).isNull();
    assertThat(FisherExact.z(new ContingencyTable(5, 5, 10, 10))).isNull();
    assertThat(FisherExact.z(new ContingencyTable(1, 1, 1, 1))).isNull();
    assertThat(FisherExact.z(new ContingencyTable(3, 6, 5, 10))).isZero();
  }

  private static BigInteger choose(long n, long k) {
    if (k < 0 || k > n) {
      return BigInteger.ZERO;
    }
    BigInteger ways = BigInteger.ONE;
    for (long i = 0; i < k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return ways;
  }

  private static BigDecimal product(long first, long second) {
    return BigDecimal.valueOf(first).multiply(BigDecimal.valueOf(second));
  }

  @Provide
  Arbitrary<ContingencyTable> tables() {
    Arbitrary<Long> cells = Arbitraries.longs().between(0, 60);
    return Combinators.combine(cells, cells, cells, cells)
        .as(
            (o11, o12, o21, o22) ->
                new ContingencyTable(o11, o11 + o12, o11 + o21, o11 + o12 + o21 + o22 + 1));
  }

  @Provide
  Arbitrary<ContingencyTable> sparseTables() {
    Arbitrary<Long> cells = Arbitraries.longs().between(0, 1000);
    return Combinators.combine(
            cells, cells, cells, Arbitraries.longs().between(10_000, 1_000_000_000L))
        .as((o11, o12, o21, n) -> new ContingencyTable(o11, o11 + o12, o11 + o21, n));
  }
}
