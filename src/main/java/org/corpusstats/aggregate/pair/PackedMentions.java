package org.corpusstats.aggregate.pair;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.pair.number.NumberedEntities;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.MentionRun;
import org.corpusstats.table.row.MentionTone;

/** Packs the mentions of each document into a small row, once for all statistics of pairs. */
public final class PackedMentions implements Statistic {
  @Override
  public Table<MentionRun> table() {
    return MentionRun.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    return NumberedEntities.of(tables).pack(tables, tables.read(MentionTone.TABLE));
  }
}
