-- How does each source write about an entity, compared with others and with its own manner?
--
-- Use it to compare how newspapers treat one name.
--
-- One row per source that mentions the wanted entity. tone is the mean over its mentions of how
-- their sentences speak of it, from -1 to 1. beside_others is how far that lies above the tone in
-- all other documents, from least to most what it is in truth with 95 %; beside_its_manner how far
-- it lies above the tone of the source towards everybody.
--
-- Careful: where something is said of a name, the tone of a single mention is wrong three times in
-- ten, so only means over many say something. least and most are empty where the entity is in a
-- single document on either side. Copies are counted once, for the earliest source.
WITH wanted AS (
  SELECT 'crestline_bank' AS entity_id
)
SELECT
  coalesce(s.source, '(unknown)') AS source,
  s.document_count AS documents,
  s.mention_count AS mentions,
  round(s.sentiment_mean, 2) AS tone,
  round(s.others_difference, 2) AS beside_others,
  round(s.others_difference_low, 2) AS least,
  round(s.others_difference_high, 2) AS most,
  round(s.manner_difference, 2) AS beside_its_manner
FROM entity_sources s
JOIN wanted w ON w.entity_id = s.entity_id
ORDER BY source;
