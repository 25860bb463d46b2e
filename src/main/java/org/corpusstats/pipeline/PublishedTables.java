package org.corpusstats.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.corpusstats.aggregate.Corpus;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.Statistics;
import org.corpusstats.table.Document;
import org.corpusstats.table.Mention;
import org.corpusstats.table.Rejection;
import org.corpusstats.table.Sentence;
import org.corpusstats.table.Table;

/** All tables of a snapshot, in the order to read about them: text, statistics, account. */
public final class PublishedTables {
  private static final List<Table<?>> TEXT = List.of(Document.TABLE, Sentence.TABLE, Mention.TABLE);
  private static final List<Table<?>> ACCOUNT = List.of(Rejection.TABLE, Corpus.TABLE);

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
