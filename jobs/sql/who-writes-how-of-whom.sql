-- Who writes how of whom?
--
-- Use it to find partiality, with what is sure apart from what is not.
--
-- One row per source and entity that the source speaks of in another tone than all others do, the
-- surest first. difference is the mean tone of the source towards the entity less that of all
-- other documents, from -2 to 2, low and high the ends of its 95 % interval, and careful the end
-- nearest to 0: 0 where the interval covers 0, so that nothing is sure.
--
-- Careful: where nothing differs in truth, one interval in twenty leaves 0 out all the same, and
-- there is one for each source and entity: believe the first rows, and those only where documents
-- are many. A tone may differ since the source writes of other events.
WITH compared AS (
  SELECT
    e.name,
    s.source,
    s.document_count AS documents,
    s.sentiment_mean AS tone,
    s.others_difference AS difference,
    s.others_difference_low AS low,
    s.others_difference_high AS high,
    CASE
      WHEN s.others_difference_low > 0 THEN s.others_difference_low
      WHEN s.others_difference_high < 0 THEN s.others_difference_high
      ELSE 0.0
    END AS careful,
    s.entity_id
  FROM entity_sources s
  JOIN entities e ON e.entity_id = s.entity_id
  WHERE s.document_count >= 3 AND s.others_difference_low IS NOT NULL
)
SELECT
  name,
  source,
  documents,
  round(tone, 2) AS tone,
  round(difference, 2) AS difference,
  round(low, 2) AS low,
  round(high, 2) AS high,
  round(careful, 2) AS careful
FROM compared
ORDER BY abs(compared.careful) DESC, documents DESC, entity_id, source
LIMIT 20;
