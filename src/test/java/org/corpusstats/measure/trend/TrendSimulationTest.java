package org.corpusstats.measure.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A corpus that grows from 5 to 100 documents a month, with 1,000 entities of known trends. */
class TrendSimulationTest {
  private static final int ENTITIES = 1000;
  private static final int MONTHS = 20;
  private static final int LEAST_DOCUMENTS = 3;
  private static final double LEVEL = Math.log10(0.05);
  private static final long[] TIMES = LongStream.range(0, MONTHS).toArray();
  private static final long[] DOCUMENTS = LongStream.of(TIMES).map(t -> 5 * (t + 1)).toArray();

  /** How many entities have enough documents, trends at 0.05, and intervals that hold the truth. */
  private record Found(int tested, int rising, int falling, int held, int sloped) {}

  @Test
  void aConstantRateIsRarelyATrend() {
    Found found = simulate(0.01, 0, 7);
    assertThat(found.tested()).isGreaterThan(980);
    assertThat(share(found.rising() + found.falling(), found.tested())).isBetween(0.03, 0.07);
    assertThat(share(found.held(), found.sloped())).isGreaterThan(0.93);
  }

  @Test
  void aRateThatRisesIsFoundAndMeasured() {
    Found found = simulate(0.005, 0.15, 8);
    assertThat(share(found.rising(), found.tested())).isGreaterThan(0.9);
    assertThat(found.falling()).isZero();
    assertThat(share(found.held(), found.sloped())).isBetween(0.93, 0.98);
  }

  private static double share(int part, int all) {
    return (double) part / all;
  }

  private static Found simulate(double firstRate, double slope, long seed) {
    Random random = new Random(seed);
    int tested = 0;
    int rising = 0;
    int falling = 0;
    int held = 0;
    int sloped = 0;
    for (int entity = 0; entity < ENTITIES; entity++) {
      long[] counts = LongStream.of(TIMES).map(t -> draw(random, firstRate, slope, t)).toArray();
      if (LongStream.of(counts).sum() < LEAST_DOCUMENTS) {
        continue;
      }
      ProportionSeries series = ProportionSeries.of(TIMES, counts, DOCUMENTS);
      CochranArmitage test = CochranArmitage.of(series);
      LogisticSlope fitted = LogisticSlope.of(series);
      tested++;
      if (test != null && test.log10P() <= LEVEL) {
        rising += test.z() > 0 ? 1 : 0;
        falling += test.z() < 0 ? 1 : 0;
      }
      if (fitted != null) {
        sloped++;
        held += fitted.interval().low() <= slope && slope <= fitted.interval().high() ? 1 : 0;
      }
    }
    return new Found(tested, rising, falling, held, sloped);
  }

  /** Documents of a month that name the entity, each by itself. */
  private static long draw(Random random, double firstRate, double slope, long month) {
    double logOdds = Math.log(firstRate / (1 - firstRate)) + slope * month;
    double rate = 1 / (1 + Math.exp(-logOdds));
    return random.doubles(DOCUMENTS[(int) month]).filter(x -> x < rate).count();
  }
}
