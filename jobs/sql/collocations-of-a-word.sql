-- Which words does a word keep company with?
--
-- Use it to see how a word is used: its set phrases and its usual company.
--
-- One row per word, word class and side: what stands next to the wanted one, before or after it in
-- the same sentence, with function words between them left out, in two documents or more. Where the
-- wanted word is of several classes, each has rows of its own. log_odds_low is the careful end of
-- how closely the two are tied, and q_value whether it is more than chance: of rows at 0.05 or
-- below one in twenty is false on average, and more where words come in bursts, which the test
-- takes for closeness. log_dice tells how exclusive the company is (14 is the most, one less means
-- half of it) and compares across corpora; expected is what chance would give.
--
-- Careful: a set phrase of two reports is no habit of the language: look at documents. Pairs rarer
-- than aggregate.min-collocation-count are not in the table, so that a missing pair may still
-- occur.
WITH wanted AS (
  SELECT 'union' AS lemma
)
SELECT
  CASE WHEN lower(c.lemma_a) = w.lemma THEN 'after' ELSE 'before' END AS place,
  CASE WHEN lower(c.lemma_a) = w.lemma THEN c.lemma_b ELSE c.lemma_a END AS word,
  CASE WHEN lower(c.lemma_a) = w.lemma THEN c.pos_b ELSE c.pos_a END AS word_class,
  c.both_count AS together,
  round(c.expected_count, 2) AS expected,
  c.document_count AS documents,
  round(c.log_odds_low, 2) AS log_odds_low,
  round(c.q_value, 3) AS q_value,
  round(c.log_dice, 1) AS log_dice
FROM collocations c
JOIN wanted w ON w.lemma IN (lower(c.lemma_a), lower(c.lemma_b))
WHERE c.document_count >= 2
ORDER BY c.log_odds_low DESC, c.both_count DESC, c.lemma_a, c.lemma_b, c.pos_a, c.pos_b
LIMIT 30;
