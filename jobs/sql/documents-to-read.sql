-- Which documents should one read about a name?
--
-- Use it to go from the numbers to the texts.
--
-- One row per document that names the wanted entity, those first that do in most of their
-- sentences. tone is the mean over the mentions there, from -1 to 1; others counts the other names
-- in the document.
--
-- Careful: copies are left out; documents.duplicate_group has them. A short text is soon full of a
-- name.
WITH wanted AS (
  SELECT 'baltmar_terminals' AS entity_id
),
named AS (
  SELECT
    m.doc_id,
    count(*) AS mentions,
    count(DISTINCT m.sentence_index) AS sentences,
    avg(m.sentiment) AS tone
  FROM mentions m
  JOIN wanted w ON w.entity_id = m.entity_id
  WHERE m.template IS NULL
  GROUP BY m.doc_id
),
company AS (
  SELECT n.doc_id, count(DISTINCT m.entity_id) - 1 AS others
  FROM named n
  JOIN mentions m ON m.doc_id = n.doc_id
  WHERE m.template IS NULL
  GROUP BY n.doc_id
)
SELECT
  d.title,
  d.source,
  d.published,
  n.mentions,
  n.sentences,
  CAST(round(100.0 * n.sentences / d.sentence_count, 0) AS INT) AS percent_of_sentences,
  round(n.tone, 2) AS tone,
  c.others,
  d.doc_id
FROM named n
JOIN documents d ON d.doc_id = n.doc_id
JOIN company c ON c.doc_id = n.doc_id
ORDER BY percent_of_sentences DESC, n.mentions DESC, d.doc_id
LIMIT 20;
