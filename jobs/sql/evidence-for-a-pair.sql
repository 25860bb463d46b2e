-- Which sentences stand behind a pair?
--
-- Use it before you quote a number about two names: read the sentences behind it.
--
-- One row per piece of evidence, the closest mentions in the shortest sentences first, each
-- document's best before any document's second best, at most three for each scope (the setting
-- aggregate.evidence-per-pair). Of two sentences the later one is named by second_sentence_index;
-- text then holds both.
--
-- Careful: evidence is a sample to read, not a count; the counts are in entity_pairs. In document
-- scope the two sentences may be far apart and about different things.
WITH wanted AS (
  SELECT 'baltmar_terminals' AS one, 'henrik_solberg' AS other
)
SELECT
  e.scope,
  e.rank AS evidence_rank,
  d.published,
  d.source,
  d.title,
  e.text,
  e.doc_id,
  e.sentence_index,
  e.second_sentence_index
FROM pair_evidence e
JOIN wanted w
  ON e.entity_a = least(w.one, w.other)
  AND e.entity_b = greatest(w.one, w.other)
JOIN documents d ON d.doc_id = e.doc_id
ORDER BY
  CASE e.scope WHEN 'sentence' THEN 1 WHEN 'paragraph' THEN 2 ELSE 3 END,
  evidence_rank;
