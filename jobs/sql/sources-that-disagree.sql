-- Of whom do sources write most differently?
--
-- Use it to find the names whose tone depends on who writes.
--
-- One row per entity with at least two sources of two scored documents or more: the source that
-- writes best of it and the one that writes worst, with the mean tone of each, from -1 to 1. apart
-- is true where even the 95 % intervals of the two do not touch.
--
-- Careful: the best and the worst of several sources differ by accident, the more so the more
-- sources there are and the fewer documents each has. A source may just write of other events.
WITH measured AS (
  SELECT
    entity_id,
    source,
    sentiment_mean,
    sentiment_low,
    sentiment_high,
    row_number() OVER (PARTITION BY entity_id ORDER BY sentiment_mean DESC, source) AS from_best,
    row_number() OVER (PARTITION BY entity_id ORDER BY sentiment_mean, source DESC) AS from_worst,
    count(*) OVER (PARTITION BY entity_id) AS sources
  FROM entity_sources
  WHERE source IS NOT NULL AND sentiment_low IS NOT NULL
)
SELECT
  e.name,
  e.type AS entity_type,
  b.sources,
  b.source AS best_source,
  round(b.sentiment_mean, 2) AS best_tone,
  w.source AS worst_source,
  round(w.sentiment_mean, 2) AS worst_tone,
  round(b.sentiment_mean - w.sentiment_mean, 2) AS difference,
  b.sentiment_low > w.sentiment_high AS apart,
  e.entity_id
FROM measured b
JOIN measured w ON w.entity_id = b.entity_id AND w.from_worst = 1
JOIN entities e ON e.entity_id = b.entity_id
WHERE b.from_best = 1 AND b.sources >= 2
ORDER BY apart DESC, difference DESC, e.entity_id
LIMIT 20;
