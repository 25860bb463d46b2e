package org.corpusstats.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.corpusstats.SampleSnapshot;
import org.corpusstats.measure.BenjaminiHochberg;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.measure.FisherExact;
import org.corpusstats.measure.PossiblePairs;
import org.corpusstats.measure.RandomWorld;
import org.corpusstats.measure.WithinDocuments;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The entities of the sample dealt out again, over its documents or over the sentences of each:
 * where nothing is true, q promises one world in twenty with any row at or below 0.05.
 */
class SampleWorldsTest {
  private static final int WORLDS = RandomWorld.COUNT;
  private static final double LOG10_LEVEL = Math.log10(0.05);
  private static final List<Story> STORIES = new ArrayList<>();
  private static final Map<String, Integer> ENTITIES = new HashMap<>();

  /**
   * A document of the sample.
   *
   * @param sentences how many it has
   * @param counts in how many of them each entity is
   */
  private record Story(int sentences, TreeMap<Integer, Integer> counts) {}

  @BeforeAll
  static void readTheSample() throws IOException, SQLException {
    try (DuckDb duckDb = DuckDb.over(SampleSnapshot.folder())) {
      Map<String, Story> stories = new HashMap<>();
      for (List<?> row :
          duckDb
              .answer(
                  """
                  SELECT doc_id, entity_id, count(DISTINCT sentence_index), any_value(sentence_count)
                  FROM mentions JOIN documents USING (doc_id)
                  WHERE is_representative AND template IS NULL
                  GROUP BY doc_id, entity_id ORDER BY doc_id, entity_id
                  """)
              .rows()) {
        int entity = ENTITIES.computeIfAbsent((String) row.get(1), id -> ENTITIES.size());
        int sentences = ((Number) row.get(3)).intValue();
        stories
            .computeIfAbsent((String) row.get(0), id -> new Story(sentences, new TreeMap<>()))
            .counts()
            .put(entity, ((Number) row.get(2)).intValue());
      }
      STORIES.addAll(new TreeMap<>(stories).values());
    }
  }

  @Test
  void pairsOfDocumentsAreAsRareAsPromised() {
    List<NavigableSet<Integer>> sample = new ArrayList<>();
    STORIES.forEach(story -> sample.add(new TreeSet<>(story.counts().keySet())));
    assertThat(significant(documentTests(sample))).isGreaterThan(20);
    long worlds =
        IntStream.range(0, WORLDS)
            .mapToObj(seed -> RandomWorld.ofDocuments(sample, new Random(seed)))
            .filter(world -> significant(documentTests(world)) > 0)
            .count();
    assertThat(worlds).isLessThanOrEqualTo(RandomWorld.MOST_WITH_A_ROW);
  }

  @Test
  void pairsOfSentencesAreAsRareAsPromised() {
    long worlds =
        IntStream.range(0, WORLDS)
            .filter(seed -> significant(sentenceTests(new Random(seed))) > 0)
            .count();
    assertThat(worlds).isLessThanOrEqualTo(RandomWorld.MOST_WITH_A_ROW);
  }

  private static long significant(List<Double> log10P) {
    double[] tests = log10P.stream().mapToDouble(p -> p).toArray();
    double[] log10Q = BenjaminiHochberg.log10QValues(tests, PossiblePairs.among(ENTITIES.size()));
    return IntStream.range(0, tests.length).filter(i -> log10Q[i] <= LOG10_LEVEL).count();
  }

  private static List<Double> documentTests(List<NavigableSet<Integer>> documents) {
    int[] counts = new int[ENTITIES.size()];
    Map<List<Integer>, Integer> both = new HashMap<>();
    for (NavigableSet<Integer> document : documents) {
      for (int a : document) {
        counts[a]++;
        document.tailSet(a, false).forEach(b -> both.merge(List.of(a, b), 1, Integer::sum));
      }
    }
    List<Double> tests = new ArrayList<>();
    both.forEach(
        (pair, joint) ->
            tests.add(
                FisherExact.log10RightTail(
                    new ContingencyTable(
                        joint, counts[pair.get(0)], counts[pair.get(1)], documents.size()))));
    return tests;
  }

  private static List<Double> sentenceTests(Random random) {
    Map<List<Integer>, WithinDocuments> pairs = new HashMap<>();
    for (Story story : STORIES) {
      TreeMap<Integer, BitSet> places = new TreeMap<>();
      story
          .counts()
          .forEach(
              (entity, count) ->
                  places.put(entity, RandomWorld.ofSentences(count, story.sentences(), random)));
      places.forEach(
          (a, ofA) ->
              places
                  .tailMap(a, false)
                  .forEach(
                      (b, ofB) ->
                          pairs.merge(
                              List.of(a, b),
                              RandomWorld.within(ofA, ofB, story.sentences()),
                              RandomWorld::sum)));
    }
    return pairs.values().stream()
        .filter(pair -> pair.observed() > 0)
        .map(WithinDocuments::log10P)
        .toList();
  }
}
