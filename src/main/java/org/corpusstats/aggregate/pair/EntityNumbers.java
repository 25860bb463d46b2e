package org.corpusstats.aggregate.pair;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.pair.number.NumberedEntities;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.NumberedEntity;

/** Numbers the entities that can be in a pair, once for all statistics of pairs. */
public final class EntityNumbers implements Statistic {
  @Override
  public Table<NumberedEntity> table() {
    return NumberedEntity.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    return NumberedEntities.number(tables, config.pairs(), config.pairs().minUnits());
  }
}
