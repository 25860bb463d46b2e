-- Which words does a source use far more often than the others?
--
-- One row per word of the wanted source, the surest difference first. per_million and
-- elsewhere_per_million are its frequencies here and in all other documents; log_ratio is 1 where
-- the word is twice as frequent here, 2 where four times. at_least is the careful version of it:
-- what is left of log_ratio after allowing for chance and for all the words that were tested, 0
-- where nothing is: so it is with most words of a small corpus.
--
-- Careful: a difference of subjects is not one of style; a source that covers the harbour writes
-- "port". The test takes words for independent, but one long report can repeat a word fifty times:
-- look at documents, and trust no word from one or two of them.
WITH wanted AS (
  SELECT 'harbour-gazette' AS source, 3 AS documents
)
SELECT
  k.lemma,
  k.pos AS word_class,
  k.group_frequency AS occurrences,
  k.group_document_count AS documents,
  round(k.group_per_million, 0) AS per_million,
  round(k.rest_per_million, 0) AS elsewhere_per_million,
  round(k.log_ratio, 1) AS log_ratio,
  round(k.log_ratio_conservative, 1) AS at_least,
  round(k.g2, 1) AS g2
FROM keyness k
JOIN wanted w ON k.group_kind = 'source' AND k.group_value = w.source
  AND k.group_document_count >= w.documents
WHERE k.g2 > 0
ORDER BY k.rank
LIMIT 30;
