-- Who appears with an entity, and in what tone?
--
-- Use it first, for any name: its company and the tone of it.
--
-- One row per entity that shares at least one sentence with the wanted one, the most frequent
-- first. sentences counts the sentences that name both, documents the documents with such a
-- sentence. log_odds_low is the careful end of how closely the two are tied, and q_value says
-- whether they share more sentences than chance has it within their documents: at 0.05 or below
-- they do. tone is how the shared sentences speak of the two, from -1 to 1: halfway between the
-- tone towards the one and that towards the other.
--
-- Careful: a sentence that names both need not say that they have to do with each other; read
-- evidence-for-a-pair.sql before you quote a row. A tone from one or two sentences says nothing.
WITH wanted AS (
  SELECT 'baltmar_terminals' AS entity_id
),
companions AS (
  SELECT
    CASE WHEN p.entity_a = w.entity_id THEN p.entity_b ELSE p.entity_a END AS entity_id,
    CASE WHEN p.entity_a = w.entity_id THEN p.name_b ELSE p.name_a END AS name,
    CASE WHEN p.entity_a = w.entity_id THEN p.type_b ELSE p.type_a END AS entity_type,
    p.both_count,
    p.document_count,
    p.log_odds_low,
    p.q_value,
    p.sentiment_mean
  FROM entity_pairs p
  JOIN wanted w ON w.entity_id IN (p.entity_a, p.entity_b)
  WHERE p.scope = 'sentence' AND NOT p.related
)
SELECT
  entity_id,
  name,
  entity_type,
  both_count AS sentences,
  document_count AS documents,
  round(log_odds_low, 2) AS log_odds_low,
  round(q_value, 3) AS q_value,
  round(sentiment_mean, 2) AS tone
FROM companions
ORDER BY sentences DESC, documents DESC, entity_id
LIMIT 20;
