-- Which words does a source use far more often than the others?
--
-- Use it to characterise a source by its words.
--
-- One row per word of the wanted source, the surest difference first. documents and
-- elsewhere_documents are how many have it here and in all others, per_million and
-- elsewhere_per_million its frequencies; log_ratio is 1 where the word is twice as frequent here, 2
-- where four times. at_least is the careful version of it: what is left after allowing for chance,
-- for words that few documents repeat and for all the words that were tested; 0 where nothing is,
-- and so it is with most words of a small corpus. q_value tests documents, not occurrences.
--
-- Careful: a difference of subjects is not one of style; a source that covers the harbour writes
-- "port". Words of the other sources that this one avoids have a negative log_ratio; drop the last
-- condition to see them, too.
WITH wanted AS (
  SELECT 'harbour-gazette' AS source
)
SELECT
  k.lemma,
  k.pos AS word_class,
  k.group_document_count AS documents,
  k.rest_document_count AS elsewhere_documents,
  k.group_frequency AS occurrences,
  round(k.group_per_million, 0) AS per_million,
  round(k.rest_per_million, 0) AS elsewhere_per_million,
  round(k.log_ratio, 1) AS log_ratio,
  round(k.document_log_ratio, 1) AS document_log_ratio,
  round(k.log_ratio_conservative, 1) AS at_least,
  k.q_value
FROM keyness k
JOIN wanted w ON k.group_kind = 'source' AND k.group_value = w.source
WHERE k.log_ratio > 0
ORDER BY k.rank
LIMIT 30;
