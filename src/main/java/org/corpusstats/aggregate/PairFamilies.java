package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.corpusstats.measure.PossiblePairs;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.BigramMargin;
import org.corpusstats.table.row.NumberedEntity;
import org.corpusstats.table.row.UnitScope;

/**
 * How many tests the families of pairs have. Whoever looks for the strongest of all pairs has
 * looked at each that could have met, so that these are the family, and not only those that did:
 * where many rare items are dealt out, some meet by chance, and the more so the more there are.
 */
public final class PairFamilies {
  private PairFamilies() {}

  /**
   * Pairs of entities by scope: those of chosen types that are in as many units as a pair needs; 0
   * for a scope in which pairs are not counted.
   */
  public static Map<UnitScope, Long> ofEntities(Tables tables, PairConfig config) {
    Column[] eligible =
        Arrays.stream(UnitScope.ALL)
            .map(scope -> count_if(col("scopes").bitwiseAND(scope.bit()).gt(0)))
            .toArray(Column[]::new);
    Row counts = tables.read(NumberedEntity.TABLE).select(eligible).first();
    Map<UnitScope, Long> pairs = new EnumMap<>(UnitScope.class);
    for (UnitScope scope : UnitScope.ALL) {
      long entities = config.scopes().contains(scope) ? counts.getLong(scope.number()) : 0;
      pairs.put(scope, PossiblePairs.among(entities));
    }
    return pairs;
  }

  /**
   * Pairs of lemmas: first ones with second ones, of those that are as frequent as a pair needs.
   */
  public static long ofLemmas(Tables tables, TermConfig config) {
    int least = config.minCollocationCount();
    Row counts =
        tables
            .read(BigramMargin.TABLE)
            .select(count_if(col("first").geq(least)), count_if(col("second").geq(least)))
            .first();
    return PossiblePairs.between(counts.getLong(0), counts.getLong(1));
  }
}
