-- Views of an exported DuckDB file: what is often joined, under one name.

CREATE VIEW entity_overview AS
SELECT e.entity_id, e.name, e.type, e.mention_count, e.document_count, e.source_count,
       e.first_published, e.last_published, e.dispersion_dp_norm,
       s.mean AS tone, s.mean_low AS tone_low, s.mean_high AS tone_high,
       s.negative, s.neutral, s.positive,
       t.log_odds_slope AS trend, t.q_value AS trend_q_value,
       n.community_name, n.community_size
FROM entities e
LEFT JOIN entity_sentiment s USING (entity_id)
LEFT JOIN entity_trends t USING (entity_id)
LEFT JOIN entity_network n USING (entity_id);
COMMENT ON VIEW entity_overview IS 'Each entity with its tone, trend and community.';

CREATE VIEW strong_pairs AS
SELECT *
FROM entity_pairs
WHERE NOT related AND q_value <= 0.05;
COMMENT ON VIEW strong_pairs IS
  'Pairs that are together more often than chance explains, q_value at most 0.05, those left out whose names hold each other. Sort by log_odds_low.';

CREATE VIEW company AS
SELECT scope, entity_a AS entity_id, name_a AS name, entity_b AS other_id, name_b AS other,
       type_b AS other_type, both_count, document_count, delta_p_b_given_a AS delta_p,
       log_odds_low, q_value, sentiment_mean
FROM entity_pairs
WHERE NOT related
UNION ALL
SELECT scope, entity_b, name_b, entity_a, name_a, type_a, both_count, document_count,
       delta_p_a_given_b, log_odds_low, q_value, sentiment_mean
FROM entity_pairs
WHERE NOT related;
COMMENT ON VIEW company IS
  'Each pair twice, so that the company of one entity is found by one condition on name.';

CREATE VIEW mentions_in_context AS
SELECT m.entity_id, e.name, m.text AS mention, m.sentiment, m.rule, m.confidence,
       s.text AS sentence, d.doc_id, d.title, d.source, d.published
FROM mentions m
JOIN entities e USING (entity_id)
JOIN sentences s USING (doc_id, sentence_index)
JOIN documents d USING (doc_id)
WHERE m.template IS NULL;
COMMENT ON VIEW mentions_in_context IS
  'Each mention with its sentence and its document; template text left out.';

CREATE VIEW evidence_in_context AS
SELECT v.scope, a.name AS name_a, b.name AS name_b, v.rank, v.text,
       d.doc_id, d.title, d.source, d.published
FROM pair_evidence v
JOIN entities a ON a.entity_id = v.entity_a
JOIN entities b ON b.entity_id = v.entity_b
JOIN documents d ON d.doc_id = v.doc_id;
COMMENT ON VIEW evidence_in_context IS 'The sentences behind each pair, with their documents.';

CREATE VIEW entity_timeline AS
SELECT e.name, p.*
FROM entity_periods p
JOIN entities e USING (entity_id)
WHERE p.period_start IS NOT NULL;
COMMENT ON VIEW entity_timeline IS 'Each entity by period; documents without a date left out.';

CREATE VIEW entity_by_source AS
SELECT e.name, s.*
FROM entity_sources s
JOIN entities e USING (entity_id)
WHERE s.source IS NOT NULL;
COMMENT ON VIEW entity_by_source IS 'Each entity by source; documents without one left out.';
