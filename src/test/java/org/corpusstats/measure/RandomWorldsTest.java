package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A corpus of stories on twenty topics, and worlds in which its entities have been dealt out again:
 * each is in as many documents and each document has as many entities as before, but nothing
 * belongs together any more.
 */
class RandomWorldsTest {
  private static final int WORLDS = RandomWorld.COUNT;
  private static final int DOCUMENTS = 400;
  private static final int TOPICS = 20;
  private static final int ENTITIES = 6000;
  private static final double LOG10_LEVEL = Math.log10(0.05);

  private static final List<NavigableSet<Integer>> CORPUS = corpus(new Random(16));
  private static final List<double[]> WORLD_TESTS = new ArrayList<>();
  private static final List<double[]> WORLD_AVOIDANCES = new ArrayList<>();

  @BeforeAll
  static void testAllWorlds() {
    for (int seed = 0; seed < WORLDS; seed++) {
      List<NavigableSet<Integer>> world = RandomWorld.ofDocuments(CORPUS, new Random(seed));
      WORLD_TESTS.add(log10P(world));
      WORLD_AVOIDANCES.add(log10OfAvoidance(world));
    }
  }

  @Test
  void marginsAreKept() {
    List<NavigableSet<Integer>> world = RandomWorld.ofDocuments(CORPUS, new Random(0));
    assertThat(world).isNotEqualTo(CORPUS);
    assertThat(world.stream().map(NavigableSet::size))
        .isEqualTo(CORPUS.stream().map(NavigableSet::size).toList());
    assertThat(documentCounts(world)).isEqualTo(documentCounts(CORPUS));
  }

  @Test
  void theCorpusHasPairsThatBelongTogether() {
    assertThat(significant(log10P(CORPUS), PossiblePairs.among(ENTITIES))).isGreaterThan(100);
  }

  /** Where nothing is true, q promises one world in twenty with any row at or below 0.05. */
  @Test
  void fewWorldsHaveASignificantPair() {
    long family = PossiblePairs.among(ENTITIES);
    assertThat(WORLD_TESTS.stream().filter(tests -> significant(tests, family) > 0).count())
        .isLessThanOrEqualTo(RandomWorld.MOST_WITH_A_ROW);
  }

  @Test
  void fewWorldsHaveAPairThatKeepsApart() {
    assertThat(WORLD_AVOIDANCES.get(0)).hasSizeGreaterThan(100);
    assertThat(
            WORLD_AVOIDANCES.stream().filter(tests -> significant(tests, tests.length) > 0).count())
        .isLessThanOrEqualTo(RandomWorld.MOST_WITH_A_ROW);
  }

  /** The pairs that were seen are those that chance has chosen: no family of themselves. */
  @Test
  void thePairsThatMetAreNoFamily() {
    long worlds =
        WORLD_TESTS.stream().filter(tests -> significant(tests, tests.length) > 0).count();
    assertThat(worlds).isEqualTo(WORLDS);
  }

  private static long significant(double[] log10P, long familySize) {
    return Arrays.stream(BenjaminiHochberg.log10QValues(log10P, familySize))
        .filter(log10Q -> log10Q <= LOG10_LEVEL)
        .count();
  }

  /** Of all pairs that meet. */
  private static double[] log10P(List<NavigableSet<Integer>> documents) {
    int[] counts = documentCounts(documents);
    return bothCounts(documents).entrySet().stream()
        .mapToDouble(
            pair ->
                FisherExact.log10RightTail(
                    new ContingencyTable(
                        pair.getValue(),
                        counts[pair.getKey() / ENTITIES],
                        counts[pair.getKey() % ENTITIES],
                        DOCUMENTS)))
        .toArray();
  }

  /** Of all pairs that chance would bring together in five documents. */
  private static double[] log10OfAvoidance(List<NavigableSet<Integer>> documents) {
    int[] counts = documentCounts(documents);
    Map<Integer, Integer> both = bothCounts(documents);
    List<Double> log10P = new ArrayList<>();
    for (int a = 0; a < ENTITIES; a++) {
      // None is in more documents than those before it.
      for (int b = a + 1; b < ENTITIES && counts[a] * counts[b] >= 5 * DOCUMENTS; b++) {
        long joint = both.getOrDefault(pair(a, b), 0);
        log10P.add(
            FisherExact.log10LeftTail(
                new ContingencyTable(joint, counts[a], counts[b], DOCUMENTS)));
      }
    }
    return log10P.stream().mapToDouble(p -> p).toArray();
  }

  private static int pair(int a, int b) {
    return a * ENTITIES + b;
  }

  private static Map<Integer, Integer> bothCounts(List<NavigableSet<Integer>> documents) {
    Map<Integer, Integer> both = new HashMap<>();
    for (NavigableSet<Integer> document : documents) {
      for (int a : document) {
        for (int b : document.tailSet(a, false)) {
          both.merge(pair(a, b), 1, Integer::sum);
        }
      }
    }
    return both;
  }

  private static int[] documentCounts(List<NavigableSet<Integer>> documents) {
    int[] counts = new int[ENTITIES];
    documents.forEach(document -> document.forEach(entity -> counts[entity]++));
    return counts;
  }

  /** Few entities of many documents, most of a single one; each has a topic, if not only that. */
  private static List<NavigableSet<Integer>> corpus(Random random) {
    List<NavigableSet<Integer>> documents = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      documents.add(new TreeSet<>());
    }
    for (int i = 0; i < ENTITIES; i++) {
      int entity = i;
      double[] wait = new double[DOCUMENTS];
      for (int d = 0; d < DOCUMENTS; d++) {
        double length = 1 + d % 4;
        double ofTopic = d / 4 % TOPICS == entity % TOPICS ? 100 : 1;
        wait[d] = -Math.log(random.nextDouble()) / (length * ofTopic);
      }
      IntStream.range(0, DOCUMENTS)
          .boxed()
          .sorted(Comparator.comparingDouble(d -> wait[d]))
          .limit(Math.max(1, Math.min(DOCUMENTS / 2, Math.round(400 / Math.pow(entity + 1, 0.75)))))
          .forEach(d -> documents.get(d).add(entity));
    }
    return documents;
  }
}
