-- Who was named for the first time in the last quarter of the corpus?
--
-- Use it at the end of a quarter: who is new?
--
-- One row per person or organisation whose earliest document was published in the calendar quarter
-- of the newest document, with the headline that brought the name in.
--
-- Careful: new to this corpus is not new to the world. A new spelling of an old name that
-- resolution did not join is a new entity here: aliases review lists names that look alike.
WITH last_quarter AS (
  SELECT CAST(date_trunc('quarter', max(published)) AS DATE) AS first_day FROM documents
),
appearances AS (
  SELECT
    m.entity_id,
    d.published,
    d.source,
    d.title,
    row_number() OVER (PARTITION BY m.entity_id ORDER BY d.published, d.doc_id, m.char_begin)
      AS appearance
  FROM mentions m
  JOIN documents d ON d.doc_id = m.doc_id
  WHERE d.published IS NOT NULL AND m.template IS NULL
)
SELECT
  e.name,
  e.type AS entity_type,
  e.first_published,
  a.source,
  a.title,
  e.mention_count AS mentions,
  e.document_count AS documents,
  e.entity_id
FROM entities e
JOIN last_quarter q ON e.first_published >= q.first_day
JOIN appearances a ON a.entity_id = e.entity_id AND a.appearance = 1
WHERE e.type IN ('PERSON', 'ORGANIZATION')
ORDER BY documents DESC, mentions DESC, e.first_published, e.entity_id
LIMIT 50;
