package org.corpusstats.measure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.corpusstats.measure.trend.CochranArmitage;
import org.corpusstats.measure.trend.ProportionSeries;
import org.junit.jupiter.api.Test;

/**
 * Worlds in which the dates of documents say nothing: each entity's are drawn from all at random,
 * in a corpus that grows. q-values promise that about one world in twenty has a row with 0.05 or
 * less, so that three of twenty are few enough.
 */
class DatesAtRandomTest {
  private static final int WORLDS = 20;
  private static final int MONTHS = 20;
  private static final long[] TIMES = LongStream.range(0, MONTHS).toArray();
  private static final long[] DOCUMENTS = LongStream.of(TIMES).map(t -> 5 * (t + 1)).toArray();
  private static final int ALL = (int) LongStream.of(DOCUMENTS).sum();

  /** The month of each document. */
  private static final int[] MONTH_OF =
      IntStream.range(0, MONTHS)
          .flatMap(m -> IntStream.generate(() -> m).limit(DOCUMENTS[m]))
          .toArray();

  /** As of names in news: one of half the documents, a hundred of ten, and many of a few. */
  private static final int[] SIZES =
      IntStream.rangeClosed(1, 500)
          .map(rank -> Math.max(3, Math.min(ALL / 2, 1000 / rank)))
          .toArray();

  @Test
  void hardlyAnyPeriodStandsOut() {
    assertThat(worldsWithAFind(DatesAtRandomTest::periods)).isLessThanOrEqualTo(3);
  }

  @Test
  void hardlyAnyShareHasATrend() {
    assertThat(worldsWithAFind(DatesAtRandomTest::trend)).isLessThanOrEqualTo(3);
  }

  /** The tests of one entity. */
  private interface Tests {
    double[] log10P(long[] counts);
  }

  private static long worldsWithAFind(Tests tests) {
    return IntStream.range(0, WORLDS)
        .filter(
            seed -> {
              Random random = new Random(seed);
              double[] log10P =
                  Arrays.stream(SIZES)
                      .mapToObj(size -> tests.log10P(draw(random, size)))
                      .flatMapToDouble(Arrays::stream)
                      .toArray();
              return Arrays.stream(BenjaminiHochberg.log10QValues(log10P)).min().orElse(0)
                  <= Math.log10(0.05);
            })
        .count();
  }

  private static double[] periods(long[] counts) {
    long all = LongStream.of(counts).sum();
    return IntStream.range(0, MONTHS)
        .mapToDouble(
            m ->
                FisherExact.log10RightTail(new ContingencyTable(counts[m], all, DOCUMENTS[m], ALL)))
        .toArray();
  }

  private static double[] trend(long[] counts) {
    ProportionSeries series = ProportionSeries.of(TIMES, counts, DOCUMENTS);
    return new double[] {requireNonNull(CochranArmitage.of(series)).log10P()};
  }

  /** So many different documents at random, by month. */
  private static long[] draw(Random random, int size) {
    long[] counts = new long[MONTHS];
    random.ints(0, ALL).distinct().limit(size).forEach(document -> counts[MONTH_OF[document]]++);
    return counts;
  }
}
