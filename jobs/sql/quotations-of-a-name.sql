-- What is quoted of somebody and about somebody?
--
-- Use it to hear the voices in the texts rather than their authors.
--
-- One row per sentence with quotation marks that names the wanted entity, the latest first and
-- those without a date last. tone is how the sentence speaks of the name, from -1 to 1.
--
-- Careful: the name may stand outside the quotation marks, as that of the speaker, and a quotation
-- of several sentences has marks in the first and the last only. Where a sentence says something
-- of a name, its tone is wrong three times in ten.
WITH wanted AS (
  SELECT 'esteban_lujan' AS entity_id
),
named AS (
  SELECT m.doc_id, m.sentence_index, avg(m.sentiment) AS tone
  FROM mentions m
  JOIN wanted w ON w.entity_id = m.entity_id
  WHERE m.template IS NULL
  GROUP BY m.doc_id, m.sentence_index
)
SELECT
  d.published,
  d.source,
  round(n.tone, 2) AS tone,
  s.text AS sentence,
  d.doc_id
FROM named n
JOIN sentences s ON s.doc_id = n.doc_id AND s.sentence_index = n.sentence_index
JOIN documents d ON d.doc_id = n.doc_id
WHERE s.text LIKE '%"%' OR s.text LIKE '%“%' OR s.text LIKE '%”%'
ORDER BY d.published DESC NULLS LAST, d.doc_id, s.sentence_index
LIMIT 20;
