package org.corpusstats.measure.sentiment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Simulated worlds where each entity has a tone of its own, moved by source, document and chance:
 * where nothing is special about a meeting, what is expected of it is what comes, in the mean and
 * whatever is expected.
 */
class AdditiveWorldsTest {
  private static final int SEEDS = 20;

  @Test
  void whatIsExpectedComes() {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<Meeting> meetings = new World(seed, 0).meetings();
      assertThat(meetings).hasSizeGreaterThan(3000);
      assertThat(slope(meetings)).isBetween(0.9, 1.1);
      assertThat(meetings.stream().mapToDouble(Meeting::surprise).average().orElseThrow())
          .isBetween(-0.01, 0.01);
    }
  }

  @Test
  void pairsThatAreWorseTogetherAreTheFirst() {
    long special = 0;
    long first = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      World world = new World(seed, -0.3);
      List<List<Integer>> mostSurprising =
          world.meetings().stream()
              .filter(meeting -> meeting.documents() >= 10)
              .sorted(Comparator.comparingDouble(Meeting::surprise))
              .map(Meeting::pair)
              .toList();
      List<List<Integer>> found = mostSurprising.stream().filter(world.special::contains).toList();
      special += found.size();
      first += mostSurprising.stream().limit(found.size()).filter(world.special::contains).count();
    }
    assertThat(special).isGreaterThan(5 * SEEDS);
    assertThat((double) first / special).isGreaterThan(0.95);
  }

  /** Slope of the least squares of the observed on the expected. */
  private static double slope(List<Meeting> meetings) {
    double x = meetings.stream().mapToDouble(Meeting::expected).average().orElseThrow();
    double products = 0;
    double squares = 0;
    for (Meeting meeting : meetings) {
      products += (meeting.expected() - x) * meeting.observed();
      squares += (meeting.expected() - x) * (meeting.expected() - x);
    }
    return products / squares;
  }

  /** Two entities that were in some documents together. */
  private record Meeting(List<Integer> pair, long documents, double observed, double expected) {
    double surprise() {
      return observed - expected;
    }
  }

  /** The tones of one world's documents, by entity. */
  private static final class World {
    private static final int ENTITIES = 150;
    private static final int DOCUMENTS = 1500;
    private static final int SOURCES = 12;

    private final Random random;
    private final List<Map<Integer, Long>> documents = new ArrayList<>();
    private final Set<List<Integer>> special = new HashSet<>();

    /**
     * A world.
     *
     * @param surprise what the tones of ten pairs have above those of their entities together
     */
    World(long seed, double surprise) {
      random = new Random(seed);
      double[] entities = normal(ENTITIES, -0.05, 0.15);
      double[] sources = normal(SOURCES, 0, 0.05);
      while (surprise != 0 && special.size() < 10) {
        int a = random.nextInt(6);
        special.add(List.of(a, a + 1 + random.nextInt(6)));
      }
      for (int d = 0; d < DOCUMENTS; d++) {
        double shared = sources[random.nextInt(SOURCES)] + 0.1 * random.nextGaussian();
        Map<Integer, Double> tones = new HashMap<>();
        for (int e : cast()) {
          int mentions = 1 + (int) (Math.log(1 - random.nextDouble()) / Math.log(0.55));
          tones.put(e, entities[e] + shared + 0.25 * random.nextGaussian() / Math.sqrt(mentions));
        }
        for (List<Integer> pair : special) {
          if (tones.keySet().containsAll(pair)) {
            pair.forEach(e -> tones.merge(e, surprise, Double::sum));
          }
        }
        Map<Integer, Long> rounded = new HashMap<>();
        tones.forEach(
            (e, tone) -> rounded.put(e, Math.round(1e6 * Math.max(-1, Math.min(1, tone)))));
        documents.add(rounded);
      }
    }

    private double[] normal(int count, double mean, double deviation) {
      return random.doubles(count).map(u -> mean + deviation * random.nextGaussian()).toArray();
    }

    /** Two to six entities; the first ones are in many documents, most in few (Zipf). */
    private Set<Integer> cast() {
      Set<Integer> cast = new HashSet<>();
      int size = 2 + random.nextInt(5);
      while (cast.size() < size) {
        cast.add((int) Math.pow(ENTITIES + 1, random.nextDouble()) - 1);
      }
      return cast;
    }

    List<Meeting> meetings() {
      Map<Integer, DocumentTones> totals = new HashMap<>();
      Map<List<Integer>, Map<Integer, DocumentTones>> together = new HashMap<>();
      double squares = 0;
      for (Map<Integer, Long> tones : documents) {
        for (Map.Entry<Integer, Long> a : tones.entrySet()) {
          squares += Math.pow(a.getValue() / 1e6, 2);
          add(totals, a);
          for (Map.Entry<Integer, Long> b : tones.entrySet()) {
            if (a.getKey() < b.getKey()) {
              Map<Integer, DocumentTones> pair =
                  together.computeIfAbsent(List.of(a.getKey(), b.getKey()), key -> new HashMap<>());
              add(pair, a);
              add(pair, b);
            }
          }
        }
      }
      SentimentSurprise model = fit(totals.values(), squares);
      List<Meeting> meetings = new ArrayList<>();
      together.forEach(
          (pair, tones) -> {
            DocumentTones a = requireNonNull(tones.get(pair.get(0)));
            DocumentTones b = requireNonNull(tones.get(pair.get(1)));
            Double expected =
                model.expectation(
                    requireNonNull(totals.get(pair.get(0))).without(a),
                    requireNonNull(totals.get(pair.get(1))).without(b));
            if (expected != null) {
              meetings.add(new Meeting(pair, a.documents(), (a.mean() + b.mean()) / 2, expected));
            }
          });
      return meetings;
    }

    private static void add(Map<Integer, DocumentTones> tones, Map.Entry<Integer, Long> tone) {
      tones.merge(tone.getKey(), new DocumentTones(1, tone.getValue()), World::both);
    }

    private static DocumentTones both(DocumentTones a, DocumentTones b) {
      return new DocumentTones(a.documents() + b.documents(), a.sum() + b.sum());
    }

    private static SentimentSurprise fit(Collection<DocumentTones> entities, double squares) {
      DocumentTones all = entities.stream().reduce(World::both).orElseThrow();
      Credibility credibility =
          Credibility.fit(
              entities.size(),
              all.documents(),
              (double) all.documents(),
              all.sum() / 1e6,
              squares,
              entities.stream().mapToDouble(e -> e.documents() * e.mean() * e.mean()).sum(),
              entities.stream().mapToDouble(e -> (double) e.documents() * e.documents()).sum());
      double factors =
          entities.stream().mapToDouble(e -> credibility.factor((double) e.documents())).sum();
      return new SentimentSurprise(
          credibility,
          entities.stream()
                  .mapToDouble(e -> credibility.factor((double) e.documents()) * e.mean())
                  .sum()
              / factors);
    }
  }
}
