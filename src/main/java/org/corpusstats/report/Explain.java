package org.corpusstats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.corpusstats.core.UserError;
import org.corpusstats.report.Explanation.Part;
import org.corpusstats.report.query.Answer;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.SqlEngine;

/** The numbers of an entity or a pair, with the sentences behind them. */
public final class Explain {
  private final SqlEngine tables;
  private final FindEntity find;
  private final Quotes quotes;

  /**
   * @param tables of a snapshot
   */
  public Explain(SqlEngine tables) {
    this.tables = tables;
    this.find = new FindEntity(tables);
    this.quotes = new Quotes(tables);
  }

  /**
   * One entity as text: its counts, names, sources, words, tone, months, partners and some
   * sentences; or two: their numbers in every scope and the evidence.
   *
   * @param wanted one or two ids, names or aliases, in any case
   * @throws UserError where no entity has that name, or the two never appear together
   */
  public String text(List<String> wanted, Look look) {
    return new ExplanationText(look).of(explanation(wanted));
  }

  /** The same as one object of JSON, with every column of the tables. */
  public String json(List<String> wanted) {
    return ExplanationJson.of(explanation(wanted));
  }

  private Explanation explanation(List<String> wanted) {
    return wanted.size() == 1 ? entity(wanted.get(0)) : pair(wanted.get(0), wanted.get(1));
  }

  private Explanation entity(String wanted) {
    List<AnswerRow> found = find.all(wanted);
    AnswerRow entity = found.get(0);
    String id = entity.text("entity_id");
    List<Part> parts = new ArrayList<>();
    parts.add(
        part(
            "aliases",
            "found as",
            "alias mention_count document_count rule confidence example_doc_id",
            "SELECT * FROM entity_aliases WHERE entity_id = ?"
                + " ORDER BY mention_count DESC, alias LIMIT 10",
            id));
    parts.add(
        part(
            "tone",
            "tone",
            "mean mean_low mean_high negative neutral positive baseline_difference"
                + " sentiment_coverage",
            "SELECT * FROM entity_sentiment WHERE entity_id = ?",
            id));
    parts.add(
        part(
            "sources",
            "sources",
            "source document_count document_share rest_document_share q_value sentiment_mean"
                + " sentiment_low sentiment_high",
            "SELECT * FROM entity_sources WHERE entity_id = ?"
                + " ORDER BY document_count DESC, source NULLS LAST LIMIT 10",
            id));
    parts.add(
        part(
            "periods",
            "over time",
            "period_start document_count document_share " + Bars.COLUMN + " q_value sentiment_mean",
            """
            WITH periods AS (
              SELECT period_start, max(period_document_count) AS period_document_count
              FROM entity_periods GROUP BY period_start
            )
            SELECT p.period_start, coalesce(e.document_count, 0) AS document_count,
              p.period_document_count, coalesce(e.document_share, 0) AS document_share,
              e.mention_count, e.expected_count, e.z, e.p_value, e.q_value, e.sentiment_mean,
              e.sentiment_low, e.sentiment_high
            FROM periods p
            LEFT JOIN entity_periods e ON e.period_start = p.period_start AND e.entity_id = ?
            WHERE p.period_start IS NOT NULL ORDER BY p.period_start
            """,
            id));
    parts.add(
        part(
            "trend",
            "",
            "log_odds_slope log_odds_slope_low log_odds_slope_high q_value sentiment_slope"
                + " sentiment_slope_low sentiment_slope_high",
            "SELECT * FROM entity_trends WHERE entity_id = ?",
            id));
    parts.add(
        part(
            "words",
            "words in the sentences that name it",
            "lemma pos joint_document_count expected_joint_document_count log_ratio"
                + " log_ratio_conservative q_value",
            "SELECT * FROM entity_terms WHERE entity_id = ? ORDER BY rank LIMIT 8",
            id));
    parts.add(
        part(
            "partners",
            "appears with (sentence scope)",
            "partner both_count expected_count log_odds_low q_value sentiment_mean document_count",
            """
            SELECT CASE WHEN entity_a = ? THEN name_b ELSE name_a END AS partner, entity_pairs.*
            FROM entity_pairs
            WHERE scope = 'sentence' AND (entity_a = ? OR entity_b = ?) AND NOT related
            ORDER BY log10_p NULLS LAST, partner LIMIT 10
            """,
            id,
            id,
            id));
    return new Explanation(
        new Answer(entity.columns(), List.of(entity)),
        parts,
        "sentences of the strongest tone",
        quotes.ofStrongestTone(id),
        others(wanted, found));
  }

