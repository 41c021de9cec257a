-- p1
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM party AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT CASE
        WHEN (p1.party_class = 'ORGANIZATION') THEN 'Organization'
        WHEN (p1.party_class = 'OTHER') THEN 'OtherParty' END AS __typename,
        p1.name AS name,
        p1.standing AS standing
      FROM (
        SELECT r1.party_class AS party_class,
          r1.name AS name,
          r1.standing AS standing
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

