package org.corpusstats.aggregate.pair.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three parts of a corpus in which most pairs meet once, if at all. */
class MetPairsTest {
  private static final int PAIRS = 20_000;

  private static long key(int pair) {
    return PairBuckets.key(pair / 100, 100 + pair);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void thoseInEnoughUnitsAreKnownAndFewOthers(int minUnits) {
    Random random = new Random(5);
    Map<Integer, Integer> units = new HashMap<>();
    List<MetPairs> parts = Stream.generate(() -> new MetPairs(PAIRS)).limit(3).toList();
    for (int i = 0; i < PAIRS / 2; i++) {
      int pair = random.nextInt(PAIRS);
      int more = 1 + random.nextInt(10) / 9;
      parts.get(random.nextInt(3)).add(key(pair), more);
      units.merge(pair, more, Integer::sum);
    }
    PairBits known = parts.stream().reduce(MetPairs::addAll).orElseThrow().inUnits(minUnits);
    assertThat(
            IntStream.range(0, PAIRS)
                .filter(pair -> units.getOrDefault(pair, 0) >= minUnits)
                .allMatch(pair -> known.mayContain(key(pair))))
        .isTrue();
    assertThat(
            IntStream.range(0, PAIRS)
                .filter(pair -> units.getOrDefault(pair, 0) < minUnits)
                .filter(pair -> known.mayContain(key(pair)))
                .count())
        .isLessThan(PAIRS / 20);
  }
}
