package org.corpusstats.measure.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CredibilityTest {
  /**
   * Claims of bodily injury in five states and twelve quarters: what one cost in the mean, and how
   * many there were (Hachemeister 1975, "Credibility for regression models with application to
   * trend").
   */
  private static final List<List<Integer>> AVERAGES =
      List.of(
          List.of(1738, 1642, 1794, 2051, 2079, 2234, 2032, 2035, 2115, 2262, 2267, 2517),
          List.of(1364, 1408, 1597, 1444, 1342, 1675, 1470, 1448, 1464, 1831, 1612, 1471),
          List.of(1759, 1685, 1479, 1763, 1674, 2103, 1502, 1622, 1828, 2155, 2233, 2059),
          List.of(1223, 1146, 1010, 1257, 1426, 1532, 1953, 1123, 1343, 1243, 1762, 1306),
          List.of(1456, 1499, 1609, 1741, 1482, 1572, 1606, 1735, 1607, 1573, 1613, 1690));

  private static final List<List<Integer>> CLAIMS =
      List.of(
          List.of(7861, 9251, 8706, 8575, 7917, 8263, 9456, 8003, 7365, 7832, 7849, 9077),
          List.of(1622, 1742, 1523, 1515, 1622, 1602, 1964, 1515, 1527, 1748, 1654, 1861),
          List.of(1147, 1357, 1329, 1204, 998, 1077, 1277, 1218, 896, 1003, 1108, 1121),
          List.of(407, 396, 348, 341, 315, 328, 352, 331, 287, 384, 321, 342),
          List.of(2902, 3172, 3046, 3068, 2693, 2910, 3275, 2697, 2663, 3017, 3242, 3425));

  /** What Goulet's lecture notes and the R package actuar give for them. */
  @Test
  void isAsPublishedForHachemeistersClaims() {
    double weight = 0;
    double sum = 0;
    double squares = 0;
    double squaresOfMeans = 0;
    double squaredWeights = 0;
    for (int state = 0; state < 5; state++) {
      double claims = weight(state);
      double cost = cost(state);
      for (int quarter = 0; quarter < 12; quarter++) {
        squares += CLAIMS.get(state).get(quarter) * Math.pow(AVERAGES.get(state).get(quarter), 2);
      }
      weight += claims;
      sum += cost;
      squaresOfMeans += cost * cost / claims;
      squaredWeights += claims * claims;
    }
    Credibility credibility =
        Credibility.fit(5, 60, weight, sum, squares, squaresOfMeans, squaredWeights);
    assertThat(credibility.within()).isCloseTo(139_120_026, within(0.5));
    assertThat(credibility.between()).isCloseTo(89_639, within(0.5));
    double[] factors = {0.9847, 0.9276, 0.8985, 0.7279, 0.9588};
    double factorSum = 0;
    double mean = 0;
    for (int state = 0; state < 5; state++) {
      double factor = credibility.factor(weight(state));
      assertThat(factor).isCloseTo(factors[state], within(0.00005));
      factorSum += factor;
      mean += factor * cost(state) / weight(state);
    }
    assertThat(mean / factorSum).isCloseTo(1684, within(0.5));
  }

  @Test
  void nothingIsBelievedWhereNothingTellsHowEntitiesDiffer() {
    Credibility oneEntity = Credibility.fit(1, 3, 3, 0.3, 0.05, 0.03, 9);
    assertThat(oneEntity.factor(3)).isEqualTo(0);
    Credibility oneObservationEach = Credibility.fit(3, 3, 3, 0.3, 0.05, 0.05, 3);
    assertThat(oneObservationEach.factor(1)).isEqualTo(0);
    // Two entities of the same mean and two documents each.
    Credibility alike = Credibility.fit(2, 4, 4, 0, 0.04, 0, 8);
    assertThat(alike).isEqualTo(new Credibility(0.02, 0));
    assertThat(alike.factor(2)).isEqualTo(0);
  }

  @Test
  void everythingIsBelievedWhereEntitiesAreAlwaysTheSame() {
    Credibility constant = Credibility.fit(2, 4, 4, 0, 0.16, 0.16, 8);
    assertThat(constant.within()).isEqualTo(0);
    assertThat(constant.factor(1)).isEqualTo(1);
    assertThat(constant.factor(0)).isEqualTo(0);
  }

  @Property
  void moreObservationsAreBelievedMore(
      @ForAll @DoubleRange(min = 0, max = 4) double within,
      @ForAll @DoubleRange(min = 0.01, max = 4) double between,
      @ForAll @DoubleRange(min = 1, max = 1e9) double weight) {
    Credibility credibility = new Credibility(within, between);
    assertThat(credibility.factor(weight)).isBetween(0.0, 1.0);
    assertThat(credibility.factor(2 * weight)).isGreaterThanOrEqualTo(credibility.factor(weight));
    assertThat(credibility.factor(within / between))
        .isCloseTo(within == 0 ? 0 : 0.5, within(1e-12));
  }

  @Test
  void variancesAreNotNegative() {
    assertThatThrownBy(() -> new Credibility(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Credibility(0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double weight(int state) {
    return CLAIMS.get(state).stream().mapToInt(claims -> claims).sum();
  }

  /** Of all claims of a state. */
  private static double cost(int state) {
    double cost = 0;
    for (int quarter = 0; quarter < 12; quarter++) {
      cost += (double) CLAIMS.get(state).get(quarter) * AVERAGES.get(state).get(quarter);
    }
    return cost;
  }
}
