package org.corpusstats.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusstats.resolve.correction.AliasesCsv;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.table.row.EntityAlias;
import org.corpusstats.table.row.ResolutionChange;

/**
 * How names were joined to entities, for a person to judge.
 *
 * @param doubtful merges by rules, the least certain first
 * @param aliases all spellings of the leading names
 * @param changes what resolution did to the counts of the most frequent
 * @param keys what spellings are compared by: names with equal keys are one
 * @param aliasesHeader first line of a file of aliases
 */
record AliasesSection(
    DataTable doubtful,
    DataTable aliases,
    DataTable changes,
    Map<String, String> keys,
    String aliasesHeader) {
  static AliasesSection of(Inquiry inquiry) {
    ReportConfig config = inquiry.config();
    String doubtfulRows =
        """
        FROM entity_aliases a JOIN entities e ON e.entity_id = a.entity_id
        WHERE a.rule NOT IN ('same_name', 'repeated_name', 'correction') AND a.alias <> e.name""";
    DataTable doubtful =
        inquiry.first(
            inquiry.one("SELECT count(*) AS n " + doubtfulRows).count("n"),
            """
            SELECT a.entity_id, e.name, e.type, a.alias, a.mention_count, a.document_count, a.rule,
              a.confidence, a.example_doc_id
            %s
            ORDER BY a.confidence, a.mention_count DESC, a.entity_id, a.alias LIMIT %d"""
                .formatted(doubtfulRows, config.topChanges()),
            EntityAlias.TABLE);
    DataTable aliases =
        inquiry.table(
            """
            SELECT e.entity_id, e.name, e.type, a.alias, sum(a.mention_count) AS mention_count,
              max(a.document_count) AS document_count, min(a.confidence) AS confidence
            FROM entity_aliases a JOIN %s e ON e.entity_id = a.entity_id
            GROUP BY e.entity_id, e.name, e.type, a.alias, e.document_count, e.mention_count
            ORDER BY e.document_count DESC, e.mention_count DESC, e.entity_id, mention_count DESC,
              a.alias"""
                .formatted(EntitiesSection.leading(config.topEntities())),
            EntityAlias.TABLE);
    DataTable changes =
        inquiry.table(
            """
            SELECT name_a AS name, count, count_by_name, rank, rank_by_name, merged_names
            FROM resolution_changes WHERE subject = 'entity' AND count <> count_by_name
            ORDER BY rank, name_a""",
            ResolutionChange.TABLE);
    return new AliasesSection(
        doubtful, aliases, changes, keys(doubtful, aliases), AliasesCsv.header());
  }

  private static Map<String, String> keys(DataTable... tables) {
    Map<String, String> keys = new HashMap<>();
    for (DataTable table : tables) {
      List<String> columns = table.columns().stream().map(DataTable.Column::name).toList();
      for (List<?> row : table.rows()) {
        for (String column : List.of("name", "alias")) {
          String name = String.valueOf(row.get(columns.indexOf(column)));
          String key = EntityId.of(name);
          // What the page would fold itself needs no entry.
          keys.put(name, key);
        }
      }
    }
    return keys;
  }
}
