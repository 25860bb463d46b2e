-- What is a community of names about?
--
-- Use it to give the communities of the network names that people understand.
--
-- One row per community and word, the largest communities first. names counts the members of the
-- community that have the word among the typical words of their sentences, best_rank is its best
-- place there, name the member that has it there.
--
-- Careful: words of one frequent member are words of one name. Where names is 1 throughout, the
-- corpus is too small to say what the community is about.
WITH beside AS (
  SELECT
    n.community_id,
    n.community_name,
    n.community_size,
    t.lemma,
    t.pos,
    t.rank,
    t.name,
    row_number() OVER (
      PARTITION BY n.community_id, t.lemma, t.pos ORDER BY t.rank, t.entity_id
    ) AS place
  FROM entity_network n
  JOIN entity_terms t ON t.entity_id = n.entity_id
  WHERE n.community_id IS NOT NULL
),
words AS (
  SELECT
    community_id,
    max(community_name) AS community,
    max(community_size) AS members,
    lemma,
    pos,
    count(*) AS names,
    min(rank) AS best_rank,
    max(CASE WHEN place = 1 THEN name END) AS name
  FROM beside
  GROUP BY community_id, lemma, pos
),
ranked AS (
  SELECT
    community_id, community, members, lemma, pos, names, best_rank, name,
    row_number() OVER (
      PARTITION BY community_id ORDER BY names DESC, best_rank, lemma, pos
    ) AS place
  FROM words
)
SELECT community, members, lemma, pos AS word_class, names, best_rank, name
FROM ranked
WHERE place <= 5
ORDER BY members DESC, community_id, place
LIMIT 40;
