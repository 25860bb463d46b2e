-- How much of each source's text could be scored, and what is missing?
--
-- Use it before you trust any tone: it says how much of the text has one.
--
-- One row per source. scored_percent is the share of its tokens that stand in sentences with a
-- parse tree, which every tone needs: that towards a name, of a clause and of a sentence. What is
-- said of the source's tone is said of that share only. no_sentiment and no_names count the
-- sentences that the caps on length or a failure kept from the parser, or from the name finder too.
-- undated documents take no part in anything by month.
--
-- Careful: long sentences are the ones that drop out, so a low share is not a random loss. Copies
-- are documents but not counted, and so have no sentences here.
WITH text_of_sources AS (
  SELECT
    coalesce(d.source, '(unknown)') AS source,
    count(*) AS sentences,
    sum(s.token_count - s.template_token_count) AS tokens,
    coalesce(sum(s.token_count - s.template_token_count)
      FILTER (WHERE s.sentiment IS NOT NULL), 0) AS scored_tokens,
    count(*) FILTER (WHERE s.sentiment IS NULL) AS no_sentiment,
    count(*) FILTER (WHERE s.status IN ('too_long', 'token_too_long', 'failed')) AS no_names
  FROM sentences s
  JOIN documents d ON d.doc_id = s.doc_id
  WHERE s.template IS NULL
  GROUP BY coalesce(d.source, '(unknown)')
),
documents_of_sources AS (
  SELECT
    coalesce(source, '(unknown)') AS source,
    count(*) AS documents,
    count(*) FILTER (WHERE NOT is_representative) AS copies,
    count(*) FILTER (WHERE published IS NULL) AS undated
  FROM documents
  GROUP BY coalesce(source, '(unknown)')
)
SELECT
  d.source,
  d.documents,
  d.copies,
  d.undated,
  coalesce(t.sentences, 0) AS sentences,
  coalesce(t.tokens, 0) AS tokens,
  round(100 * t.scored_tokens / nullif(t.tokens, 0), 1) AS scored_percent,
  coalesce(t.no_sentiment, 0) AS no_sentiment,
  coalesce(t.no_names, 0) AS no_names
FROM documents_of_sources d
LEFT JOIN text_of_sources t ON t.source = d.source
ORDER BY d.source;
