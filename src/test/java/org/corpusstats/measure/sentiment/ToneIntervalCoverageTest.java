package org.corpusstats.measure.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.corpusstats.measure.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the interval of a mean tone holds the true one, in simulated worlds: documents name an
 * entity as often as news do, and a part of what moves a mention's tone is its document's.
 */
class ToneIntervalCoverageTest {
  private static final int WORLDS = 4000;

  /** Tones by a standard normal draw, which a document's mentions share in part. */
  private enum Tones {
    EVEN(-1, z -> within(0.35 * z)),
    /** Neutral in the middle, spoken ill of in the lower tail, well in the upper. */
    NEWS(-1, z -> within(z < -1.1 ? 0.4 * z : z > 1.6 ? 0.3 * z : 0.05 * z)),
    /** Near the upper end, where there is no room above. */
    PRAISE(-1, z -> 1 - Math.min(2, 0.3 * Math.exp(0.8 * z))),
    /** Probabilities that a mention is negative: most are small. */
    NEGATIVE_SHARE(0, z -> 1 / (1 + Math.exp(1.6 - 1.2 * z)));

    private final double least;
    private final DoubleUnaryOperator ofNormal;

    Tones(double least, DoubleUnaryOperator ofNormal) {
      this.least = least;
      this.ofNormal = ofNormal;
    }

    private static double within(double tone) {
      return Math.max(-1, Math.min(1, tone));
    }

    double mean() {
      double step = 1e-3;
      return IntStream.rangeClosed(-8000, 8000)
          .mapToDouble(
              i -> ofNormal.applyAsDouble(i * step) * Math.exp(-i * step * i * step / 2))
          .sum()
          * step
          / Math.sqrt(2 * Math.PI);
    }
  }

  /** How many mentions a document has. */
  private enum Sizes {
    ONE,
    /** 2.2 in the mean. */
    GEOMETRIC,
    /** Up to 30; a few documents have most of the mentions. */
    ZIPF;

    int draw(Random random) {
      return switch (this) {
        case ONE -> 1;
        case GEOMETRIC -> 1 + (int) (Math.log(1 - random.nextDouble()) / Math.log(0.55));
        case ZIPF -> {
          int size = 1;
          do {
            size = 1 + random.nextInt(30);
          } while (random.nextDouble() > Math.pow(size, -1.7));
          yield size;
        }
      };
    }
  }

  @ParameterizedTest
  @CsvSource({"EVEN, GEOMETRIC, 5, 0, 1"})
  void print(Tones tones, Sizes sizes, int documents, double least, double most) {
    for (Tones t : Tones.values())
      for (Sizes s : Sizes.values()) {
        StringBuilder b = new StringBuilder(t + " " + s);
        for (int m : new int[] {3, 5, 10, 30, 100})
          b.append(String.format("  %d: %.1f", m, 100 * coverage(t, s, m)));
        System.out.println(b);
      }
    assertThat(coverage(tones, sizes, documents)).isBetween(least, most);
  }

  private static double coverage(Tones tones, Sizes sizes, int documents) {
    Random random = new Random(documents);
    double truth = tones.mean();
    int intervals = 0;
    int holding = 0;
    for (int world = 0; world < WORLDS; world++) {
      Interval interval = interval(sample(tones, sizes, documents, random), tones);
      if (interval != null) {
        intervals++;
        holding += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
      }
    }
    assertThat(intervals).isGreaterThan(WORLDS * 9 / 10);
    return (double) holding / intervals;
  }

  private static Interval interval(ClusteredMean sample, Tones tones) {
    return tones.least == 0 ? sample.shareInterval() : sample.interval();
  }

  private static ClusteredMean sample(Tones tones, Sizes sizes, int documents, Random random) {
    ClusteredMean sample = null;
    for (int d = 0; d < documents; d++) {
      int size = sizes.draw(random);
      double shared = Math.sqrt(0.2) * random.nextGaussian();
      long sum = 0;
      for (int i = 0; i < size; i++) {
        double z = shared + Math.sqrt(0.8) * random.nextGaussian();
        sum += Math.round(1e6 * tones.ofNormal.applyAsDouble(z));
      }
      ClusteredMean document = ClusteredMean.ofDocument(size, sum);
      sample = sample == null ? document : sample.plus(document);
    }
    return sample;
  }
}
