-- How did the tone towards an entity change from month to month?
--
-- Use it to see when the tone towards a name turned.
--
-- One row per month of the corpus, months without a mention included (tone is then empty). tone is
-- the mean over the entity's mentions of how their sentences speak of it, from -1 to 1; usual_tone
-- is the same for all names of that month. A change that both make is the news, not the entity.
-- entity_periods has the same means with intervals, by whatever period, tone and prevalence the
-- settings say.
--
-- Careful: a month with fewer than five documents is an anecdote. Documents without a date are left
-- out; coverage.sql tells how many there are.
WITH wanted AS (
  SELECT 'henrik_solberg' AS entity_id
),
said AS (
  SELECT
    CAST(date_trunc('month', d.published) AS DATE) AS period_start,
    m.doc_id,
    m.entity_id,
    m.sentiment AS tone
  FROM documents d
  LEFT JOIN mentions m ON m.doc_id = d.doc_id AND m.template IS NULL
  WHERE d.is_representative AND d.published IS NOT NULL
),
months AS (
  SELECT period_start, avg(tone) AS usual_tone FROM said GROUP BY period_start
),
entity AS (
  SELECT
    s.period_start,
    count(*) AS mentions,
    count(DISTINCT s.doc_id) AS documents,
    avg(s.tone) AS tone
  FROM said s
  JOIN wanted w ON w.entity_id = s.entity_id
  GROUP BY s.period_start
)
SELECT
  a.period_start,
  coalesce(e.documents, 0) AS documents,
  coalesce(e.mentions, 0) AS mentions,
  round(e.tone, 2) AS tone,
  round(a.usual_tone, 2) AS usual_tone
FROM months a
LEFT JOIN entity e ON e.period_start = a.period_start
ORDER BY a.period_start;
