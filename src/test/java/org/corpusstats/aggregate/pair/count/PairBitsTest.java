package org.corpusstats.aggregate.pair.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs of a, the even ones, and b up to a thousand. */
class PairBitsTest {
  private static PairBits ofEven(int pairs, int from, int to) {
    PairBits bits = new PairBits(pairs);
    IntStream.range(from, to).forEach(i -> bits.add(key(2 * i)));
    return bits;
  }

  private static long key(int i) {
    return PairBuckets.key(i / 1000, i % 1000 + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100, 100_000, 1_000_000})
  void allOfThemAndFewOthersMayBeAmongThem(int pairs) {
    PairBits bits = ofEven(pairs, 0, pairs);
    assertThat(IntStream.range(0, pairs).filter(i -> !bits.mayContain(key(2 * i)))).isEmpty();
    assertThat(IntStream.range(0, pairs).filter(i -> bits.mayContain(key(2 * i + 1))).count())
        .isLessThanOrEqualTo(Math.max(2, pairs * 2 / 100));
  }

  @Test
  void setsAddUp() {
    PairBits one = ofEven(1000, 0, 500);
    assertThat(IntStream.range(500, 1000).allMatch(i -> one.mayContain(key(2 * i)))).isFalse();
    PairBits both = one.addAll(ofEven(1000, 500, 1000));
    assertThat(IntStream.range(0, 1000).allMatch(i -> both.mayContain(key(2 * i)))).isTrue();
  }

  @Test
  void whatIsInBothIsInTheirCommonPairs() {
    PairBits common = ofEven(10_000, 0, 0);
    common.addCommon(ofEven(10_000, 0, 6000), ofEven(10_000, 4000, 10_000));
    assertThat(IntStream.range(4000, 6000).allMatch(i -> common.mayContain(key(2 * i)))).isTrue();
    assertThat(IntStream.range(0, 4000).filter(i -> common.mayContain(key(2 * i))).count())
        .isLessThan(200);
  }

  /** Made for a hundred times as many as came. */
  @Test
  void foldingKeepsAllOfThemAndFewOthers() {
    PairBits folded = ofEven(1_000_000, 0, 10_000).folded();
    assertThat(IntStream.range(0, 10_000).allMatch(i -> folded.mayContain(key(2 * i)))).isTrue();
    assertThat(IntStream.range(0, 100_000).filter(i -> folded.mayContain(key(2 * i + 1))).count())
        .isBetween(1L, 1500L);
  }
}
