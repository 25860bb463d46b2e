-- Which pairs of people and organisations share documents far more often than chance would have it?
--
-- One row per pair, the strongest evidence first. expected is the number of documents that would
-- name both if the two were independent, lift how many times more there are. g2 is the
-- log-likelihood ratio: how sure it is that this is no accident, while lift and npmi say how strong
-- the tie is. Read them together: a rare pair can have a large lift and mean nothing. Thousands of
-- pairs are tested, so some pass any p-value by accident; q_value allows for that: of the pairs at
-- or below 0.001, one in a thousand is to be expected without any tie.
--
-- Careful: the test says that a tie is there, not what it is; read evidence-for-a-pair.sql. Two
-- names of one thing that resolution left apart pass any threshold. Both of a pair's sources may
-- have copied one report.
WITH wanted AS (
  SELECT 3 AS documents, 2 AS sources, 0.001 AS q_value
)
SELECT
  p.name_a,
  p.name_b,
  p.both_count AS documents,
  round(p.expected_count, 2) AS expected,
  round(p.lift, 1) AS lift,
  round(p.npmi, 2) AS npmi,
  round(p.g2, 1) AS g2,
  p.entity_a,
  p.entity_b
FROM entity_pairs p
JOIN wanted w
  ON p.document_count >= w.documents
  AND p.source_count >= w.sources
  AND p.q_value <= w.q_value
WHERE p.scope = 'document'
  AND p.type_a IN ('PERSON', 'ORGANIZATION')
  AND p.type_b IN ('PERSON', 'ORGANIZATION')
ORDER BY g2 DESC, entity_a, entity_b
LIMIT 30;
