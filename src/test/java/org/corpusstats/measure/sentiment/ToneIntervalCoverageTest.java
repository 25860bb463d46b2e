package org.corpusstats.measure.sentiment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import java.util.Random;
import java.util.stream.IntStream;
import org.corpusstats.measure.Interval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How often the interval of a mean tone holds the true one, in simulated worlds: documents name an
 * entity as often as news do, and a part of what moves a mention's tone is its document's.
 */
class ToneIntervalCoverageTest {
  private static final int WORLDS = 3000;

  /** Tones by a standard normal draw, which a document's mentions share in part. */
  private enum Tones {
    EVEN,
    /** Most are neutral, some are spoken ill of and fewer well. */
    NEWS,
    /** Near the upper end, where there is no room above. */
    PRAISE,
    /** Probabilities that a mention is negative: most are small. */
    NEGATIVE_SHARE,
    /** One mention in twelve is negative, and the others hardly are. */
    RARE_SHARE;

    double of(double z) {
      return switch (this) {
        case EVEN -> within(0.35 * z);
        case NEWS -> within(0.1 * z - 0.06 * Math.exp(-1.1 * z) + 0.03 * Math.exp(1.1 * z));
        case PRAISE -> within(1 - 0.3 * Math.exp(0.5 * z));
        case NEGATIVE_SHARE -> 1 / (1 + Math.exp(1.6 - 1.2 * z));
        case RARE_SHARE -> z > 1.38 ? 0.7 : 0.02 * Math.exp(0.5 * z);
      };
    }

    boolean areShares() {
      return this == NEGATIVE_SHARE || this == RARE_SHARE;
    }

    private static double within(double tone) {
      return Math.max(-1, Math.min(1, tone));
    }

    double mean() {
      double step = 1e-3;
      return IntStream.rangeClosed(-8000, 8000)
              .mapToDouble(i -> of(i * step) * Math.exp(-i * step * i * step / 2))
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
          int size;
          do {
            size = 1 + random.nextInt(30);
          } while (random.nextDouble() > Math.pow(size, -1.7));
          yield size;
        }
      };
    }
  }

  /** Below five documents it is not less but more than 95 % where they are of uneven size. */
  @ParameterizedTest
  @EnumSource(value = Tones.class, names = "RARE_SHARE", mode = EXCLUDE)
  void fiveDocumentsAreEnoughFor95Percent(Tones tones) {
    for (int documents : new int[] {5, 10, 30, 100}) {
      assertThat(coverage(tones, Sizes.ONE, documents)).isBetween(0.93, 0.97);
      assertThat(coverage(tones, Sizes.GEOMETRIC, documents)).isBetween(0.93, 0.975);
      assertThat(coverage(tones, Sizes.ZIPF, documents)).isBetween(0.925, 0.985);
    }
  }

  /** A sample without the rare case cannot know how much it would change. */
  @Test
  void whatIsRareTakesMoreDocuments() {
    assertThat(coverage(Tones.RARE_SHARE, Sizes.GEOMETRIC, 10)).isBetween(0.75, 0.93);
    assertThat(coverage(Tones.RARE_SHARE, Sizes.GEOMETRIC, 30)).isBetween(0.91, 0.97);
    assertThat(coverage(Tones.RARE_SHARE, Sizes.GEOMETRIC, 100)).isBetween(0.93, 0.97);
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
    assertThat(intervals).isGreaterThan(WORLDS / 2);
    return (double) holding / intervals;
  }

  private static @Nullable Interval interval(ClusteredMean sample, Tones tones) {
    return tones.areShares() ? sample.shareInterval() : sample.interval();
  }

  private static ClusteredMean sample(Tones tones, Sizes sizes, int documents, Random random) {
    ClusteredMean sample = null;
    for (int d = 0; d < documents; d++) {
      int size = sizes.draw(random);
      double shared = Math.sqrt(0.2) * random.nextGaussian();
      long sum = 0;
      for (int i = 0; i < size; i++) {
        double z = shared + Math.sqrt(0.8) * random.nextGaussian();
        sum += Math.round(1e6 * tones.of(z));
      }
      ClusteredMean document = ClusteredMean.ofDocument(size, sum);
      sample = sample == null ? document : sample.plus(document);
    }
    return requireNonNull(sample);
  }
}
