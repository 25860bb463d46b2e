package org.corpusstats.report.html;

import org.corpusstats.table.row.CorpusCounts;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Rejection;

/**
 * What was read and what was not.
 *
 * @param counts the row of the table corpus
 * @param sources documents of each source, the largest first
 * @param languages documents of each language that was detected
 * @param rejections records that were turned away, by code, with an example
 */
record ReadingSection(
    DataTable counts, DataTable sources, DataTable languages, DataTable rejections) {
  private static final int MOST_SOURCES = 200;

  static ReadingSection of(Inquiry inquiry) {
    long sources = inquiry.one("SELECT count(DISTINCT source) AS n FROM documents").count("n");
    return new ReadingSection(
        inquiry.table("SELECT * FROM corpus", CorpusCounts.TABLE),
        inquiry.first(
            sources,
            """
            SELECT source, count(*) AS documents,
              sum(CASE WHEN is_representative THEN 0 ELSE 1 END) AS copies,
              sum(CASE WHEN is_representative THEN token_count ELSE 0 END) AS tokens,
              min(published) AS first_published, max(published) AS last_published
            FROM documents GROUP BY source
            ORDER BY documents DESC, source LIMIT %d"""
                .formatted(MOST_SOURCES),
            Document.TABLE,
            CorpusCounts.TABLE),
        inquiry.table(
            """
            SELECT language, count(*) AS documents, sum(foreign_paragraph_count) AS foreign_paragraphs
            FROM documents GROUP BY language ORDER BY documents DESC, language LIMIT 100""",
            Document.TABLE,
            CorpusCounts.TABLE),
        inquiry.table(
            """
            SELECT stage, code, count(*) AS records, min(message) AS message, min(uri) AS uri
            FROM rejections GROUP BY stage, code ORDER BY records DESC, stage, code LIMIT 100""",
            Rejection.TABLE));
  }
}
