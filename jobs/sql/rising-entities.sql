-- Which names are mentioned in more and more documents, and when was their peak?
--
-- Use it to find what is coming up.
--
-- One row per entity whose share of the documents rises rather than falls, the surest rise first.
-- p_value is that of the Cochran-Armitage test, q_value the same after allowing for all entities
-- tested. percent_per_period is by how many percent the odds of being named grow from one period to
-- the next (of a rare name: the share), at_least the lower end of its 95 % interval; both are empty
-- where only the last period has the name, which is as steep as can be. peak is the period that
-- stands out most for the entity: the one with the smallest p_value in entity_periods.
--
-- Careful: with few documents or periods hardly any rise is certain, and among hundreds of names
-- some rise by accident: read q_value, not p_value. Undated documents are left out. That the corpus
-- grows makes no name rise, but sources that come and go make names rise and fall that did neither.
WITH peaks AS (
  SELECT
    entity_id,
    period_start,
    document_count,
    row_number() OVER (PARTITION BY entity_id ORDER BY log10_p, period_start) AS place
  FROM entity_periods
  WHERE period_start IS NOT NULL
)
SELECT
  e.name,
  e.type AS entity_type,
  t.document_count AS documents,
  t.mentioning_periods AS in_periods,
  t.periods AS of_periods,
  round(100 * (exp(t.log_odds_slope) - 1), 1) AS percent_per_period,
  round(100 * (exp(t.log_odds_slope_low) - 1), 1) AS at_least,
  round(t.p_value, 3) AS p_value,
  round(t.q_value, 3) AS q_value,
  p.period_start AS peak,
  p.document_count AS documents_at_peak,
  e.entity_id
FROM entity_trends t
JOIN entities e ON e.entity_id = t.entity_id
JOIN peaks p ON p.entity_id = t.entity_id AND p.place = 1
WHERE t.cochran_armitage_z > 0
ORDER BY t.log10_p, e.entity_id
LIMIT 20;
