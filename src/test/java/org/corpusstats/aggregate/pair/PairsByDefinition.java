package org.corpusstats.aggregate.pair;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.corpusstats.measure.Proximity;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;

/** The pairs of a document, word for word from the counting rules, at any cost. */
public final class PairsByDefinition {
  /** Where a mention of an entity stands, and the tone towards it; null where not scored. */
  public record MentionPlace(
      int entity,
      int scopes,
      int sentence,
      int paragraph,
      int begin,
      int end,
      @Nullable Long tone) {
    public int unit(UnitScope scope) {
      return switch (scope) {
        case SENTENCE -> sentence;
        case PARAGRAPH -> paragraph;
        case DOCUMENT -> 0;
      };
    }

    public boolean overlaps(MentionPlace other) {
      return begin < other.end && other.begin < end;
    }
  }

  /** What one document contributes to a pair. */
  public record DocumentPair(
      UnitScope scope,
      int a,
      int b,
      long units,
      long overlapping,
      long scored,
      long tone,
      long proximity) {}

  /**
   * What a document that has both entities says of a pair, whether they meet or not.
   *
   * @param expectedBillionths a·b/n, where they have no unit in common only by overlapping
   * @param varianceBillionths a·b·(n−a)·(n−b)/(n²·(n−1)), likewise
   * @param trials the smaller of a and b
   * @param toneA mean of the tones towards a, in millionths; null where there are none
   */
  public record Chance(
      long expectedBillionths,
      long varianceBillionths,
      long trials,
      @Nullable Long toneA,
      @Nullable Long toneB) {}

  private PairsByDefinition() {}

  public static List<DocumentPair> of(List<MentionPlace> document) {
    List<DocumentPair> pairs = new ArrayList<>();
    TreeSet<Integer> entities = new TreeSet<>();
    document.forEach(mention -> entities.add(mention.entity()));
    for (UnitScope scope : UnitScope.values()) {
      for (int a : entities) {
        for (int b : entities.tailSet(a, false)) {
          DocumentPair pair = pair(document, scope, a, b);
          if (pair.units() + pair.overlapping() > 0) {
            pairs.add(pair);
          }
        }
      }
    }
    return pairs;
  }

  /**
   * Null where the document does not have both.
   *
   * @param unitCount units of the document, those without mentions included
   */
  public static @Nullable Chance chance(
      List<MentionPlace> document, UnitScope scope, int a, int b, long unitCount) {
    List<MentionPlace> ofA = only(document, mention -> mention.entity() == a);
    List<MentionPlace> ofB = only(document, mention -> mention.entity() == b);
    if (ofA.isEmpty() || ofB.isEmpty()) {
      return null;
    }
    long overlapping = pair(document, scope, a, b).overlapping();
    BigDecimal unitsA = BigDecimal.valueOf(units(ofA, scope) - overlapping);
    BigDecimal unitsB = BigDecimal.valueOf(units(ofB, scope) - overlapping);
    BigDecimal n = BigDecimal.valueOf(unitCount - overlapping);
    BigDecimal product = unitsA.multiply(unitsB);
    BigDecimal others = n.subtract(unitsA).multiply(n.subtract(unitsB));
    return new Chance(
        product.signum() == 0 ? 0 : billionths(product, n),
        product.multiply(others).signum() == 0
            ? 0
            : billionths(
                product.multiply(others), n.multiply(n).multiply(n.subtract(BigDecimal.ONE))),
        unitsA.min(unitsB).longValueExact(),
        mean(tones(ofA)),
        mean(tones(ofB)));
  }

  private static long units(List<MentionPlace> mentions, UnitScope scope) {
    return mentions.stream().map(mention -> mention.unit(scope)).distinct().count();
  }

