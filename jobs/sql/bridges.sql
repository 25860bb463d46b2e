-- Which entities link two others: who are their friends in common?
--
-- Use it to look for go-betweens and for stories that two names share.
--
-- One row per entity that shares at least two documents with each of the wanted ones.
-- documents_with_one and documents_with_other count these, weaker_tie is the careful end of the
-- log odds ratio of the looser of the two ties. A bridge with a high value belongs to both stories;
-- a country that is everywhere comes out far below 0.
--
-- Careful: the two ties come from different documents as a rule, so a bridge is a place to look and
-- not a connection. Where the wanted two share documents themselves, a bridge may just be a third
-- name of these. A tie above 0 may still be chance: q_value of entity_pairs says whether it is.
WITH wanted AS (
  SELECT 'european_union' AS one, 'tarka_liberation_front' AS other
),
ties AS (
  SELECT entity_a AS entity_id, entity_b AS neighbour, both_count, log_odds_low
  FROM entity_pairs
  WHERE scope = 'document' AND both_count >= 2 AND log_odds_low IS NOT NULL AND NOT related
  UNION ALL
  SELECT entity_b AS entity_id, entity_a AS neighbour, both_count, log_odds_low
  FROM entity_pairs
  WHERE scope = 'document' AND both_count >= 2 AND log_odds_low IS NOT NULL AND NOT related
)
SELECT
  e.name,
  e.type AS entity_type,
  a.both_count AS documents_with_one,
  b.both_count AS documents_with_other,
  round(least(a.log_odds_low, b.log_odds_low), 2) AS weaker_tie,
  e.document_count AS documents,
  e.entity_id
FROM wanted w
JOIN ties a ON a.entity_id = w.one
JOIN ties b ON b.entity_id = w.other AND b.neighbour = a.neighbour
JOIN entities e ON e.entity_id = a.neighbour
ORDER BY weaker_tie DESC, documents DESC, e.entity_id
LIMIT 20;
