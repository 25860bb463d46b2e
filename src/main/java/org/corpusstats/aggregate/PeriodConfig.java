package org.corpusstats.aggregate;

import java.io.Serializable;
import org.corpusstats.core.ConfigSection;
import org.corpusstats.table.row.UnitScope;

/**
 * Settings of the statistics over time.
 *
 * @param length of a period
 * @param minTrendDocuments entities in fewer dated documents, and pairs in fewer dated units, have
 *     no trend
 * @param pairScope the scope whose pairs are followed
 * @param minPairUnits pairs in fewer units of that scope are not followed
 */
public record PeriodConfig(
    PeriodLength length, int minTrendDocuments, UnitScope pairScope, int minPairUnits)
    implements Serializable {

  static PeriodConfig from(ConfigSection aggregate) {
    return new PeriodConfig(
        aggregate.choice("period", PeriodLength.class),
        aggregate.wholeNumber("min-trend-documents", 1, Integer.MAX_VALUE),
        aggregate.choice("pair-period-scope", UnitScope.class),
        aggregate.wholeNumber("min-pair-period-units", 1, Integer.MAX_VALUE));
  }
}
