-- Which organisations are written about most negatively?
--
-- One row per organisation in at least five documents, the lowest mean first. tone is the mean
-- sentiment of the clauses that name it, from -1 to 1, with its 95 % interval; against_baseline is
-- that minus the tone of all names in the same sources and months. verdict says what the numbers
-- carry: only an interval that lies below zero is called negative.
--
-- Careful: the sentiment model learnt from film reviews and leans negative on hard news, which is
-- why against_baseline matters more than tone. A victim's clauses are negative too. ORGANIZATION
-- holds unions, courts and agencies besides companies.
WITH wanted AS (
  SELECT 'ORGANIZATION' AS entity_type, 5 AS documents
)
SELECT
  e.name,
  s.document_count AS documents,
  s.scored_count AS scored_mentions,
  round(s.mean, 2) AS tone,
  round(s.mean_low, 2) AS tone_low,
  round(s.mean_high, 2) AS tone_high,
  round(s.baseline_difference, 2) AS against_baseline,
  CAST(round(100 * s.negative, 0) AS INT) AS negative_percent,
  CASE
    WHEN s.mean_high < 0 THEN 'negative'
    WHEN s.mean_low > 0 THEN 'positive'
    ELSE 'not certain'
  END AS verdict,
  e.entity_id
FROM entity_sentiment s
JOIN entities e ON e.entity_id = s.entity_id
JOIN wanted w ON w.entity_type = e.type AND s.document_count >= w.documents
WHERE s.mean IS NOT NULL
ORDER BY tone, against_baseline, entity_id
LIMIT 20;
