package org.corpusstats.measure.trend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.corpusstats.measure.Interval;
import org.corpusstats.measure.StudentT;
import org.corpusstats.measure.sentiment.ClusteredMean;
import org.junit.jupiter.api.Test;

class ClusteredSlopeTest {
  /** A document of some time, with its values in millionths. */
  private record Text(long time, List<Integer> values) {
    int sum() {
      return values.stream().mapToInt(value -> value).sum();
    }
  }

  /**
   * By the matrices of White's and of Liang and Zeger's sandwich in numpy 2.4.6, times m/(m−2), and
   * Student's t of scipy 1.17.1.
   */
  @Test
  void isTheSlopeWithTheSandwichOfItsDocuments() {
    ClusteredSlope slope =
        slope(
            new Text(0, List.of(100_000, 300_000)),
            new Text(0, List.of(-200_000)),
            new Text(1, List.of(0, 500_000, 250_000)),
            new Text(3, List.of(750_000)),
            new Text(3, List.of(500_000, 125_000)),
            new Text(6, List.of(-500_000, 1_000_000, 900_000, 600_000)));
    assertThat(slope.slope()).isCloseTo(0.06591614906832295, within(1e-15));
    Interval interval = requireNonNull(slope.interval());
    assertThat(interval.low()).isCloseTo(0.011657890364588301, within(1e-12));
    assertThat(interval.high()).isCloseTo(0.1201744077720576, within(1e-12));
  }

  @Test
  void twoDocumentsHaveASlopeAndNoInterval() {
    ClusteredSlope slope = slope(new Text(3, List.of(500_000)), new Text(5, List.of(-500_000)));
    assertThat(slope.slope()).isEqualTo(-0.5);
    assertThat(slope.interval()).isNull();
  }

  @Test
  void documentsOnTheLineSayNothingOfChance() {
    ClusteredSlope slope =
        slope(
            new Text(0, List.of(0, 0)),
            new Text(1, List.of(333_333)),
            new Text(2, List.of(666_666)),
            new Text(2, List.of(666_666, 666_666)));
    assertThat(slope.slope()).isCloseTo(0.333333, within(1e-15));
    assertThat(slope.interval()).isNull();
  }

  @Test
  void oneTimeHasNoSlope() {
    assertThat(
            ClusteredSlope.of(tallies(List.of(new Text(4, List.of(1)), new Text(4, List.of(9))))))
        .isNull();
    assertThat(ClusteredSlope.of(new TreeMap<>())).isNull();
  }

  @Property
  void followsTheDefinition(@ForAll("texts") List<Text> texts) {
    ClusteredSlope slope = ClusteredSlope.of(tallies(texts));
    double n = 0;
    double sum = 0;
    double time = 0;
    for (Text text : texts) {
      n += text.values().size();
      sum += text.sum() / 1e6;
      time += text.time() * text.values().size();
    }
    double spread = 0;
    double rise = 0;
    for (Text text : texts) {
      double distance = text.time() - time / n;
      spread += text.values().size() * distance * distance;
      rise += text.sum() / 1e6 * distance;
    }
    if (slope == null) {
      assertThat(spread).isCloseTo(0, within(1e-9));
      return;
    }
    assertThat(slope.slope()).isCloseTo(rise / spread, within(1e-9));
    double squares = 0;
    for (Text text : texts) {
      double distance = text.time() - time / n;
      double expected = text.values().size() * (sum / n + rise / spread * distance);
      squares += Math.pow(distance * (text.sum() / 1e6 - expected), 2);
    }
    double m = texts.size();
    double error = Math.sqrt(m / (m - 2) * squares) / spread;
    Interval interval = slope.interval();
    if (interval == null) {
      assertThat(error).isCloseTo(0, within(1e-7));
      return;
    }
    double halfWidth = StudentT.quantile975(texts.size() - 2) * error;
    assertThat(interval.low()).isCloseTo(rise / spread - halfWidth, within(1e-6));
    assertThat(interval.high()).isCloseTo(rise / spread + halfWidth, within(1e-6));
  }

  @Property
  void isTheSameInWhateverOrderDocumentsAreAdded(
      @ForAll("texts") List<Text> texts, @ForAll long seed) {
    List<Text> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(ClusteredSlope.of(tallies(shuffled))).isEqualTo(ClusteredSlope.of(tallies(texts)));
  }

  private static ClusteredSlope slope(Text... texts) {
    return requireNonNull(ClusteredSlope.of(tallies(List.of(texts))));
  }

  private static SortedMap<Long, ClusteredMean> tallies(List<Text> texts) {
    SortedMap<Long, ClusteredMean> tallies = new TreeMap<>();
    for (Text text : texts) {
      tallies.merge(
          text.time(),
          ClusteredMean.ofDocument(text.values().size(), text.sum()),
          ClusteredMean::plus);
    }
    return tallies;
  }

  @Provide
  Arbitrary<List<Text>> texts() {
    Arbitrary<List<Integer>> values =
        Arbitraries.integers().between(-1_000_000, 1_000_000).list().ofMinSize(1).ofMaxSize(9);
    return Combinators.combine(Arbitraries.longs().between(0, 12), values)
        .as(Text::new)
        .list()
        .ofMinSize(3)
        .ofMaxSize(12);
  }
}