  private Explanation pair(String oneWanted, String otherWanted) {
    List<AnswerRow> ones = find.all(oneWanted);
    List<AnswerRow> others = find.all(otherWanted);
    AnswerRow one = ones.get(0);
    AnswerRow other = others.get(0);
    boolean inOrder = one.text("entity_id").compareTo(other.text("entity_id")) < 0;
    String a = (inOrder ? one : other).text("entity_id");
    String b = (inOrder ? other : one).text("entity_id");
    Answer pairs =
        tables.ask(
            "SELECT * FROM entity_pairs WHERE entity_a = ? AND entity_b = ? ORDER BY scope DESC",
            a,
            b);
    if (pairs.rows().isEmpty()) {
      throw new UserError(
          one.text("name") + " and " + other.text("name") + " are no pair of this snapshot");
    }
    List<Part> parts = new ArrayList<>();
    for (String columns :
        List.of(
            "scope both_count a_count b_count unit_count expected_count expected_within_documents",
            "scope q_value log_odds_low npmi g2 log_dice jaccard lift",
            "scope sentiment_mean sentiment_low sentiment_high sentiment_surprise document_count"
                + " source_count")) {
      parts.add(new Part("scopes", "", pairs, List.of(columns.split(" "))));
    }
    parts.add(
        part(
            "sources",
            "sources",
            "source document_count document_share rest_document_share q_value sentiment_mean",
            "SELECT * FROM pair_sources WHERE entity_a = ? AND entity_b = ?"
                + " ORDER BY document_count DESC, source NULLS LAST LIMIT 10",
            a,
            b));
    parts.add(
        part(
            "periods",
            "over time",
            "period_start both_count unit_share " + Bars.COLUMN + " q_value sentiment_mean",
            """
            WITH periods AS (SELECT DISTINCT period_start FROM entity_periods)
            SELECT p.period_start, coalesce(e.both_count, 0) AS both_count,
              coalesce(e.unit_share, 0) AS unit_share, e.document_count, e.expected_count, e.z,
              e.p_value, e.q_value, e.sentiment_mean, e.sentiment_low, e.sentiment_high
            FROM periods p
            LEFT JOIN pair_periods e
              ON e.period_start = p.period_start AND e.entity_a = ? AND e.entity_b = ?
            WHERE p.period_start IS NOT NULL
              AND EXISTS (SELECT 1 FROM pair_periods f WHERE f.entity_a = ? AND f.entity_b = ?)
            ORDER BY p.period_start
            """,
            a,
            b,
            a,
            b));
    return new Explanation(
        new Answer(one.columns(), List.of(one, other)),
        parts,
        "evidence",
        quotes.evidence(a, b),
        others(oneWanted, ones) + others(otherWanted, others));
  }

  private Part part(String key, String title, String columns, String query, Object... values) {
    return new Part(key, title, tables.ask(query, values), List.of(columns.split(" ")));
  }

  private static String others(String wanted, List<AnswerRow> found) {
    return found.size() == 1
        ? ""
        : wanted
            + " may also mean: "
            + found.stream()
                .skip(1)
                .map(row -> row.text("name") + " (" + row.text("entity_id") + ")")
                .collect(Collectors.joining(", "))
            + "\n";
  }
}
