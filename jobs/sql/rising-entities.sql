-- Which names are mentioned in more and more documents, and when was their peak?
--
-- One row per entity whose share of the documents rises rather than falls, the surest rise first.
-- p_value is that of the Mann-Kendall test, q_value the same after allowing for all the entities
-- tested. percent_per_period is by how many points of a hundred the share grows from one period to
-- the next (the Theil-Sen slope; 0 where most periods do not name the entity). peak is the period
-- that stands out most from the entity's average.
--
-- Careful: with fewer than eight or so periods hardly any rise is certain, and among hundreds of
-- names some rise by accident: read q_value, not p_value. Undated documents are left out. A corpus
-- whose sources change over time makes names rise and fall that did neither.
WITH peaks AS (
  SELECT
    entity_id,
    period_start,
    document_count,
    z,
    row_number() OVER (PARTITION BY entity_id ORDER BY z DESC, period_start) AS place
  FROM entity_periods
  WHERE period_start IS NOT NULL
)
SELECT
  e.name,
  e.type AS entity_type,
  t.document_count AS documents,
  t.mentioning_periods AS in_periods,
  t.periods AS of_periods,
  round(100 * t.theil_sen_slope, 2) AS percent_per_period,
  round(t.p_value, 3) AS p_value,
  round(t.q_value, 3) AS q_value,
  p.period_start AS peak,
  p.document_count AS documents_at_peak,
  e.entity_id
FROM entity_trends t
JOIN entities e ON e.entity_id = t.entity_id
JOIN peaks p ON p.entity_id = t.entity_id AND p.place = 1
WHERE t.mann_kendall_z > 0
ORDER BY t.log10_p, percent_per_period DESC, e.entity_id
LIMIT 20;
