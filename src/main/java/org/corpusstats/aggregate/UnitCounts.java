package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Representative;
import org.corpusstats.table.row.UnitScope;

/** How many units of each scope there are: N of the contingency tables. */
public final class UnitCounts {
  private UnitCounts() {}

  /** Of the whole corpus, documents without entities included. */
  public static Map<UnitScope, Long> of(Tables tables) {
    Row row =
        tables
            .read(Representative.TABLE)
            .agg(total(UnitScope.SENTENCE), total(UnitScope.PARAGRAPH), total(UnitScope.DOCUMENT))
            .first();
    Map<UnitScope, Long> counts = new EnumMap<>(UnitScope.class);
    counts.put(UnitScope.SENTENCE, row.getLong(0));
    counts.put(UnitScope.PARAGRAPH, row.getLong(1));
    counts.put(UnitScope.DOCUMENT, row.getLong(2));
    return counts;
  }

  private static Column total(UnitScope scope) {
    return coalesce(sum(ofDocument(scope)), lit(0L));
  }

  /** Of one document, a row of {@link Representative}. */
  public static Column ofDocument(UnitScope scope) {
    return switch (scope) {
      case SENTENCE -> col("sentence_count");
      case PARAGRAPH -> col("paragraph_count");
      case DOCUMENT -> lit(1L);
    };
  }
}
