package org.corpusstats.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusstats.report.review.ReviewAliases;
import org.corpusstats.report.review.ReviewAliases.Proposal;
import org.corpusstats.resolve.correction.AliasesCsv;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.table.row.EntityAlias;
import org.corpusstats.table.row.ResolutionChange;

/**
 * How names were joined to entities, for a person to judge.
 *
 * @param proposals what the review of aliases would split or merge
 * @param aliases all spellings of the leading names
 * @param changes what resolution did to the counts of the most frequent
 * @param keys what spellings are compared by: names with equal keys are one
 * @param aliasesHeader first line of a file of aliases
 */
record AliasesSection(
    List<Proposal> proposals,
    DataTable aliases,
    DataTable changes,
    Map<String, String> keys,
    String aliasesHeader) {
  static AliasesSection of(Inquiry inquiry) {
    ReportConfig config = inquiry.config();
    List<Proposal> proposals = new ReviewAliases(inquiry.engine()).proposals(config.topChanges());
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
        proposals, aliases, changes, keys(aliases, proposals), AliasesCsv.header());
  }

  private static Map<String, String> keys(DataTable aliases, List<Proposal> proposals) {
    Map<String, String> keys = new HashMap<>();
    List<String> columns = aliases.columns().stream().map(DataTable.Column::name).toList();
    for (List<?> row : aliases.rows()) {
      for (String column : List.of("name", "alias")) {
        put(keys, String.valueOf(row.get(columns.indexOf(column))));
      }
    }
    for (Proposal proposal : proposals) {
      put(keys, proposal.alias());
      put(keys, proposal.canonical());
    }
    return keys;
  }

  private static void put(Map<String, String> keys, String name) {
    keys.put(name, EntityId.of(name));
  }
}
