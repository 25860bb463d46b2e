package org.corpusstats.aggregate.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.corpusstats.aggregate.word.DocumentBigrams.Bigram;
import org.corpusstats.aggregate.word.Stories.Story;
import org.corpusstats.measure.BenjaminiHochberg;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.measure.FisherExact;
import org.corpusstats.measure.Keyness;
import org.corpusstats.measure.MeetingDocuments;
import org.corpusstats.measure.NormalTail;
import org.corpusstats.measure.PossiblePairs;
import org.corpusstats.measure.RandomWorld;
import org.junit.jupiter.api.Test;

/**
 * Where nothing is true, a q-value promises one world in twenty with any row at or below 0.05. Each
 * world undoes what a statistic is about and keeps all else of the corpus.
 */
class RandomWordsTest {
  private static final int WORLDS = RandomWorld.COUNT;
  private static final double LOG10_LEVEL = Math.log10(0.05);
  private static final Stories CORPUS = Stories.of(new Random(16));
  private static final int LEAST = 3;

  /** Tests by what is tested, log10 p each, of a family that may be larger. */
  private record Tests(Map<String, Double> log10P, long family) {
    Set<String> significant() {
      List<String> names = List.copyOf(log10P.keySet());
      double[] log10Q =
          BenjaminiHochberg.log10QValues(names.stream().mapToDouble(log10P::get).toArray(), family);
      Set<String> found = new HashSet<>();
      IntStream.range(0, log10Q.length)
          .filter(i -> log10Q[i] <= LOG10_LEVEL)
          .forEach(i -> found.add(names.get(i)));
      return found;
    }
  }

  private static long worldsWithARow(
      BiFunction<Stories, Random, Stories> undo, Function<Stories, Tests> test) {
    return IntStream.range(0, WORLDS)
        .filter(seed -> !test.apply(undo.apply(CORPUS, new Random(seed))).significant().isEmpty())
        .count();
  }

  @Test
  void fewWorldsHaveAKeyword() {
    assertThat(worldsWithARow(Stories::dealtOut, RandomWordsTest::keywords))
        .isLessThanOrEqualTo(RandomWorld.MOST_WITH_A_ROW);
  }

  /** Why keywords are tested by documents: a document repeats its words, and those of its topic. */
  @Test
  void everyWorldHasAKeywordByTokens() {
    assertThat(worldsWithARow(Stories::dealtOut, RandomWordsTest::keywordsByTokens))
        .isEqualTo(WORLDS);
  }

  @Test
  void theSourcesHaveTheirKeywords() {
    Set<String> found = keywords(CORPUS).significant();
    for (int source = 0; source < Stories.SOURCES; source++) {
      for (int i = 0; i < Stories.OWN_WORDS; i++) {
        assertThat(found).contains(source + " " + Stories.ownWord(Stories.owner(source), i));
      }
    }
  }

  @Test
  void fewWorldsHaveATermOfAnEntity() {
    assertThat(worldsWithARow(Stories::withShuffledSentences, RandomWordsTest::entityTerms))
        .isLessThanOrEqualTo(RandomWorld.MOST_WITH_A_ROW);
  }

  /** Some of the words that stand beside the more frequent names, and hardly any others. */
  @Test
  void theEntitiesHaveTheirTerms() {
    Set<String> found = entityTerms(CORPUS).significant();
    long own =
        found.stream()
            .map(row -> row.split(" ", -1))
            .filter(
                row ->
                    Stories.isOwnWord(
                        Integer.parseInt(row[0]), Integer.parseInt(row[1].substring(1))))
            .count();
    assertThat(own).isGreaterThanOrEqualTo(20);
    assertThat(own).isGreaterThanOrEqualTo(Math.round(0.9 * found.size()));
  }

  @Test
  void fewWorldsHaveACollocation() {
    assertThat(worldsWithARow(Stories::withShuffledWords, RandomWordsTest::collocations))
        .isLessThanOrEqualTo(RandomWorld.MOST_WITH_A_ROW);
  }

  /** In how many documents each word is, and how often. */
  private static Map<Integer, long[]> words(List<Story> stories) {
    Map<Integer, long[]> words = new TreeMap<>();
    for (Story story : stories) {
      Set<Integer> seen = new HashSet<>();
      for (List<Integer> sentence : story.sentences()) {
        for (int word : sentence) {
          long[] counts = words.computeIfAbsent(word, any -> new long[2]);
          counts[0] += seen.add(word) ? 1 : 0;
          counts[1]++;
        }
      }
    }
    return words;
  }

  private static List<Story> ofSource(Stories stories, int source) {
    return IntStream.range(0, stories.stories().size())
        .filter(i -> stories.sources().get(i) == source)
        .mapToObj(stories.stories()::get)
        .toList();
  }

