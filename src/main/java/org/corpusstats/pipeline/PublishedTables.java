package org.corpusstats.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.Statistics;
import org.corpusstats.table.Mention;
import org.corpusstats.table.Rejection;
import org.corpusstats.table.Table;

/** All tables of a snapshot. */
public final class PublishedTables {
  public static final List<Table<?>> ALL =
      Stream.<Table<?>>concat(
              Statistics.ALL.stream().map(Statistic::table),
              Stream.of(Mention.TABLE, Rejection.TABLE))
          .toList();

  private PublishedTables() {}
}
