package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AssociationTest {
  /** The textbook's figures have two decimals. */
  private static final Offset<Double> TWO_DECIMALS = within(0.005);

  private static final Offset<Double> THREE_DECIMALS = within(0.0005);

  @Test
  void pmiIsAsPublished() {
    // Manning and Schütze 1999, section 5.4.
    assertThat(Association.pmi(new ContingencyTable(20, 42, 20, 14307668)))
        .isCloseTo(18.38, TWO_DECIMALS);
    assertThat(Association.pmi(new ContingencyTable(20, 15019, 15629, 14307668)))
        .isCloseTo(0.29, TWO_DECIMALS);
    // quanteda.textstats, comment in its tests of collocations.
    assertThat(Association.pmi(new ContingencyTable(2, 3, 3, 9))).isEqualTo(1, within(1e-15));
  }

  @Test
  void familiesOfPmiFollowExactRationals() {
    // O11 = 20, E11 = 42·20/14307668: O11²/E11 = 400·14307668/840, O11³/E11 20 times that.
    ContingencyTable table = new ContingencyTable(20, 42, 20, 14307668);
    double squared = 400.0 * 14307668 / 840;
    assertThat(Association.mi2(table)).isEqualTo(Math.log(squared) / Math.log(2), within(1e-13));
    assertThat(Association.mi3(table))
        .isEqualTo(Math.log(20 * squared) / Math.log(2), within(1e-13));
    assertThat(Association.localMi(table))
        .isEqualTo(20 * Math.log(squared / 20) / Math.log(2), within(1e-12));
    assertThat(Association.minimumSensitivity(table)).isEqualTo(20 / 42.0);
  }

  @Test
  void g2IsAsPublished() {
    // Dunning 1993.
    assertThat(Association.g2(new ContingencyTable(110, 2552, 221, 31777)))
        .isCloseTo(270.72, TWO_DECIMALS);
    assertThat(Association.g2(new ContingencyTable(8, 13, 32, 31777)))
        .isCloseTo(95.29, TWO_DECIMALS);
    // quanteda.textstats, as above.
    assertThat(Association.g2(new ContingencyTable(2, 3, 3, 9))).isCloseTo(2.231, THREE_DECIMALS);
  }

  @Test
  void diceIsAsPublished() {
    // quanteda.textstats, as above: dice = 0.667.
    double logDice = Association.logDice(new ContingencyTable(2, 3, 3, 9));
    assertThat(Math.pow(2, logDice - 14)).isCloseTo(0.667, THREE_DECIMALS);
    // Rychlý 2008: the maximum is 14; half the overlap is one less.
    assertThat(Association.logDice(new ContingencyTable(7, 7, 7, 100))).isEqualTo(14);
    assertThat(Association.logDice(new ContingencyTable(7, 14, 14, 100))).isEqualTo(13);
  }

  @Test
  void scoresAreAsPublished() {
    // Manning and Schütze 1999, section 5.3: "new companies" and a frequent bigram.
    assertThat(Association.tScore(new ContingencyTable(8, 15828, 4675, 14307668)))
        .isCloseTo(0.9999, within(0.00005));
    assertThat(Association.tScore(new ContingencyTable(20, 42, 20, 14307668)))
        .isCloseTo(4.4721, within(0.00005));
    assertThat(Association.chi2(new ContingencyTable(8, 15828, 4675, 14307668)))
        .isCloseTo(1.55, TWO_DECIMALS);
    assertThat(Association.chi2(new ContingencyTable(2, 3, 3, 9))).isEqualTo(2.25, within(1e-15));
  }

  @Test
  void whereAnItemIsInEveryUnitItSaysNothingOfTheOther() {
    ContingencyTable everywhere = new ContingencyTable(4, 10, 4, 10);
    assertThat(Association.chi2(everywhere)).isZero();
    assertThat(everywhere.hasContrast()).isFalse();
    refuses(() -> Association.deltaPBGivenA(everywhere), "an item is in every unit");
    assertThat(Association.deltaPAGivenB(everywhere)).isZero();
    assertThat(Association.g2(everywhere)).isZero();
    assertThat(Association.pmi(everywhere)).isZero();
    assertThat(Association.tScore(everywhere)).isZero();
    assertThat(Association.zScore(everywhere)).isZero();
    ContingencyTable both = new ContingencyTable(10, 10, 10, 10);
    assertThat(Association.chi2(both)).isZero();
    refuses(() -> Association.deltaPBGivenA(both), "an item is in every unit");
    refuses(() -> Association.deltaPAGivenB(both), "an item is in every unit");
    assertThat(both.hasContrast()).isFalse();
    assertThat(new ContingencyTable(4, 4, 10, 10).hasContrast()).isFalse();
    assertThat(new ContingencyTable(4, 9, 4, 10).hasContrast()).isTrue();
  }

  @Test
  void deltaPHasADirection() {
    // 4 of 5 units with a have b, 1 of 5 without; 4 of 5 with b have a, 1 of 5 without.
    ContingencyTable even = new ContingencyTable(4, 5, 5, 10);
    assertThat(Association.deltaPBGivenA(even)).isEqualTo(0.6, within(1e-15));
    ContingencyTable rareInFrequent = new ContingencyTable(10, 10, 40, 100);
    assertThat(Association.deltaPBGivenA(rareInFrequent)).isEqualTo(1 - 30 / 90.0, within(1e-15));
    assertThat(Association.deltaPAGivenB(rareInFrequent)).isEqualTo(0.25, within(1e-15));
  }

  @Test
  void logOddsRatioAndItsErrorAreFiniteWhereCellsAreEmpty() {
    // Odds (4½·6½)/(½·½) = 117.
    ContingencyTable together = new ContingencyTable(4, 4, 4, 10);
    assertThat(Association.logOddsRatio(together)).isEqualTo(Math.log(117), within(1e-14));
    assertThat(Association.logOddsRatioStandardError(together))
        .isEqualTo(Math.sqrt(1 / 4.5 + 1 / 6.5 + 2 + 2), within(1e-15));
  }

  @Test
  void itemsThatOnlyMeetReachTheMaximum() {
    ContingencyTable together = new ContingencyTable(4, 4, 4, 64);
    assertThat(Association.npmi(together)).isEqualTo(1);
    assertThat(Association.pmi(together)).isEqualTo(4);
    assertThat(Association.lift(together)).isEqualTo(16);
    assertThat(Association.jaccard(together)).isEqualTo(1);
    assertThat(Association.minimumSensitivity(together)).isEqualTo(1);
    assertThat(Association.npmi(new ContingencyTable(9, 9, 9, 9))).isEqualTo(1);
  }

  @Test
  void itemsThatNeverMeetRepelEachOther() {
    ContingencyTable apart = new ContingencyTable(0, 5, 5, 10);
    assertThat(Association.g2(apart)).isCloseTo(-20 * Math.log(2), within(1e-12));
    assertThat(Association.jaccard(apart)).isZero();
    assertThat(Association.lift(apart)).isZero();
  }

  @Test
  void undefinedValuesAreRefused() {
    ContingencyTable apart = new ContingencyTable(0, 5, 5, 10);
    ContingencyTable absent = new ContingencyTable(0, 0, 0, 10);
    refuses(() -> Association.pmi(apart), "no unit has both items");
    refuses(() -> Association.npmi(apart), "no unit has both items");
    refuses(() -> Association.logDice(apart), "no unit has both items");
    refuses(() -> Association.mi2(apart), "no unit has both items");
    refuses(() -> Association.mi3(apart), "no unit has both items");
    refuses(() -> Association.localMi(apart), "no unit has both items");
    refuses(() -> Association.minimumSensitivity(absent), "neither item occurs");
    refuses(() -> Association.jaccard(absent), "neither item occurs");
    refuses(() -> Association.dice(absent), "neither item occurs");
    refuses(() -> Association.tScore(apart), "no unit has both items");
    refuses(() -> Association.zScore(absent), "an item does not occur");
    refuses(() -> Association.deltaPBGivenA(absent), "an item does not occur");
    refuses(() -> Association.deltaPAGivenB(absent), "an item does not occur");
    refuses(() -> Association.lift(new ContingencyTable(0, 5, 0, 10)), "an item does not occur");
    refuses(() -> Association.lift(new ContingencyTable(0, 0, 5, 10)), "an item does not occur");
    assertThat(Association.jaccard(new ContingencyTable(0, 0, 5, 10))).isZero();
    assertThat(Association.g2(absent)).isZero();
    assertThat(Association.chi2(absent)).isZero();
  }

  private static void refuses(Runnable measure, String problem) {
    assertThatThrownBy(measure::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void closeToIndependenceG2KeepsItsDigits() {
    // O11 is one above its expectation of 10¹²/4. The definition summed with 60 digits gives
    // 1.6e-11; in doubles it gives noise of the size 1e-4.
    long quarter = 250_000_000_000L;
    ContingencyTable table =
        new ContingencyTable(quarter + 1, 2 * quarter, 2 * quarter, 4 * quarter);
    assertThat(Association.g2(table)).isCloseTo(1.6e-11, within(1e-14));
  }

  @Test
  void farFromIndependenceG2KeepsItsDigits() {
    // Two items that meet in the only unit they have: 2·(ln 10⁹ + (10⁹−1)·ln(10⁹/(10⁹−1))).
    double n = 1e9;
    assertThat(Association.g2(new ContingencyTable(1, 1, 1, (long) n)))
        .isCloseTo(2 * (Math.log(n) - (n - 1) * Math.log1p(-1 / n)), within(1e-13));
  }

  @Property
  void scoresEqualTheirDefinitionsInFiftyDigits(@ForAll("tables") ContingencyTable table) {
    MathContext digits = new MathContext(50);
    BigDecimal n = BigDecimal.valueOf(table.units());
    BigDecimal[] rows = {
      BigDecimal.valueOf(table.a()), BigDecimal.valueOf(table.units() - table.a())
    };
    BigDecimal[] columns = {
      BigDecimal.valueOf(table.b()), BigDecimal.valueOf(table.units() - table.b())
    };
    BigDecimal[][] cells = {
      {new BigDecimal(table.o11()), new BigDecimal(table.o12())},
      {new BigDecimal(table.o21()), new BigDecimal(table.o22())}
    };
    BigDecimal chi2 = BigDecimal.ZERO;
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        BigDecimal expected = rows[i].multiply(columns[j]).divide(n, digits);
        if (expected.signum() > 0) {
          chi2 = chi2.add(cells[i][j].subtract(expected).pow(2).divide(expected, digits));
        }
      }
    }
    equal(Association.chi2(table), chi2);
    BigDecimal odds =
        half(cells[0][0])
            .multiply(half(cells[1][1]))
            .divide(half(cells[0][1]).multiply(half(cells[1][0])), digits);
    assertThat(Association.logOddsRatio(table))
        .isCloseTo(Math.log(odds.doubleValue()), within(1e-14));
    if (table.both() == 0) {
      return;
    }
    BigDecimal e11 = rows[0].multiply(columns[0]).divide(n, digits);
    BigDecimal surplus = cells[0][0].subtract(e11);
    equal(Association.tScore(table), surplus.divide(cells[0][0].sqrt(digits), digits));
    equal(Association.zScore(table), surplus.divide(e11.sqrt(digits), digits));
    equal(
        Association.dice(table),
        cells[0][0].multiply(BigDecimal.valueOf(2)).divide(rows[0].add(columns[0]), digits));
    if (rows[1].signum() > 0) {
      equal(
          Association.deltaPBGivenA(table),
          cells[0][0].divide(rows[0], digits).subtract(cells[1][0].divide(rows[1], digits)));
    }
    if (columns[1].signum() > 0) {
      equal(
          Association.deltaPAGivenB(table),
          cells[0][0].divide(columns[0], digits).subtract(cells[0][1].divide(columns[1], digits)));
    }
  }

  private static BigDecimal half(BigDecimal count) {
    return count.add(new BigDecimal("0.5"));
  }

  private static void equal(double actual, BigDecimal exact) {
    // Fifty digits of terms near 1 leave an absolute error where the exact value is 0.
    double expected = exact.doubleValue();
    assertThat(actual).isCloseTo(expected, within(1e-14 * Math.abs(expected) + 1e-30));
  }

  @Property
  void measuresFollowTheirDefinitions(@ForAll("tables") ContingencyTable table) {
    double n = table.units();
    double r1 = table.a();
    double c1 = table.b();
    double e11 = r1 * c1 / n;
    Offset<Double> close = within(1e-9);
    if (table.both() > 0) {
      double pmi = Math.log(table.both() / e11) / Math.log(2);
      double o11 = table.both();
      assertThat(Association.pmi(table)).isCloseTo(pmi, close);
      assertThat(Association.mi2(table)).isCloseTo(Math.log(o11 * o11 / e11) / Math.log(2), close);
      assertThat(Association.mi3(table))
          .isCloseTo(Math.log(o11 * o11 * o11 / e11) / Math.log(2), close);
      assertThat(Association.localMi(table)).isCloseTo(o11 * pmi, within(1e-9 * o11));
      assertThat(Association.minimumSensitivity(table))
          .isCloseTo(Math.min(o11 / r1, o11 / c1), within(1e-15));
      assertThat(Association.lift(table)).isCloseTo(table.both() / e11, within(1e-9 * n));
      assertThat(Association.logDice(table))
          .isCloseTo(14 + Math.log(2.0 * table.both() / (r1 + c1)) / Math.log(2), close);
      if (table.both() < table.units()) {
        // The plain form loses digits where nearly every unit has both.
        double selfInformation = -Math.log(table.both() / n);
        assertThat(Association.npmi(table))
            .isCloseTo(
                Math.log(table.both() / n / (r1 / n * (c1 / n))) / selfInformation,
                within(1e-9 + 1e-14 / selfInformation));
      }
    }
    double plain =
        term(table.o11(), e11)
            + term(table.o12(), r1 * (n - c1) / n)
            + term(table.o21(), (n - r1) * c1 / n)
            + term(table.o22(), (n - r1) * (n - c1) / n);
    assertThat(Math.abs(Association.g2(table))).isCloseTo(2 * plain, within(1e-12 * n + 1e-12));
  }

  private static double term(double observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }

  @Property
  void measuresAreSymmetricAndInTheirRanges(@ForAll("tables") ContingencyTable table) {
    ContingencyTable swapped =
        new ContingencyTable(table.both(), table.b(), table.a(), table.units());
    assertThat(Association.g2(table)).isEqualTo(Association.g2(swapped)).isFinite();
    BigInteger surplus =
        product(table.both(), table.units()).subtract(product(table.a(), table.b()));
    assertThat(Math.signum(Association.g2(table))).isIn(0.0, (double) surplus.signum());
    assertThat(Association.chi2(table)).isEqualTo(Association.chi2(swapped)).isNotNegative();
    assertThat(Association.logOddsRatio(table)).isEqualTo(Association.logOddsRatio(swapped));
    assertThat(Association.logOddsRatioStandardError(table))
        .isEqualTo(Association.logOddsRatioStandardError(swapped))
        .isBetween(0.0, Math.sqrt(8));
    if (table.both() == 0) {
      return;
    }
    assertThat(Association.tScore(table)).isEqualTo(Association.tScore(swapped)).isFinite();
    assertThat(Association.zScore(table)).isEqualTo(Association.zScore(swapped)).isFinite();
    assertThat(Association.dice(table)).isEqualTo(Association.dice(swapped)).isBetween(0.0, 1.0);
    assertThat(Association.deltaPBGivenA(table))
        .isEqualTo(Association.deltaPAGivenB(swapped))
        .isBetween(-1.0, 1.0);
    assertThat(Association.pmi(table)).isEqualTo(Association.pmi(swapped)).isFinite();
    assertThat(Association.npmi(table)).isEqualTo(Association.npmi(swapped)).isBetween(-1.0, 1.0);
    assertThat(Association.logDice(table))
        .isEqualTo(Association.logDice(swapped))
        .isLessThanOrEqualTo(14);
    assertThat(Association.mi2(table)).isEqualTo(Association.mi2(swapped)).isFinite();
    assertThat(Association.mi3(table)).isEqualTo(Association.mi3(swapped)).isFinite();
    assertThat(Association.localMi(table)).isEqualTo(Association.localMi(swapped)).isFinite();
    assertThat(Association.minimumSensitivity(table))
        .isEqualTo(Association.minimumSensitivity(swapped))
        .isBetween(0.0, 1.0);
    assertThat(Association.jaccard(table))
        .isEqualTo(Association.jaccard(swapped))
        .isBetween(0.0, 1.0);
    assertThat(Association.lift(table)).isEqualTo(Association.lift(swapped)).isPositive();
  }

  @Property
  void independenceIsExactlyZero(@ForAll("shares") long rows, @ForAll("shares") long columns) {
    ContingencyTable table =
        new ContingencyTable(rows * columns, rows * 1000, columns * 1000, 1000_000);
    assertThat(Association.g2(table)).isZero();
    assertThat(Association.pmi(table)).isZero();
    assertThat(Association.npmi(table)).isZero();
    assertThat(Association.localMi(table)).isZero();
    assertThat(Association.lift(table)).isEqualTo(1);
  }

  @Property
  void theDeterminantIsAccurate(@ForAll("tables") ContingencyTable table) {
    BigInteger exact = product(table.both(), table.units()).subtract(product(table.a(), table.b()));
    double expected = new BigDecimal(exact, MathContext.UNLIMITED).doubleValue();
    assertThat(table.determinant()).isCloseTo(expected, within(2 * Math.ulp(expected)));
  }

  private static BigInteger product(long first, long second) {
    return BigInteger.valueOf(first).multiply(BigInteger.valueOf(second));
  }

  @Provide
  Arbitrary<Long> shares() {
    return Arbitraries.longs().between(1, 999);
  }

  @Provide
  Arbitrary<ContingencyTable> tables() {
    Arbitrary<Long> cells =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 20), Arbitraries.longs().between(0, 1_000_000_000_000L));
    return Combinators.combine(cells, cells, cells, cells)
        .as(
            (o11, o12, o21, o22) ->
                new ContingencyTable(o11, o11 + o12, o11 + o21, o11 + o12 + o21 + o22 + 1));
  }
}
