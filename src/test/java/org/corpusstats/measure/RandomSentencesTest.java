package org.corpusstats.measure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Stories on twenty topics, and worlds in which every entity stands in other sentences of its
 * documents: each document has the entities that it had, each in as many sentences, but nothing
 * that is in one sentence belongs together.
 */
class RandomSentencesTest {
  private static final int WORLDS = RandomWorld.COUNT;
  private static final int DOCUMENTS = 400;
  private static final int TOPICS = 20;
  private static final int ENTITIES = 2000;

  /** Pairs that are named in one sentence where they can be: entities 2i and 2i + 1. */
  private static final int PLANTED_PAIRS = 30;

  private static final double LOG10_LEVEL = Math.log10(0.05);
  private static final long FAMILY = PossiblePairs.among(ENTITIES);

  private static final List<Story> CORPUS = corpus(new Random(26));
  private static final List<Map<Long, WithinDocuments>> WORLD_PAIRS = new ArrayList<>();

  /**
   * A document.
   *
   * @param sentences how many there are
   * @param counts in how many of them each of its entities is
   */
  private record Story(int sentences, Map<Integer, Integer> counts) {}

  @BeforeAll
  static void dealOut() {
    for (int seed = 0; seed < WORLDS; seed++) {
      WORLD_PAIRS.add(pairs(new Random(seed), 0));
    }
  }

  /** Where nothing is true, q promises one world in twenty with any row at or below 0.05. */
  @Test
  void fewWorldsHaveASignificantPair() {
    assertThat(WORLD_PAIRS.get(0)).hasSizeGreaterThan(5000);
    assertThat(WORLD_PAIRS.stream().filter(world -> !significant(world).isEmpty()).count())
        .isLessThanOrEqualTo(RandomWorld.MOST_WITH_A_ROW);
  }

  /** The documents are on topics, so that sentences taken for independent are sure of many. */
  @Test
  void sentencesOfOneDocumentAreNotIndependent() {
    long sentences = CORPUS.stream().mapToInt(Story::sentences).sum();
    int[] counts = new int[ENTITIES];
    CORPUS.forEach(story -> story.counts().forEach((entity, count) -> counts[entity] += count));
    for (Map<Long, WithinDocuments> world : WORLD_PAIRS) {
      double[] log10P =
          world.entrySet().stream()
              .mapToDouble(
                  pair ->
                      FisherExact.log10RightTail(
                          new ContingencyTable(
                              pair.getValue().observed(),
                              counts[(int) (pair.getKey() / ENTITIES)],
                              counts[(int) (pair.getKey() % ENTITIES)],
                              sentences)))
              .toArray();
      assertThat(countSignificant(log10P)).isGreaterThan(10);
    }
  }

  /** What is expected once in a hundred documents lies many standard deviations out, once met. */
  @Test
  void theTailIsNotNormal() {
    for (Map<Long, WithinDocuments> world : WORLD_PAIRS) {
      double[] log10P =
          world.values().stream()
              .map(WithinDocuments::z)
              .filter(z -> z != null && z > 0)
              .mapToDouble(z -> NormalTail.log10TwoSided(z) - Math.log10(2))
              .toArray();
      assertThat(countSignificant(log10P)).isPositive();
    }
  }

  @Test
  void pairsThatSeekEachOtherAreFound() {
    Map<Long, WithinDocuments> pairs = pairs(new Random(99), PLANTED_PAIRS);
    Set<Long> found = significant(pairs);
    long planted = found.stream().filter(RandomSentencesTest::isPlanted).count();
    assertThat(planted).isGreaterThan(PLANTED_PAIRS / 2);
    assertThat(found.size() - planted).isLessThanOrEqualTo(2);
  }

  private static boolean isPlanted(long pair) {
    long a = pair / ENTITIES;
    return a % 2 == 0 && pair % ENTITIES == a + 1 && a < 2 * PLANTED_PAIRS;
  }

  private static Set<Long> significant(Map<Long, WithinDocuments> pairs) {
    List<Long> keys = new ArrayList<>(pairs.keySet());
    double[] log10P =
        keys.stream().mapToDouble(key -> requireNonNull(pairs.get(key)).log10P()).toArray();
    double[] log10Q = BenjaminiHochberg.log10QValues(log10P, FAMILY);
    Set<Long> significant = new HashSet<>();
    for (int i = 0; i < log10Q.length; i++) {
      if (log10Q[i] <= LOG10_LEVEL) {
        significant.add(keys.get(i));
      }
    }
    return significant;
  }

  private static long countSignificant(double[] log10P) {
    return Arrays.stream(BenjaminiHochberg.log10QValues(log10P, FAMILY))
        .filter(log10Q -> log10Q <= LOG10_LEVEL)
        .count();
  }

  /** Of all pairs that meet in a sentence of a world. */
  private static Map<Long, WithinDocuments> pairs(Random random, int plantedPairs) {
    Map<Long, WithinDocuments> pairs = new HashMap<>();
    for (Story story : CORPUS) {
      Map<Integer, BitSet> places = places(story, random, plantedPairs);
      places.forEach(
          (a, ofA) ->
              places.forEach(
                  (b, ofB) -> {
                    if (a < b) {
                      pairs.merge(
                          (long) a * ENTITIES + b,
                          RandomWorld.within(ofA, ofB, story.sentences()),
                          RandomWorld::sum);
                    }
                  }));
    }
    pairs.values().removeIf(pair -> pair.observed() == 0);
    return pairs;
  }

  private static Map<Integer, BitSet> places(Story story, Random random, int plantedPairs) {
    Map<Integer, BitSet> places = new HashMap<>();
    story
        .counts()
        .forEach(
            (entity, count) ->
                places.put(entity, RandomWorld.ofSentences(count, story.sentences(), random)));
    for (int a = 0; a < 2 * plantedPairs; a += 2) {
      BitSet ofA = places.get(a);
      if (ofA != null && places.containsKey(a + 1)) {
        places.put(a + 1, (BitSet) ofA.clone());
      }
    }
    return places;
  }

  /** Ten to forty sentences; some entities in many documents, most in one or two of their topic. */
  private static List<Story> corpus(Random random) {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      stories.add(new Story(10 + random.nextInt(31), new HashMap<>()));
    }
    for (int entity = 0; entity < ENTITIES; entity++) {
      int own = entity;
      int documents = (int) Math.max(1, 120 / Math.pow(entity / 2 + 1, 0.6));
      // Two after the other are in the same documents.
      Random places = new Random(entity / 2);
      IntStream.range(0, documents)
          .map(i -> places.nextInt(DOCUMENTS / TOPICS) * TOPICS + own / 2 % TOPICS)
          .map(document -> places.nextInt(5) == 0 ? places.nextInt(DOCUMENTS) : document)
          .forEach(
              document ->
                  stories
                      .get(document)
                      .counts()
                      .put(own, 1 + Math.min(8, (int) random.nextExponential())));
    }
    return stories;
  }
}
