-- Which spellings were taken for a name on the weakest grounds?
--
-- Use it to audit the resolution of names, and to write aliases.csv and kill.csv.
--
-- One row per spelling that differs from the name it was taken for, the least certain first, and of
-- those the most frequent. rule is what took it for the name, confidence how sure the least sure of
-- the rules is that found and joined it, less where documents disagree; docs/resolution.md
-- describes the rules. example is a document to look at.
--
-- Careful: confidence is what such cases are worth in general, not this one. A frequent spelling of
-- 0.9 does more harm, where it is wrong, than a rare one of 0.6.
SELECT
  a.alias,
  e.name,
  e.type AS entity_type,
  a.rule,
  round(a.confidence, 2) AS confidence,
  a.mention_count AS mentions,
  a.document_count AS documents,
  a.example_doc_id AS example
FROM entity_aliases a
JOIN entities e ON e.entity_id = a.entity_id
WHERE a.alias <> e.name
ORDER BY a.confidence, mentions DESC, a.alias, e.entity_id, a.rule
LIMIT 30;
