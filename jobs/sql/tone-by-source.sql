-- How does each source write about an entity, compared with how it writes about everybody?
--
-- One row per source that mentions the wanted entity. tone is the mean over its mentions of how
-- their sentences speak of it, from -1 to 1, usual_tone the same for all names in that source;
-- difference is what is left once the source's own manner is taken off. negative_percent is the
-- mean probability that a mention is spoken ill of: how many of a hundred are.
--
-- Careful: the tone of a single mention is wrong three times in ten, so only means over many say
-- something. Mentions in one document are not independent: look at documents, not at mentions,
-- before you believe a difference. Copies are counted once, for the earliest source.
WITH wanted AS (
  SELECT 'crestline_bank' AS entity_id
),
said AS (
  SELECT
    coalesce(d.source, '(unknown)') AS source,
    m.doc_id,
    m.entity_id,
    m.sentiment AS tone,
    m.negative
  FROM mentions m
  JOIN documents d ON d.doc_id = m.doc_id
  WHERE m.template IS NULL
),
usual AS (
  SELECT source, avg(tone) AS tone FROM said GROUP BY source
)
SELECT
  s.source,
  count(DISTINCT s.doc_id) AS documents,
  count(*) AS mentions,
  round(avg(s.tone), 2) AS tone,
  round(max(u.tone), 2) AS usual_tone,
  round(avg(s.tone) - max(u.tone), 2) AS difference,
  CAST(round(100 * avg(s.negative), 0) AS INT) AS negative_percent
FROM said s
JOIN wanted w ON w.entity_id = s.entity_id
JOIN usual u ON u.source = s.source
GROUP BY s.source
ORDER BY s.source;
