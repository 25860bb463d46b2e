package org.corpusstats.report.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.corpusstats.report.review.LookAlikes.Likeness;
import org.corpusstats.report.review.LookAlikes.Reason;

/**
 * Compares the entities of a snapshot by their keys: each key's most frequent entity with all
 * others of the key, and of these the most frequent for each alias. No two aliases are compared
 * with each other, so that the work grows with the number of keys only; a part of the keys is in
 * memory at a time.
 */
final class FindLookAlikes {
  /** A part of the keys that fits into some hundred megabytes. */
  private static final int KEYS_AT_A_TIME = 2_000_000;

  /** What a name has, about: the letters that may be wrong, one by one. */
  private static final int KEYS_OF_A_NAME = 40;

  /** An entity with the counts that it is judged by. */
  record Candidate(
      String entityId, String name, String type, long mentionCount, long documentCount) {
    static final Comparator<Candidate> MOST_FREQUENT_FIRST =
        Comparator.comparingLong(Candidate::mentionCount)
            .reversed()
            .thenComparing(Candidate::entityId);
  }

  /**
   * Two entities that may be one.
   *
   * @param candidates how many entities the alias may be, the target among them
   */
  record LookAlike(Candidate alias, Candidate target, Reason reason, long candidates) {
    private static final Comparator<LookAlike> MOST_FREQUENT_FIRST =
        Comparator.comparingLong((LookAlike pair) -> pair.alias().mentionCount())
            .thenComparingLong(pair -> pair.target().mentionCount())
            .reversed()
            .thenComparing(pair -> pair.alias().entityId());
  }

  private record Key(Reason reason, String key) {}

  /** The most frequent entity of a key, and how many have it. */
  private static final class Target {
    final int place;
    final String word;
    int names;

    Target(int place, String word) {
      this.place = place;
      this.word = word;
    }
  }

  /** What an alias met by the keys of one reason. */
  private static final class Met {
    int target = Integer.MAX_VALUE;
    int names;
    final Set<Integer> targets = new HashSet<>();
  }

  private final List<Candidate> candidates;

  /** By the place of the alias among the candidates. */
  private final Map<Integer, EnumMap<Reason, Met>> met = new TreeMap<>();

  private FindLookAlikes(List<Candidate> candidates) {
    this.candidates = candidates;
  }

  /**
   * The pairs, most frequent alias first.
   *
   * @param entities all of a snapshot
   * @param settled ids of entities that are nobody's alias
   */
  static List<LookAlike> among(List<Candidate> entities, Set<String> settled, int limit) {
    FindLookAlikes find =
        new FindLookAlikes(entities.stream().sorted(Candidate.MOST_FREQUENT_FIRST).toList());
    int parts = 1 + (int) ((long) entities.size() * KEYS_OF_A_NAME / KEYS_AT_A_TIME);
    for (int part = 0; part < parts; part++) {
      find.compare(part, parts, settled);
    }
    return find.met.entrySet().stream()
        .map(alias -> find.best(alias.getKey(), alias.getValue()))
        .sorted(LookAlike.MOST_FREQUENT_FIRST)
        .limit(limit)
        .toList();
  }

  private void compare(int part, int parts, Set<String> settled) {
    Map<Key, Target> targets = new HashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      for (Likeness key : keys(i, part, parts)) {
        if (key.isTarget()) {
          int place = i;
          targets.computeIfAbsent(keyOf(key), k -> new Target(place, key.word())).names++;
        }
      }
    }
    for (int i = 0; i < candidates.size(); i++) {
      if (settled.contains(candidates.get(i).entityId())) {
        continue;
      }
      for (Likeness key : keys(i, part, parts)) {
        Target target = key.isAlias() ? targets.get(keyOf(key)) : null;
        if (target != null && target.place != i && mayBeOne(key, target)) {
          meet(i, key.reason(), target);
        }
      }
    }
  }

  private List<Likeness> keys(int place, int part, int parts) {
    Candidate entity = candidates.get(place);
    List<Likeness> kept = new ArrayList<>();
    for (Likeness key : LookAlikes.keys(entity.entityId(), entity.name(), entity.type())) {
      if (Math.floorMod(key.key().hashCode(), parts) == part) {
        kept.add(key);
      }
    }
    return kept;
  }

  private static Key keyOf(Likeness key) {
    return new Key(key.reason(), key.key());
  }

  private static boolean mayBeOne(Likeness alias, Target target) {
    return alias.reason() != Reason.SPELLING || LookAlikes.areSpellings(alias.word(), target.word);
  }

  private void meet(int alias, Reason reason, Target target) {
    Met one =
        met.computeIfAbsent(alias, a -> new EnumMap<>(Reason.class))
            .computeIfAbsent(reason, r -> new Met());
    one.target = Math.min(one.target, target.place);
    one.names = Math.max(one.names, target.names);
    one.targets.add(target.place);
  }

  private LookAlike best(int alias, EnumMap<Reason, Met> byReason) {
    return byReason.entrySet().stream()
        .map(
            of ->
                new LookAlike(
                    candidates.get(alias),
                    candidates.get(of.getValue().target),
                    of.getKey(),
                    of.getKey() == Reason.SPELLING
                        ? of.getValue().targets.size()
                        : of.getValue().names))
        .min(
            Comparator.comparing(LookAlike::target, Candidate.MOST_FREQUENT_FIRST)
                .thenComparing(pair -> pair.reason().columnValue()))
        .orElseThrow();
  }
}
