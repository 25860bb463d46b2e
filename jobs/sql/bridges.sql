-- Which entities link two others: who are their friends in common?
--
-- One row per entity that shares documents with both of the wanted ones. documents_with_one and
-- documents_with_other count these, weaker_npmi is the looser of the two ties (0 chance, 1 always
-- together). A bridge with a high value belongs to both stories; a country that is everywhere comes
-- out near 0.
--
-- Careful: the two ties come from different documents as a rule, so a bridge is a place to look and
-- not a connection. Where the wanted two share documents themselves, a bridge may just be a third
-- name of these.
WITH wanted AS (
  SELECT 'european_union' AS one, 'tarka_liberation_front' AS other
),
ties AS (
  SELECT entity_a AS entity_id, entity_b AS neighbour, both_count, npmi
  FROM entity_pairs
  WHERE scope = 'document'
  UNION ALL
  SELECT entity_b AS entity_id, entity_a AS neighbour, both_count, npmi
  FROM entity_pairs
  WHERE scope = 'document'
)
SELECT
  e.name,
  e.type AS entity_type,
  a.both_count AS documents_with_one,
  b.both_count AS documents_with_other,
  round(least(a.npmi, b.npmi), 2) AS weaker_npmi,
  e.document_count AS documents,
  e.entity_id
FROM wanted w
JOIN ties a ON a.entity_id = w.one
JOIN ties b ON b.entity_id = w.other AND b.neighbour = a.neighbour
JOIN entities e ON e.entity_id = a.neighbour
ORDER BY weaker_npmi DESC, documents DESC, e.entity_id
LIMIT 20;
