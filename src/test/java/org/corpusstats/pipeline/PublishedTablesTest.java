package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.PublishedTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedTablesTest {
  static Stream<Table<?>> tables() {
    return PublishedTables.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableIsPublishedAndHasRowsThatItsKeyTellsApart(Table<?> table) {
    assertThat(table.published()).isTrue();
    assertThat(table.schema().fieldNames()).containsAll(table.key());
  }

  /** A table of one row is shown whole. */
  @ParameterizedTest
  @MethodSource("tables")
  void everyTableOfManyRowsSaysWhatATerminalShows(Table<?> table) {
    List<String> order =
        table.view().order().stream().map(by -> by.replaceFirst(" desc$", "")).toList();
    assertThat(table.view().columns().isEmpty()).isEqualTo(table.key().isEmpty());
    assertThat(table.schema().fieldNames()).containsAll(table.view().columns()).containsAll(order);
    assertThat(order).doesNotHaveDuplicates().containsAll(table.key());
  }

  /** Who reads a first page sees which of its rows chance may have brought there. */
  @ParameterizedTest
  @MethodSource("tables")
  void aTableOfTestsShowsWhatTheyCameTo(Table<?> table) {
    if (List.of(table.schema().fieldNames()).contains("q_value")) {
      assertThat(table.view().columns()).contains("q_value");
    }
  }

  /** In sentences g2 takes the pairs of a long story for the surest, p_value does not. */
  @Test
  void pairsThatAreLeastLikelyByChanceComeFirst() {
    assertThat(EntityPair.TABLE.view().order()).startsWith("scope desc", "log10_p");
  }

  @Test
  void noTwoTablesHaveOneName() {
    assertThat(tables().map(Table::name)).doesNotHaveDuplicates();
  }

  @Test
  void whatStatisticsPublishIsAmongThem() {
    assertThat(PublishedTables.ALL)
        .containsAll(
            Statistics.ALL.stream()
                .<Table<?>>map(Statistic::table)
                .filter(Table::published)
                .toList());
  }
}
