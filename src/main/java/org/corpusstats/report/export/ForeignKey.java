package org.corpusstats.report.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.ListedFile;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.NetworkNode;
import org.corpusstats.table.row.Sentence;

/**
 * Columns of a table whose values are keys of another one, in every snapshot.
 *
 * @param columns as many as the key of the target has
 * @param target may be the table itself
 */
record ForeignKey(List<String> columns, Table<?> target) {
  private static final Map<String, Table<?>> SINGLE =
      Map.ofEntries(
          Map.entry("doc_id", Document.TABLE),
          Map.entry("duplicate_group", Document.TABLE),
          Map.entry("example_doc_id", Document.TABLE),
          Map.entry("entity_id", Entity.TABLE),
          Map.entry("entity_a", Entity.TABLE),
          Map.entry("entity_b", Entity.TABLE),
          Map.entry("community_id", NetworkNode.TABLE));

  private static final List<String> OF_A_SENTENCE = List.of("doc_id", "sentence_index");

  /** Those of a table; none where a column only looks like one. */
  static List<ForeignKey> of(Table<?> table) {
    List<ForeignKey> keys = new ArrayList<>();
    List<String> columns = List.of(table.schema().fieldNames());
    for (String column : columns) {
      Table<?> target = SINGLE.get(column);
      if (target != null && isKey(table, column, target)) {
        keys.add(new ForeignKey(List.of(column), target));
      }
    }
    if (columns.containsAll(OF_A_SENTENCE) && !table.equals(Sentence.TABLE)) {
      keys.add(new ForeignKey(OF_A_SENTENCE, Sentence.TABLE));
    }
    return keys;
  }

  private static boolean isKey(Table<?> table, String column, Table<?> target) {
    boolean isItsOwnKey = table.equals(target) && table.key().equals(List.of(column));
    // Entities of template text alone are in no statistic; a file of many records begins their ids.
    boolean isOther =
        (table.equals(Mention.TABLE) && column.equals("entity_id"))
            || table.equals(ListedFile.TABLE);
    return !isItsOwnKey && !isOther;
  }
}