  private static Tests keywords(Stories stories) {
    Map<Integer, long[]> all = words(stories.stories());
    all.values().removeIf(counts -> counts[0] < LEAST || counts[1] < 5);
    Map<String, Double> log10P = new HashMap<>();
    for (int source = 0; source < Stories.SOURCES; source++) {
      List<Story> group = ofSource(stories, source);
      Map<Integer, long[]> inGroup = words(group);
      for (Map.Entry<Integer, long[]> word : all.entrySet()) {
        ContingencyTable table =
            new ContingencyTable(
                inGroup.getOrDefault(word.getKey(), new long[2])[0],
                group.size(),
                word.getValue()[0],
                stories.stories().size());
        log10P.put(source + " " + word.getKey(), FisherExact.log10TwoSided(table));
      }
    }
    return new Tests(log10P, log10P.size());
  }

  /** G² of tokens, as if each had been dealt out by itself. */
  private static Tests keywordsByTokens(Stories stories) {
    Map<Integer, long[]> all = words(stories.stories());
    long tokens = all.values().stream().mapToLong(counts -> counts[1]).sum();
    all.values().removeIf(counts -> counts[0] < LEAST || counts[1] < 5);
    Map<String, Double> log10P = new HashMap<>();
    for (int source = 0; source < Stories.SOURCES; source++) {
      Map<Integer, long[]> inGroup = words(ofSource(stories, source));
      long n1 = inGroup.values().stream().mapToLong(counts -> counts[1]).sum();
      for (Map.Entry<Integer, long[]> word : all.entrySet()) {
        long f1 = inGroup.getOrDefault(word.getKey(), new long[2])[1];
        double g2 = Keyness.g2(f1, n1, word.getValue()[1] - f1, tokens - n1);
        log10P.put(source + " " + word.getKey(), NormalTail.log10TwoSided(Math.sqrt(Math.abs(g2))));
      }
    }
    return new Tests(log10P, log10P.size());
  }

  private static Tests entityTerms(Stories stories) {
    Map<String, long[]> sums = new HashMap<>();
    Map<String, Integer> entities = new HashMap<>();
    for (Story story : stories.stories()) {
      story.names().keySet().forEach(name -> entities.merge(name.toString(), 1, Integer::sum));
      WordsBesideNames words = new WordsBesideNames(story.naming());
      words
          .beside()
          .forEach(
              row -> sums(sums, row.entityId() + " " + row.term().lemma())[0] += row.documents());
      words
          .inDocument(entity -> term -> true)
          .forEach(
              row -> {
                long[] ofPair = sums(sums, row.entityId() + " " + row.term().lemma());
                ofPair[1] += row.documents();
                ofPair[2] += row.trials();
                ofPair[3] += row.expectedBillionths();
              });
    }
    Map<String, Double> log10P = new HashMap<>();
    sums.forEach(
        (pair, sum) -> {
          if (sum[0] >= LEAST) {
            long decided = sum[1] - sum[2];
            log10P.put(pair, new MeetingDocuments(sum[0] - decided, sum[3], sum[2]).log10P());
          }
        });
    long frequentEntities = entities.values().stream().filter(n -> n >= LEAST).count();
    long frequentWords =
        words(stories.stories()).values().stream().filter(counts -> counts[0] >= LEAST).count();
    return new Tests(log10P, frequentEntities * frequentWords);
  }

  private static long[] sums(Map<String, long[]> sums, String key) {
    return sums.computeIfAbsent(key, any -> new long[4]);
  }

  private static Tests collocations(Stories stories) {
    Map<Bigram, Long> bigrams = new HashMap<>();
    for (Story story : stories.stories()) {
      DocumentBigrams.of(story.words(), 1)
          .counts()
          .forEach((bigram, count) -> bigrams.merge(bigram, count, Long::sum));
    }
    Map<Object, Long> firsts = new HashMap<>();
    Map<Object, Long> seconds = new HashMap<>();
    bigrams.forEach(
        (bigram, count) -> {
          firsts.merge(bigram.first(), count, Long::sum);
          seconds.merge(bigram.second(), count, Long::sum);
        });
    long all = bigrams.values().stream().mapToLong(count -> count).sum();
    Map<String, Double> log10P = new HashMap<>();
    bigrams.forEach(
        (bigram, count) -> {
          if (count >= LEAST) {
            log10P.put(
                bigram.toString(),
                FisherExact.log10RightTail(
                    new ContingencyTable(
                        count,
                        firsts.getOrDefault(bigram.first(), 0L),
                        seconds.getOrDefault(bigram.second(), 0L),
                        all)));
          }
        });
    return new Tests(
        log10P,
        PossiblePairs.between(
            firsts.values().stream().filter(n -> n >= LEAST).count(),
            seconds.values().stream().filter(n -> n >= LEAST).count()));
  }
}
