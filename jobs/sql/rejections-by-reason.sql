-- What was turned away, and why?
--
-- Use it after a run, and before you say what the corpus is.
--
-- One row per stage and reason, the most frequent first, with its share of all records read, a
-- file to look at and what was said of it. Nothing is lost in silence: records_read is the number
-- of documents and rejections together, and in a part of a corpus of those that it leaves out.
--
-- Careful: no row at all means that everything was accepted. A sentence that was too long to parse
-- is not a rejection; coverage.sql counts those.
WITH examples AS (
  SELECT
    stage,
    code,
    uri,
    message,
    count(*) OVER (PARTITION BY stage, code) AS rejections,
    row_number() OVER (PARTITION BY stage, code ORDER BY uri, coalesce(record, 0)) AS example
  FROM rejections
)
SELECT
  x.stage,
  x.code,
  x.rejections,
  round(100 * x.rejections / c.records_read, 1) AS percent_of_records,
  c.records_read,
  x.uri AS example_uri,
  x.message AS example_message
FROM examples x
CROSS JOIN corpus c
WHERE x.example = 1
ORDER BY x.rejections DESC, x.stage, x.code;
