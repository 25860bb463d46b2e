package org.corpusstats.aggregate.pair.count;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.corpusstats.measure.WithinDocuments;
import org.corpusstats.table.row.UnitScope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More pairs than the cache and a new hash table hold, in several groups. */
class CombinePairsTest {
  private static final int CONTRIBUTIONS = 100_000;
  private static final int ENTITIES = 400;

  /** A pair in a scope. */
  private record Key(UnitScope scope, int a, int b) {}

  /** The sums of a pair, added up one by one. */
  private static final class Sums {
    private final BigInteger[] values = new BigInteger[PairSums.ALL - 1];
    private final Set<Integer> groups = new HashSet<>();

    Sums() {
      Arrays.fill(values, BigInteger.ZERO);
    }

    void add(int sum, BigInteger value) {
      values[sum] = values[sum].add(value);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 20_000_000})
  void whatLeavesTheCachesAddsUpInTheTables(long jointPairs) {
    PairBuckets buckets = new PairBuckets(jointPairs / 9, jointPairs / 3, jointPairs);
    CombinePairs combine = new CombinePairs(buckets.bits(Set.of(UnitScope.ALL)));
    Map<Key, Sums> expected = new HashMap<>();
    Random random = new Random(17);
    for (int i = 0; i < CONTRIBUTIONS; i++) {
      int group = i * 5 / CONTRIBUTIONS - 1;
      int copies = random.nextInt(3);
      combine.startDocument(group, copies);
      addOne(random, combine, expected, group, copies);
    }
    combine.finish();
    Map<Key, List<Object>> counted = addUp(combine);
    assertThat(counted).hasSize(expected.size()).hasSizeGreaterThan(20_000);
    counted.forEach(
        (key, values) -> assertThat(values).isEqualTo(values(requireNonNull(expected.get(key)))));
  }

  private static void addOne(
      Random random, CombinePairs combine, Map<Key, Sums> expected, int group, int copies) {
    int a = (int) Math.exp(random.nextDouble() * Math.log(ENTITIES));
    int b = a + 1 + random.nextInt(ENTITIES);
    UnitScope scope = UnitScope.ALL[random.nextInt(3)];
    long units = random.nextInt(3);
    long scored = units == 0 ? 0 : random.nextInt((int) units + 1);
    // As of a long document: squares beyond 64 bits.
    long tone = scored * (random.nextLong(20_000_000_000L) - 10_000_000_000L);
    PairOfDocument pair = new PairOfDocument();
    pair.units = units;
    // One in three only carries what chance would have.
    pair.overlapping = units == 0 && scope == UnitScope.DOCUMENT ? 0 : 2 - units;
    pair.scored = scored;
    pair.tone = tone;
    pair.proximity = units * 1_000_000_000L;
    if (scope == UnitScope.DOCUMENT) {
      for (int i = 0; i < PairSums.CHANCE_SUMS; i += PairSums.CHANCE_OF_SCOPE) {
        // Mostly one unit each, in documents short and long.
        int n = 1 + random.nextInt(5000);
        int unitsOfA = random.nextInt(4) == 0 ? random.nextInt(n + 1) : 1;
        pair.chance[i] = WithinDocuments.expectedBillionths(unitsOfA, 1, n);
        pair.chance[i + 1] = WithinDocuments.varianceBillionths(unitsOfA, 1, n);
        pair.chance[i + 2] = Math.min(unitsOfA, 1);
      }
      pair.scoredA = random.nextInt(2);
      pair.toneA = pair.scoredA * (random.nextInt(2_000_001) - 1_000_000);
      pair.scoredB = random.nextInt(2);
      pair.toneB = pair.scoredB * (random.nextInt(2_000_001) - 1_000_000);
    }
    combine.add(scope, a, b, pair);
    Sums sums = expected.computeIfAbsent(new Key(scope, a, b), key -> new Sums());
    BigInteger s = BigInteger.valueOf(tone);
    BigInteger n = BigInteger.valueOf(scored);
    BigInteger[] more = {
      BigInteger.valueOf(pair.proximity),
      BigInteger.valueOf(units),
      BigInteger.valueOf(units > 0 ? 1 : 0),
      BigInteger.valueOf(units * copies),
      BigInteger.valueOf(pair.overlapping),
      BigInteger.valueOf(pair.scoredA),
      BigInteger.valueOf(pair.scoredB),
      BigInteger.valueOf(pair.toneA),
      BigInteger.valueOf(pair.toneB),
      BigInteger.valueOf(pair.chance[0]),
      BigInteger.valueOf(pair.chance[1]),
      BigInteger.valueOf(pair.chance[2]),
      BigInteger.valueOf(pair.chance[3]),
      BigInteger.valueOf(pair.chance[4]),
      BigInteger.valueOf(pair.chance[5]),
      n,
      BigInteger.valueOf(scored > 0 ? 1 : 0),
      s,
      s.multiply(s),
      s.multiply(n),
      n.multiply(n)
    };
    for (int i = 0; i < more.length; i++) {
      sums.add(i, more[i]);
    }
    if (units > 0 && group >= 0) {
      sums.groups.add(group);
    }
  }

  private static Map<Key, List<Object>> addUp(CombinePairs combine) {
    Map<List<Integer>, PairTable> tables = new HashMap<>();
    for (Row block : combine.full()) {
      PairTable table =
          tables.computeIfAbsent(
              List.of(block.getInt(0), block.getInt(1)), bucketAndScope -> new PairTable());
      PairBlock.addTo(table, block.getAs(3), block.getInt(2));
    }
    Map<Key, List<Object>> counted = new HashMap<>();
    tables.forEach(
        (bucketAndScope, table) -> {
          for (int at = table.next(0); at >= 0; at = table.next(at)) {
            long key = table.key(at);
            counted.put(
                new Key(
                    UnitScope.ALL[bucketAndScope.get(1)], PairBuckets.a(key), PairBuckets.b(key)),
                values(table, at));
          }
        });
    return counted;
  }

  private static List<Object> values(PairTable table, int at) {
    BigInteger[] sums = new BigInteger[PairSums.ALL];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = BigInteger.valueOf(table.cells()[at + i]);
    }
    BigInteger squares =
        sums[PairSums.TONE_SQUARES_HIGH].shiftLeft(32).add(sums[PairSums.TONE_SQUARES_LOW]);
    return List.of(
        List.of(sums).subList(0, PairSums.TONE_SQUARES_LOW),
        squares,
        List.of(sums).subList(PairSums.TONE_TIMES_COUNT, PairSums.ALL),
        table.groups(at));
  }

  private static List<Object> values(Sums sums) {
    List<BigInteger> values = List.of(sums.values);
    return List.of(
        values.subList(0, PairSums.TONE_SQUARES_LOW),
        values.get(PairSums.TONE_SQUARES_LOW),
        values.subList(PairSums.TONE_SQUARES_LOW + 1, values.size()),
        (long) sums.groups.size());
  }
}
