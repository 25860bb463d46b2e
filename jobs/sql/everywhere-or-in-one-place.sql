-- Which names run through the whole corpus, and which are confined to few documents?
--
-- Use it before you call a name important: frequent in one long document is not frequent.
--
-- One row per entity with at least ten mentions, the most evenly spread first. dispersion is Gries'
-- deviation of proportions, normalised: 0 where each document (or other part of the corpus:
-- aggregate.dispersion-parts) has its share of the mentions, near 1 where few have them all.
-- percent_of_documents says in how many of a hundred it stands.
--
-- Careful: dispersion compares names of about the same frequency; a rare name cannot be spread
-- evenly, and comes out near 1 whatever it is.
SELECT
  e.name,
  e.type AS entity_type,
  e.mention_count AS mentions,
  e.document_count AS documents,
  round(100.0 * e.document_count / c.representatives, 1) AS percent_of_documents,
  round(1.0 * e.mention_count / e.document_count, 1) AS mentions_per_document,
  round(e.dispersion_dp_norm, 2) AS dispersion,
  e.entity_id
FROM entities e
CROSS JOIN corpus c
WHERE e.mention_count >= 10
ORDER BY e.dispersion_dp_norm, e.entity_id
LIMIT 30;
