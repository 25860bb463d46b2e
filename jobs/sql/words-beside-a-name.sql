-- What do the sentences that name somebody speak of?
--
-- Use it to see what a name is spoken of for.
--
-- One row per word that is typical of these sentences, the surest first. documents is how many have
-- it in a sentence with the name, by_chance how many would if the sentences of each document were
-- shuffled: what a whole document is about does not count. per_million and elsewhere_per_million
-- are its frequencies in these sentences and in all others. at_least is what is sure: how many
-- doublings lie between the two, after allowing for chance and for all the words and names that
-- were tested; 0 where nothing is, and so it is with most words of a small corpus.
--
-- Careful: a word beside a name need not be said of it: "denied" may be what the other one did.
-- Words of the name itself are left out. A document whose every sentence has the word, or the
-- name, tells nothing either way.
WITH wanted AS (
  SELECT 'Coastal Workers Union' AS name
)
SELECT
  t.lemma,
  t.pos AS word_class,
  t.joint_document_count AS documents,
  round(t.expected_joint_document_count, 1) AS by_chance,
  t.entity_frequency AS occurrences,
  round(t.entity_per_million, 0) AS per_million,
  round(t.rest_per_million, 0) AS elsewhere_per_million,
  round(t.log_ratio, 1) AS log_ratio,
  round(t.log_ratio_conservative, 1) AS at_least,
  t.q_value
FROM entity_terms t
JOIN wanted w ON t.name = w.name
ORDER BY t.rank
LIMIT 30;
