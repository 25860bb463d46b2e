-- Which pairs of people and organisations share documents far more often than chance would have it?
--
-- Use it to find ties that are strong for the frequency of the two names.
--
-- One row per pair, the closest tie first that is sure. expected is the number of documents that
-- would name both if the two were independent, lift how many times more there are; a rare pair can
-- have a large lift and mean nothing. log_odds_low is the careful end of the log odds ratio, which
-- a rare pair has to earn; g2, the log-likelihood ratio, says how sure it is that this is no
-- accident. Of all pairs that could meet some pass any p-value by accident; q_value allows for
-- that: of the pairs at or below 0.001, one in a thousand is to be expected without any tie.
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
  round(p.log_odds_low, 2) AS log_odds_low,
  round(p.g2, 1) AS g2,
  p.entity_a,
  p.entity_b
FROM entity_pairs p
JOIN wanted w
  ON p.document_count >= w.documents
  AND p.source_count >= w.sources
  AND p.q_value <= w.q_value
WHERE p.scope = 'document'
  AND NOT p.related
  AND p.type_a IN ('PERSON', 'ORGANIZATION')
  AND p.type_b IN ('PERSON', 'ORGANIZATION')
ORDER BY log_odds_low DESC, entity_a, entity_b
LIMIT 30;
