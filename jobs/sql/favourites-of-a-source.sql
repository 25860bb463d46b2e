-- Whom does a source write about more than others do?
--
-- Use it to see what a source cares about, beside the others.
--
-- One row per entity that the wanted source has in a larger share of its documents than other
-- documents have, the least likely by chance first. percent and percent_elsewhere are those shares,
-- log_ratio_low the careful end of their ratio as a power of 2: above 0 where it is sure.
--
-- Careful: a source that covers a region or a sport has its names, which says nothing of its
-- leanings. q_value is for all entities and sources of the corpus; above 0.05 expect chance.
WITH wanted AS (
  SELECT 'harbour-gazette' AS source
)
SELECT
  e.name,
  e.type AS entity_type,
  s.document_count AS documents,
  CAST(round(100 * s.document_share, 0) AS INT) AS percent,
  CAST(round(100 * s.rest_document_share, 0) AS INT) AS percent_elsewhere,
  round(s.log_ratio_conservative, 2) AS log_ratio_low,
  round(s.q_value, 3) AS q_value,
  s.entity_id
FROM entity_sources s
JOIN wanted w ON w.source = s.source
JOIN entities e ON e.entity_id = s.entity_id
WHERE s.log_ratio > 0
ORDER BY s.log10_p, s.entity_id
LIMIT 20;
