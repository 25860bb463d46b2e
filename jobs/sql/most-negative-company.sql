-- Which organisations are written about most negatively?
--
-- Use it to rank names of a type by tone, with what is sure apart from what is not.
--
-- One row per organisation in at least five documents, the lowest mean first. tone is the mean over
-- its mentions of how their sentences speak of it, from -1 to 1, with its 95 % interval;
-- against_baseline is that minus the tone of all names in the same sources and months.
-- negative_percent says how many of a hundred mentions speak ill of it. verdict says what the
-- numbers carry: only an interval that lies below zero is called negative.
--
-- Careful: what is quoted from others counts like what the author says, and blame in plain words
-- or irony is often missed. How bad the news is rubs off a little, which is why against_baseline
-- matters more than tone. ORGANIZATION holds unions, courts and agencies besides companies.
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
ORDER BY tone, against_baseline, e.entity_id
LIMIT 20;