  private static long billionths(BigDecimal numerator, BigDecimal denominator) {
    return numerator
        .multiply(BigDecimal.valueOf(1_000_000_000))
        .divide(denominator, 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** To the nearest, away from 0 where two are as near. */
  private static @Nullable Long mean(List<Long> tones) {
    return tones.isEmpty()
        ? null
        : (Long) sum(tones).divide(size(tones), 0, RoundingMode.HALF_UP).longValueExact();
  }

  private static DocumentPair pair(List<MentionPlace> document, UnitScope scope, int a, int b) {
    long units = 0;
    long overlapping = 0;
    long scored = 0;
    long tone = 0;
    TreeSet<Integer> unitNumbers = new TreeSet<>();
    document.forEach(mention -> unitNumbers.add(mention.unit(scope)));
    for (int unit : unitNumbers) {
      List<MentionPlace> ofA = only(document, m -> m.entity() == a && m.unit(scope) == unit);
      List<MentionPlace> ofB = only(document, m -> m.entity() == b && m.unit(scope) == unit);
      boolean meet = !ofA.isEmpty() && !ofB.isEmpty();
      boolean apart =
          ofA.stream().anyMatch(one -> ofB.stream().anyMatch(other -> !one.overlaps(other)));
      units += apart ? 1 : 0;
      overlapping += meet && !apart ? 1 : 0;
      List<Long> tonesA = tones(ofA);
      List<Long> tonesB = tones(ofB);
      if (apart && !tonesA.isEmpty() && !tonesB.isEmpty()) {
        scored++;
        tone += halfway(tonesA, tonesB);
      }
    }
    return new DocumentPair(
        scope,
        a,
        b,
        units,
        overlapping,
        scored,
        tone,
        scope == UnitScope.DOCUMENT ? proximity(document, a, b) : 0);
  }

  private static long proximity(List<MentionPlace> document, int a, int b) {
    long proximity = 0;
    for (MentionPlace one : only(document, mention -> mention.entity() == a)) {
      for (MentionPlace other : only(document, mention -> mention.entity() == b)) {
        int distance = Math.abs(one.sentence() - other.sentence());
        proximity += one.overlaps(other) ? 0 : Proximity.billionths(distance);
      }
    }
    return proximity;
  }

  private static List<Long> tones(List<MentionPlace> mentions) {
    return mentions.stream().map(MentionPlace::tone).filter(Objects::nonNull).toList();
  }

  /** Half the sum of the two means, rounded to the nearest, upwards where two are as near. */
  private static long halfway(List<Long> tonesA, List<Long> tonesB) {
    BigDecimal inDenominator =
        sum(tonesA).multiply(size(tonesB)).add(sum(tonesB).multiply(size(tonesA)));
    BigDecimal denominator = size(tonesA).multiply(size(tonesB)).multiply(BigDecimal.valueOf(2));
    return inDenominator
        .multiply(BigDecimal.valueOf(2))
        .add(denominator)
        .divide(denominator.multiply(BigDecimal.valueOf(2)), 0, RoundingMode.FLOOR)
        .longValueExact();
  }

  private static BigDecimal sum(List<Long> tones) {
    return BigDecimal.valueOf(tones.stream().mapToLong(tone -> tone).sum());
  }

  private static BigDecimal size(List<Long> tones) {
    return BigDecimal.valueOf(tones.size());
  }

  public static List<MentionPlace> only(
      List<MentionPlace> mentions, Predicate<MentionPlace> which) {
    return mentions.stream().filter(which).toList();
  }

  /** A document of few sentences and entities, whose mentions crowd and overlap. */
  public static List<MentionPlace> random(Random random) {
    return random(random, 1 + random.nextInt(9), 4);
  }

  public static List<MentionPlace> random(Random random, int sentences, int entities) {
    List<MentionPlace> mentions = new ArrayList<>();
    int paragraph = 0;
    for (int index = 0; index < sentences; index++) {
      paragraph += random.nextInt(2);
      for (int i = random.nextInt(5); i > 0; i--) {
        int begin = 20 * index + random.nextInt(12);
        Long tone = random.nextInt(4) == 0 ? null : (long) random.nextInt(2_000_001) - 1_000_000;
        mentions.add(
            new MentionPlace(
                random.nextInt(entities),
                7,
                index,
                paragraph,
                begin,
                begin + 1 + random.nextInt(6),
                tone));
      }
    }
    return mentions;
  }
}
