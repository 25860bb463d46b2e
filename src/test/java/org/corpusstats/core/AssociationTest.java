package org.corpusstats.core;

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
  void itemsThatOnlyMeetReachTheMaximum() {
    ContingencyTable together = new ContingencyTable(4, 4, 4, 64);
    assertThat(Association.npmi(together)).isEqualTo(1);
    assertThat(Association.pmi(together)).isEqualTo(4);
    assertThat(Association.lift(together)).isEqualTo(16);
    assertThat(Association.jaccard(together)).isEqualTo(1);
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
    refuses(() -> Association.jaccard(absent), "neither item occurs");
    refuses(() -> Association.lift(new ContingencyTable(0, 5, 0, 10)), "an item does not occur");
    refuses(() -> Association.lift(new ContingencyTable(0, 0, 5, 10)), "an item does not occur");
    assertThat(Association.jaccard(new ContingencyTable(0, 0, 5, 10))).isZero();
    assertThat(Association.g2(absent)).isZero();
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

  @Property
  void measuresFollowTheirDefinitions(@ForAll("tables") ContingencyTable table) {
    double n = table.units();
    double r1 = table.a();
    double c1 = table.b();
    double e11 = r1 * c1 / n;
    Offset<Double> close = within(1e-9);
    if (table.both() > 0) {
      double pmi = Math.log(table.both() / e11) / Math.log(2);
      assertThat(Association.pmi(table)).isCloseTo(pmi, close);
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
    if (table.both() == 0) {
      return;
    }
    assertThat(Association.pmi(table)).isEqualTo(Association.pmi(swapped)).isFinite();
    assertThat(Association.npmi(table)).isEqualTo(Association.npmi(swapped)).isBetween(-1.0, 1.0);
    assertThat(Association.logDice(table))
        .isEqualTo(Association.logDice(swapped))
        .isLessThanOrEqualTo(14);
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
