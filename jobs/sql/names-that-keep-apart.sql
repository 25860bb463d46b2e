-- Which names keep apart: pairs that chance would bring together, and that hardly meet?
--
-- Use it to find rivals, stories without contact, and blind spots of the reporting.
--
-- One row per pair of frequent entities with fewer documents in common than expected, the widest
-- gap first. expected is how many documents would name both by chance, together how many do.
-- sure is true where pair_avoidance has the pair: where even all tests at once leave less than one
-- chance in twenty.
--
-- Careful: names of different sources or times keep apart without avoiding each other. In a small
-- corpus nearly every expected number is below 5, and nothing here is sure.
WITH frequent AS (
  SELECT entity_id, name, document_count
  FROM entities
  WHERE type IN ('PERSON', 'ORGANIZATION') AND document_count >= 5
),
size AS (
  SELECT representatives AS documents FROM corpus
),
met AS (
  SELECT entity_a, entity_b, both_count, related
  FROM entity_pairs
  WHERE scope = 'document'
)
SELECT
  a.name AS name_a,
  b.name AS name_b,
  a.document_count AS documents_a,
  b.document_count AS documents_b,
  round(1.0 * a.document_count * b.document_count / s.documents, 2) AS expected,
  coalesce(m.both_count, 0) AS together,
  v.entity_a IS NOT NULL AS sure
FROM frequent a
JOIN frequent b ON b.entity_id > a.entity_id
CROSS JOIN size s
LEFT JOIN met m ON m.entity_a = a.entity_id AND m.entity_b = b.entity_id
LEFT JOIN pair_avoidance v ON v.entity_a = a.entity_id AND v.entity_b = b.entity_id
WHERE coalesce(m.both_count, 0) < 1.0 * a.document_count * b.document_count / s.documents
  AND NOT coalesce(m.related, false)
ORDER BY
  coalesce(m.both_count, 0) - 1.0 * a.document_count * b.document_count / s.documents,
  a.entity_id,
  b.entity_id
LIMIT 20;
