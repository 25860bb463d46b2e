package org.corpusstats.report;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;

/** Shows the first rows of a table, sorted by what matters in it. */
public final class ShowTable {
  /**
   * @param columns those worth a terminal's width, most telling first
   * @param order SQL order; ends in a key, so that ties come out the same
   */
  private record View(List<String> columns, List<String> order) {}

  private static final Map<String, View> VIEWS =
      Map.ofEntries(
          view(
              "documents",
              "doc_id published source sentence_count mention_count sentiment_mean title",
              "published",
              "doc_id"),
          view(
              "sentences",
              "doc_id sentence_index status sentiment text",
              "doc_id",
              "sentence_index"),
          view("mentions", "text type entity_id doc_id sentence_index", "doc_id", "char_begin"),
          view(
              "entities",
              "name type mention_count document_count source_count first_published last_published"
                  + " dispersion_dp entity_id",
              "mention_count desc",
              "entity_id"),
          view(
              "entity_aliases",
              "alias entity_id mention_count document_count rule confidence example_doc_id",
              "mention_count desc",
              "entity_id",
              "alias",
              "rule"),
          view(
              "entity_pairs",
              "scope name_a name_b both_count expected_count npmi g2 sentiment_mean document_count",
              "scope desc",
              "g2 desc",
              "entity_a",
              "entity_b"),
          view(
              "pair_evidence",
              "scope entity_a entity_b rank doc_id text",
              "scope desc",
              "entity_a",
              "entity_b",
              "rank"),
          view(
              "entity_sentiment",
              "entity_id mention_count document_count mean mean_low mean_high negative neutral"
                  + " positive baseline_difference",
              "mention_count desc",
              "entity_id"),
          view(
              "entity_periods",
              "entity_id period_start document_count period_document_count document_share"
                  + " expected_count z q_value sentiment_mean mention_count",
              "z desc",
              "entity_id",
              "period_start"),
          view(
              "entity_trends",
              "entity_id document_count theil_sen_slope slope_low slope_high mann_kendall_z q_value"
                  + " periods mentioning_periods",
              "log10_p",
              "entity_id"),
          view(
              "pair_periods",
              "entity_a entity_b period_start both_count period_unit_count expected_count z q_value"
                  + " sentiment_mean",
              "z desc",
              "entity_a",
              "entity_b",
              "period_start"),
          view(
              "pair_trends",
              "entity_a entity_b both_count theil_sen_slope mann_kendall_z q_value periods"
                  + " meeting_periods",
              "log10_p",
              "entity_a",
              "entity_b"),
          view(
              "terms",
              "lemma pos frequency per_million document_count source_count dispersion_dp_norm",
              "frequency desc",
              "lemma",
              "pos"),
          view(
              "collocations",
              "lemma_a lemma_b both_count expected_count g2 log_dice q_value document_count pos_a"
                  + " pos_b",
              "g2 desc",
              "lemma_a",
              "pos_a",
              "lemma_b",
              "pos_b"),
          view(
              "keyness",
              "group_value rank lemma pos group_frequency rest_frequency log_ratio"
                  + " log_ratio_conservative g2 q_value",
              "group_value",
              "rank"),
          view(
              "resolution_changes",
              "subject rank name_a name_b count count_by_name rank_by_name merged_names",
              "subject",
              "rank"),
          view("rejections", "stage code message uri", "stage", "code", "uri"));

  private ShowTable() {}

  private static Map.Entry<String, View> view(String table, String columns, String... order) {
    return Map.entry(table, new View(List.of(columns.split(" ")), List.of(order)));
  }

  /**
   * The rows as text.
   *
   * @param limit most rows
   * @param width columns of the terminal
   */
  public static String of(Tables tables, Table<?> table, int limit, int width) {
    Dataset<Row> rows = tables.read(table);
    if (table.key().isEmpty()) {
      return turned(rows.collectAsList(), table);
    }
    View view =
        VIEWS.getOrDefault(
            table.name(), new View(List.of(table.schema().fieldNames()), table.key()));
    List<Row> first = rows.sort(sortColumns(view.order())).limit(limit).collectAsList();
    return TextTable.of(first, view.columns(), width);
  }

  private static Column[] sortColumns(List<String> order) {
    return order.stream()
        .map(
            by ->
                by.endsWith(" desc")
                    ? functions.col(by.substring(0, by.length() - " desc".length())).desc()
                    : functions.col(by))
        .toArray(Column[]::new);
  }

  /** A table of one row reads better with a line for each column. */
  private static String turned(List<Row> rows, Table<?> table) {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      for (String column : table.schema().fieldNames()) {
        text.append(String.format("%-28s %s%n", column, TextTable.cell(row.getAs(column))));
      }
    }
    return text.toString();
  }
}
