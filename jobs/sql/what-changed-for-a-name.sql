-- What changed for a name from one time to another?
--
-- Use it to compare two months, or the time before an event and after it.
--
-- One row per measure: how many documents there are, how many of them name the entity and in how
-- many of a hundred that is, with how many others it shares a document, and the mean tone of its
-- mentions, from -1 to 1; first in the earlier time, then in the later one.
--
-- Careful: few documents make every change look large; entity_periods.q_value tells the periods
-- that stand out from those that chance explains. A change of tone over a dozen mentions is noise.
WITH wanted AS (
  SELECT
    'baltmar_terminals' AS entity_id,
    CAST('2025-01-01' AS DATE) AS earlier_begin,
    CAST('2025-07-01' AS DATE) AS earlier_end,
    CAST('2025-07-01' AS DATE) AS later_begin,
    CAST('2026-01-01' AS DATE) AS later_end
),
dated AS (
  SELECT
    d.doc_id,
    CASE WHEN d.published < w.earlier_end THEN 'earlier' ELSE 'later' END AS time,
    w.entity_id
  FROM documents d
  JOIN wanted w
    ON (d.published >= w.earlier_begin AND d.published < w.earlier_end)
    OR (d.published >= w.later_begin AND d.published < w.later_end)
  WHERE d.is_representative
),
named AS (
  SELECT d.time, d.doc_id, d.entity_id, avg(m.sentiment) AS tone, count(m.sentiment) AS scored
  FROM dated d
  JOIN mentions m ON m.doc_id = d.doc_id AND m.entity_id = d.entity_id
  WHERE m.template IS NULL
  GROUP BY d.time, d.doc_id, d.entity_id
),
company AS (
  SELECT n.doc_id, m.entity_id
  FROM named n
  JOIN mentions m ON m.doc_id = n.doc_id AND m.entity_id <> n.entity_id
  WHERE m.template IS NULL
),
measured AS (
  SELECT d.time, 1 AS place, 'documents' AS measure, CAST(count(*) AS DOUBLE) AS value
  FROM dated d
  GROUP BY d.time
  UNION ALL
  SELECT d.time, 2, 'documents with the name', CAST(count(n.doc_id) AS DOUBLE)
  FROM dated d
  LEFT JOIN named n ON n.doc_id = d.doc_id
  GROUP BY d.time
  UNION ALL
  SELECT d.time, 3, 'percent of documents', 100.0 * count(n.doc_id) / count(*)
  FROM dated d
  LEFT JOIN named n ON n.doc_id = d.doc_id
  GROUP BY d.time
  UNION ALL
  SELECT d.time, 4, 'others in these documents', CAST(count(DISTINCT c.entity_id) AS DOUBLE)
  FROM dated d
  LEFT JOIN company c ON c.doc_id = d.doc_id
  GROUP BY d.time
  UNION ALL
  SELECT d.time, 5, 'tone', sum(n.tone * n.scored) / sum(n.scored)
  FROM dated d
  LEFT JOIN named n ON n.doc_id = d.doc_id
  GROUP BY d.time
)
SELECT
  measure,
  round(max(CASE WHEN time = 'earlier' THEN value END), 2) AS earlier,
  round(max(CASE WHEN time = 'later' THEN value END), 2) AS later
FROM measured
GROUP BY place, measure
ORDER BY place;
