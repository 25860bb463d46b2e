package org.corpusstats.report.html;

import org.corpusstats.table.row.Collocation;
import org.corpusstats.table.row.EntityTerm;
import org.corpusstats.table.row.Keyword;
import org.corpusstats.table.row.TermFrequency;

/**
 * The words of the corpus.
 *
 * @param entities words typical of the sentences that name an entity
 * @param groups words typical of a source, or of what else sets groups of documents apart; those of
 *     the groups with most of them first
 * @param terms the most frequent words
 * @param collocations words that follow each other more often than chance has it
 */
record WordsSection(DataTable entities, DataTable groups, DataTable terms, DataTable collocations) {
  private static final String IS_CONTENT =
      "pos IN ('noun', 'proper_noun', 'verb', 'adjective', 'adverb')";

  static WordsSection of(Inquiry inquiry) {
    ReportConfig config = inquiry.config();
    return new WordsSection(
        inquiry.table(
            """
            SELECT w.entity_id, w.name, w.type, w.rank, w.lemma, w.pos, w.entity_frequency,
              w.rest_frequency, w.joint_document_count, w.log_ratio, w.log_ratio_conservative, w.q_value
            FROM entity_terms w JOIN %s e ON e.entity_id = w.entity_id
            WHERE w.rank <= %d
            ORDER BY e.document_count DESC, e.mention_count DESC, w.entity_id, w.rank"""
                .formatted(EntitiesSection.leading(config.topEntities()), config.wordsPerGroup()),
            EntityTerm.TABLE),
        inquiry.firstOf(
            """
            SELECT group_kind, group_value, rank, lemma, pos, group_frequency, rest_frequency,
              group_per_million, rest_per_million, group_document_count, log_ratio,
              log_ratio_conservative, q_value
            FROM (
              SELECT *, sum(group_frequency) OVER (PARTITION BY group_value) AS weight
              FROM keyness WHERE rank <= %d AND log_ratio > 0
            ) typical
            ORDER BY weight DESC, group_value, rank"""
                .formatted(config.wordsPerGroup()),
            Keyword.TABLE),
        inquiry.first(
            inquiry.one("SELECT count(*) AS n FROM terms WHERE " + IS_CONTENT).count("n"),
            """
            SELECT lemma, pos, frequency, per_million, document_count, source_count,
              dispersion_dp_norm
            FROM terms WHERE %s
            ORDER BY frequency DESC, document_count DESC, lemma, pos LIMIT %d"""
                .formatted(IS_CONTENT, config.topTerms()),
            TermFrequency.TABLE),
        inquiry.first(
            inquiry.rows(Collocation.TABLE),
            """
            SELECT lemma_a, lemma_b, both_count, document_count, expected_count, log_dice, g2,
              log_odds_ratio, log_odds_low, q_value
            FROM collocations
            ORDER BY log_odds_low DESC NULLS LAST, both_count DESC, lemma_a, lemma_b LIMIT %d"""
                .formatted(config.topTerms()),
            Collocation.TABLE));
  }
}
