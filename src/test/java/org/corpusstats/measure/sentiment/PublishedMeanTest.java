package org.corpusstats.measure.sentiment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.corpusstats.measure.Interval;
import org.corpusstats.measure.StudentT;
import org.corpusstats.measure.sentiment.ClusteredDifference.Shared;
import org.junit.jupiter.api.Test;

class PublishedMeanTest {
  private final Random random = new Random(11);

  @Test
  void theHalfWidthIsThatOfTheValuesBehindTheInterval() {
    for (int round = 0; round < 100; round++) {
      ClusteredMean values = documents(2 + random.nextInt(30), random.nextDouble() * 1.8 - 0.9);
      double halfWidth =
          StudentT.quantile975(Math.max(1, values.degreesOfFreedom()))
              * Math.sqrt(values.variance());
      assertThat(published(values).halfWidth())
          .isCloseTo(halfWidth, within(1e-9 + 1e-6 * halfWidth));
    }
  }

  @Test
  void withoutAnIntervalOrDocumentsThereIsNothingToCompare() {
    assertThat(PublishedMean.of(9, 20, 0.1, null)).isNull();
    assertThat(PublishedMean.of(1, 20, 0.1, new Interval(0, 0.2))).isNull();
    assertThat(PublishedMean.of(9, 20, 0.1, new Interval(0.1, 0.1))).isNull();
    assertThat(PublishedMean.of(9, 20, 0.1, new Interval(-1, 0.2))).isNull();
    PublishedMean whole = requireNonNull(PublishedMean.of(9, 20, 0.1, new Interval(0, 0.2)));
    PublishedMean wider = requireNonNull(PublishedMean.of(5, 15, 0.1, new Interval(-0.9, 0.9)));
    PublishedMean asMany = requireNonNull(PublishedMean.of(5, 20, 0.1, new Interval(0, 0.2)));
    assertThat(whole.minus(wider)).isNull();
    assertThat(whole.minus(asMany)).isNull();
    assertThat(whole.minus(whole)).isNull();
  }

  @Test
  void aMeanIsFarFromZeroWhereItsIntervalLeavesZeroOut() {
    PublishedMean edge = requireNonNull(PublishedMean.of(9, 20, 1e-6, new Interval(0, 2e-6)));
    assertThat(edge.log10P()).isCloseTo(Math.log10(0.05), within(1e-4));
    PublishedMean below = requireNonNull(PublishedMean.of(9, 20, -0.2, new Interval(-0.3, -0.1)));
    assertThat(below.log10P()).isLessThan(Math.log10(0.01));
    PublishedMean none = requireNonNull(PublishedMean.of(9, 20, 0, new Interval(-0.1, 0.1)));
    assertThat(none.log10P()).isCloseTo(0, within(1e-12));
  }

  /** Documents of one size, so that their effective number is their number. */
  @Test
  void aDifferenceIsThatOfTheValuesBehindIt() {
    ClusteredMean one = plus(Stream.of(1, 3, 4, 7, 9, 2).map(sum -> of(4, sum * 100_000L)));
    ClusteredMean other = plus(Stream.of(-2, -5, 0, -1, -3, -8).map(sum -> of(4, sum * 100_000L)));
    ClusteredDifference exact = new ClusteredDifference(one, other, Shared.NOTHING);
    PublishedMean.Difference difference = published(one).above(published(other));
    Interval interval = requireNonNull(exact.interval());
    assertThat(difference.value()).isCloseTo(exact.value(), within(1e-12));
    assertThat(difference.interval().low()).isCloseTo(interval.low(), within(1e-9));
    assertThat(difference.interval().high()).isCloseTo(interval.high(), within(1e-9));
    // The interval leaves out 0 where the test says less than a twentieth.
    assertThat(difference.log10P() < Math.log10(0.05))
        .isEqualTo(difference.interval().low() > 0 || difference.interval().high() < 0);
    PublishedMean.Difference turned = published(other).above(published(one));
    assertThat(turned.value()).isEqualTo(-difference.value());
    assertThat(turned.log10P()).isEqualTo(difference.log10P());
  }

  @Test
  void whatAPartLacksHasTheMeanOfTheRestAndNoNarrowerInterval() {
    for (int round = 0; round < 50; round++) {
      ClusteredMean part = documents(20 + random.nextInt(20), 0.3);
      ClusteredMean rest = documents(20 + random.nextInt(20), -0.2);
      PublishedMean left = requireNonNull(published(part.plus(rest)).minus(published(part)));
      assertThat(left.mean()).isCloseTo(rest.mean(), within(1e-12));
      assertThat(left.values()).isEqualTo(rest.values());
      assertThat(left.documents()).isEqualTo(rest.documents());
      assertThat(left.halfWidth()).isGreaterThan(0.9 * published(rest).halfWidth());
    }
    PublishedMean whole = published(documents(20, 0));
    assertThat(whole.minus(whole)).isNull();
  }

  /** Where both sides are dealt from one urn, one test in twenty is below 5 %, or fewer. */
  @Test
  void chanceIsRarelyTakenForADifference() {
    int found = 0;
    int rounds = 2_000;
    for (int round = 0; round < rounds; round++) {
      PublishedMean one = published(documents(12, 0));
      PublishedMean other = published(documents(12, 0));
      found += one.above(other).log10P() < Math.log10(0.05) ? 1 : 0;
    }
    assertThat(found).isBetween(rounds / 200, rounds / 18);
  }

  private ClusteredMean documents(int count, double mean) {
    return plus(
        Stream.generate(
                () -> {
                  long values = 1L + random.nextInt(4);
                  double tone = Math.max(-1, Math.min(1, mean + 0.3 * random.nextGaussian()));
                  return of(values, Math.round(values * tone * 1_000_000));
                })
            .limit(count));
  }

  private static ClusteredMean of(long values, long sum) {
    return ClusteredMean.ofDocument(values, sum);
  }

  private static ClusteredMean plus(Stream<ClusteredMean> documents) {
    List<ClusteredMean> all = documents.toList();
    return all.stream().reduce(ClusteredMean::plus).orElseThrow();
  }

  private static PublishedMean published(ClusteredMean values) {
    return requireNonNull(
        PublishedMean.of(values.documents(), values.values(), values.mean(), values.interval()));
  }
}
