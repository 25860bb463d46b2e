package org.corpusstats.report.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.report.review.FindLookAlikes.Candidate;
import org.corpusstats.report.review.FindLookAlikes.LookAlike;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.correction.AliasesCsv;

/**
 * Proposes corrections of entity resolution for a person to judge: the least certain merges, to be
 * split, and the most frequent look-alikes, to be merged. The text is a file of aliases in which
 * every row is commented out by a {@code #} before it; remarks have a space after theirs. A name is
 * proposed once, so that any rows may be taken together.
 */
public final class ReviewAliases {
  private static final String LETTER_OR_DIGIT = "[\\p{L}\\p{Nd}]";

  private final SqlEngine tables;

  /**
   * A row of a file of aliases that a person may take.
   *
   * @param alias a name
   * @param canonical the name that it is to have: itself where it is to be split off
   * @param remark why, in words
   */
  public record Proposal(String alias, String canonical, String remark) {
    public boolean isSplit() {
      return alias.equals(canonical);
    }

    String csv() {
      return "# " + remark + "\n#" + AliasesCsv.row(alias, canonical) + "\n";
    }
  }

  /**
   * @param tables of a snapshot
   */
  public ReviewAliases(SqlEngine tables) {
    this.tables = tables;
  }

  /**
   * The file.
   *
   * @param limit most splits, and most merges
   */
  public String csv(int limit) {
    StringBuilder text = new StringBuilder();
    text.append("# Proposals for aliases.csv. Take away the # before a row to accept it.\n");
    text.append(AliasesCsv.header()).append('\n');
    List<Proposal> proposals = proposals(limit);
    text.append("\n# The least certain merges. A row keeps the name apart from all others.\n");
    proposals.stream().filter(Proposal::isSplit).forEach(row -> text.append(row.csv()));
    text.append(
        "\n# Entities that look alike. A row makes the first name the second entity; swap them to keep"
            + " the other name.\n");
    proposals.stream().filter(row -> !row.isSplit()).forEach(row -> text.append(row.csv()));
    return text.toString();
  }

  /**
   * The proposals: splits, the least certain merge first, then merges, the most frequent alias
   * first.
   *
   * @param limit most splits, and most merges
   */
  public List<Proposal> proposals(int limit) {
    List<AnswerRow> merges = leastCertainMerges(limit);
    List<Proposal> proposals = new ArrayList<>(merges.stream().map(ReviewAliases::split).toList());
    Set<String> settled = settled();
    merges.forEach(row -> settled.add(row.text("alias_id")));
    FindLookAlikes.among(entities(), settled, limit).stream()
        .map(ReviewAliases::merge)
        .forEach(proposals::add);
    return proposals;
  }

  /** Names that a rule took for another entity, each once. What the user said is settled. */
  private List<AnswerRow> leastCertainMerges(int limit) {
    return tables
        .ask(
            """
            WITH names AS (SELECT DISTINCT text AS alias, alias_id FROM mentions),
            merged AS (
              SELECT a.entity_id, a.alias, a.rule, a.confidence, a.mention_count, a.document_count,
                a.example_doc_id, n.alias_id,
                row_number() OVER (PARTITION BY n.alias_id ORDER BY a.confidence,
                  a.mention_count DESC, a.entity_id, a.alias) AS place,
                sum(a.mention_count) OVER (PARTITION BY n.alias_id) AS merged_mentions
              FROM entity_aliases a JOIN names n ON a.alias = n.alias
              WHERE a.rule NOT IN (?, ?) AND n.alias_id <> a.entity_id
                AND regexp_extract(a.alias, ?, 0) <> ''
            )
            SELECT m.*, e.name FROM merged m JOIN entities e ON m.entity_id = e.entity_id
            WHERE m.place = 1
            ORDER BY m.confidence, m.mention_count DESC, m.alias_id LIMIT ?
            """,
            Rule.SAME_NAME.columnValue(),
            Rule.CORRECTION.columnValue(),
            LETTER_OR_DIGIT,
            limit)
        .rows();
  }

  /** Entities that the user said to be what they are. */
  private Set<String> settled() {
    Set<String> ids = new HashSet<>();
    tables
        .ask(
            "SELECT DISTINCT entity_id FROM mentions WHERE rule = ? AND alias_id = entity_id",
            Rule.CORRECTION.columnValue())
        .rows()
        .forEach(row -> ids.add(row.text("entity_id")));
    return ids;
  }

  private List<Candidate> entities() {
    return tables
        .ask(
            "SELECT entity_id, name, type, mention_count, document_count FROM entities"
                + " WHERE regexp_extract(name, ?, 0) <> ''",
            LETTER_OR_DIGIT)
        .rows()
        .stream()
        .map(
            row ->
                new Candidate(
                    row.text("entity_id"),
                    row.text("name"),
                    row.text("type"),
                    row.count("mention_count"),
                    row.count("document_count")))
        .toList();
  }

  private static Proposal split(AnswerRow row) {
    long mentions = row.count("mention_count");
    long merged = row.count("merged_mentions");
    String alias = oneLine(row.text("alias"));
    return new Proposal(
        alias,
        alias,
        String.format(
            Locale.ROOT,
            "%s %.2f: %s is %s in %s, such as %s%s",
            row.text("rule"),
            row.number("confidence"),
            alias,
            oneLine(row.text("name")),
            counts(mentions, row.count("document_count")),
            oneLine(row.text("example_doc_id")),
            merged == mentions
                ? ""
                : String.format(Locale.ROOT, "; the row splits all %,d merged mentions", merged)));
  }

  private static Proposal merge(LookAlike pair) {
    String alias = oneLine(pair.alias().name());
    String canonical = oneLine(pair.target().name());
    return new Proposal(
        alias,
        canonical,
        String.format(
            Locale.ROOT,
            "%s: %s (%s), %s (%s)%s",
            pair.reason().columnValue(),
            alias,
            counts(pair.alias()),
            canonical,
            counts(pair.target()),
            pair.candidates() == 1
                ? ""
                : String.format(
                    Locale.ROOT, "; the most frequent of %,d candidates", pair.candidates())));
  }

  private static String counts(Candidate entity) {
    return counts(entity.mentionCount(), entity.documentCount());
  }

  private static String counts(long mentions, long documents) {
    return String.format(
        Locale.ROOT,
        "%,d %s, %,d %s",
        mentions,
        mentions == 1 ? "mention" : "mentions",
        documents,
        documents == 1 ? "document" : "documents");
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }
}
