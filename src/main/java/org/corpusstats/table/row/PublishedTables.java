package org.corpusstats.table.row;

import java.util.List;
import org.corpusstats.core.UserError;
import org.corpusstats.table.Table;

/** All tables of a snapshot, in the order to read about them: text, statistics, account. */
public final class PublishedTables {
  public static final List<Table<?>> ALL =
      List.of(
          Document.TABLE,
          Sentence.TABLE,
          Mention.TABLE,
          Entity.TABLE,
          EntityAlias.TABLE,
          EntityPair.TABLE,
          Evidence.TABLE,
          Avoidance.TABLE,
          PairSource.TABLE,
          NetworkNode.TABLE,
          NetworkEdge.TABLE,
          EntityTone.TABLE,
          EntitySource.TABLE,
          EntityPeriod.TABLE,
          EntityTrend.TABLE,
          PairPeriod.TABLE,
          PairTrend.TABLE,
          TermFrequency.TABLE,
          Collocation.TABLE,
          Keyword.TABLE,
          EntityTerm.TABLE,
          ResolutionChange.TABLE,
          ListedFile.TABLE,
          Rejection.TABLE,
          CorpusCounts.TABLE);

  private PublishedTables() {}

  /**
   * The table of a name.
   *
   * @throws UserError for a name that is no published table
   */
  public static Table<?> named(String name) {
    return ALL.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "there is no table "
                        + name
                        + "; tables are "
                        + String.join(", ", ALL.stream().map(Table::name).sorted().toList())));
  }
}
