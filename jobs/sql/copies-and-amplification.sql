-- Which texts were published more than once, when, and how much louder do copies make their names?
--
-- Use it to tell what was written often from what was copied often.
--
-- One row per group of copies: of the same text (exact), of much the same wording, or one within
-- the other. copies are the documents besides the earliest one, which is the one that statistics
-- count. mentions_once is what all tables count for the group, mentions_printed what readers saw.
--
-- Careful: a near copy is taken to have the mentions of the one that stands for it. What was
-- rewritten throughout is no copy, and its names are counted again.
WITH groups_of_copies AS (
  SELECT
    duplicate_group,
    count(*) - 1 AS copies,
    count(*) FILTER (WHERE duplicate_kind = 'exact') AS exact_copies,
    count(DISTINCT source) AS sources,
    min(published) AS first_published,
    max(published) AS last_published,
    sum(mention_count) AS mentions_printed
  FROM documents
  GROUP BY duplicate_group
  HAVING count(*) > 1
)
SELECT
  d.title,
  d.source AS counted_for,
  g.copies,
  g.exact_copies,
  g.sources,
  g.first_published,
  g.last_published,
  d.mention_count AS mentions_once,
  g.mentions_printed,
  d.doc_id
FROM groups_of_copies g
JOIN documents d ON d.doc_id = g.duplicate_group
ORDER BY g.copies DESC, mentions_printed DESC, d.doc_id;
