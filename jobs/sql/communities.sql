-- Which names belong together?
--
-- Use it for a first map of who is in the corpus.
--
-- One row per community of the network of entities, the strongest first: names that share
-- documents with each other much more than with the rest. names counts them; name_1 to name_5 are
-- those that are tied most, the first of which the community is called by. percent_inside is how
-- much of the weight of their ties stays within the community.
--
-- Careful: a community is what a search found among several partitions that are almost as good,
-- and in few or long documents it is a story or an epoch rather than a group of people. Low values
-- of percent_inside mean that its border is soft.
WITH ranked AS (
  SELECT
    community_id,
    community_name,
    community_size,
    name,
    fractional_strength,
    row_number() OVER (
      PARTITION BY community_id ORDER BY fractional_strength DESC, entity_id
    ) AS place
  FROM entity_network
  WHERE community_id IS NOT NULL
),
strengths AS (
  SELECT
    community_id,
    max(community_size) AS names,
    sum(fractional_strength) AS strength,
    max(CASE WHEN place = 1 THEN name END) AS name_1,
    max(CASE WHEN place = 2 THEN name END) AS name_2,
    max(CASE WHEN place = 3 THEN name END) AS name_3,
    max(CASE WHEN place = 4 THEN name END) AS name_4,
    max(CASE WHEN place = 5 THEN name END) AS name_5
  FROM ranked
  GROUP BY community_id
),
inside AS (
  SELECT a.community_id, sum(t.fractional_weight) AS weight
  FROM entity_network_edges t
  JOIN entity_network a ON a.entity_id = t.entity_a
  JOIN entity_network b ON b.entity_id = t.entity_b AND b.community_id = a.community_id
  GROUP BY a.community_id
)
SELECT
  s.names,
  s.name_1,
  s.name_2,
  s.name_3,
  s.name_4,
  s.name_5,
  CAST(round(200 * coalesce(i.weight, 0) / s.strength, 0) AS INT) AS percent_inside
FROM strengths s
LEFT JOIN inside i ON i.community_id = s.community_id
ORDER BY s.strength DESC, s.community_id
LIMIT 20;
