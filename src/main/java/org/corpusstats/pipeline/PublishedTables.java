package org.corpusstats.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.CorpusCounts;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.Sentence;

/** All tables of a snapshot, in the order to read about them: text, statistics, account. */
public final class PublishedTables {
  private static final List<Table<?>> TEXT = List.of(Document.TABLE, Sentence.TABLE, Mention.TABLE);
  private static final List<Table<?>> ACCOUNT = List.of(Rejection.TABLE, CorpusCounts.TABLE);

  public static final List<Table<?>> ALL =
      Stream.of(TEXT.stream(), statistics(), ACCOUNT.stream()).flatMap(part -> part).toList();

  private PublishedTables() {}

  private static Stream<Table<?>> statistics() {
    return Statistics.ALL.stream()
        .<Table<?>>map(Statistic::table)
        .filter(Table::published)
        .filter(table -> !TEXT.contains(table) && !ACCOUNT.contains(table));
  }
}
