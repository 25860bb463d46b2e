package org.corpusstats.clean.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinHashTest {
  private static final int TRIALS = 400;

  /** The share of pairs with a common bucket is 1 − (1 − j⁴)⁴⁰, for texts of any length. */
  @ParameterizedTest
  @CsvSource({
    "0.2, 25, 0.06",
    "0.2, 400, 0.06",
    "0.4, 400, 0.65",
    "0.6, 25, 0.996",
    "0.6, 100, 0.996",
    "0.6, 2000, 0.996",
    "0.8, 25, 1"
  })
  void copiesHaveABucketInCommon(double jaccard, int shingles, double share) {
    int own = (int) Math.round(shingles * (1 - jaccard) / (1 + jaccard));
    long found =
        IntStream.range(0, TRIALS)
            .filter(i -> haveCommonBucket(text(i, 0, shingles), text(i, own, shingles + own)))
            .count();
    assertThat((double) found / TRIALS)
        .isCloseTo(share, Offset.offset(0.1 * (1.05 - share) + 0.02));
  }

  @Test
  void aTextWithoutShinglesIsInNoBucket() {
    assertThat(MinHash.buckets(Shingles.of("two words"))).isEmpty();
  }

  private static boolean haveCommonBucket(String one, String other) {
    long[] buckets = MinHash.buckets(Shingles.of(one));
    return Arrays.stream(MinHash.buckets(Shingles.of(other)))
        .anyMatch(bucket -> Arrays.stream(buckets).anyMatch(b -> b == bucket));
  }

  /** So many shingles in which each word occurs once. */
  private static String text(int trial, int first, int end) {
    return IntStream.range(first, end + 2)
        .mapToObj(i -> "w" + trial + "x" + i)
        .collect(Collectors.joining(" "));
  }
}
