-- When was a name in more documents than usual?
--
-- Use it to find the events behind a name.
--
-- One row per entity and period, the least likely first. documents is how many of the period's
-- documents name it, expected how many would if these were dealt to the periods at random; p_value
-- is the chance of so many or more, q_value the same after allowing for all periods and names.
--
-- Careful: a period with many sources of one story makes all its names stand out together. Undated
-- documents are left out, and in a small corpus no q_value is small.
SELECT
  e.name,
  e.type AS entity_type,
  p.period_start,
  p.document_count AS documents,
  p.period_document_count AS documents_of_period,
  round(p.expected_count, 1) AS expected,
  round(p.p_value, 4) AS p_value,
  round(p.q_value, 3) AS q_value,
  e.entity_id
FROM entity_periods p
JOIN entities e ON e.entity_id = p.entity_id
WHERE p.log10_p IS NOT NULL
ORDER BY p.log10_p, e.entity_id, p.period_start
LIMIT 20;
