-- Which names keep apart: pairs that chance would bring together, and that hardly meet?
--
-- Use it to find rivals, stories without contact, and blind spots of the reporting.
--
-- One row per pair of frequent entities with fewer documents in common than expected, the widest
-- gap first. expected is how many documents would name both by chance, together how many do.
-- sure is true where pair_avoidance has the pair: of these, one in twenty is chance on average.
--
-- Careful: names of different sources or times keep apart without avoiding each other. In a small
-- corpus nearly every expected number is below 5, and nothing here is sure. A name that holds the
-- other is left out only where entity_pairs has the two, which takes that they met.
WITH frequent AS (
  SELECT entity_id, name, document_count
  FROM entities
  WHERE type IN ('PERSON', 'ORGANIZATION') AND document_count >= 5
),
size AS (
  SELECT representatives AS documents FROM corpus
),
named AS (
  SELECT DISTINCT m.entity_id, m.doc_id
  FROM mentions m
  JOIN frequent f ON f.entity_id = m.entity_id
  WHERE m.template IS NULL
),
met AS (
  SELECT a.entity_id AS entity_a, b.entity_id AS entity_b, count(*) AS both_count
  FROM named a
  JOIN named b ON b.doc_id = a.doc_id AND b.entity_id > a.entity_id
  GROUP BY a.entity_id, b.entity_id
),
related AS (
  SELECT DISTINCT entity_a, entity_b
  FROM entity_pairs
  WHERE related
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
LEFT JOIN related r ON r.entity_a = a.entity_id AND r.entity_b = b.entity_id
LEFT JOIN pair_avoidance v ON v.entity_a = a.entity_id AND v.entity_b = b.entity_id
WHERE coalesce(m.both_count, 0) < 1.0 * a.document_count * b.document_count / s.documents
  AND r.entity_a IS NULL
ORDER BY
  coalesce(m.both_count, 0) - 1.0 * a.document_count * b.document_count / s.documents,
  a.entity_id,
  b.entity_id
LIMIT 20;
