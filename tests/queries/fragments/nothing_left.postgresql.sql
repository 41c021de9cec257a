-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg('{}'::json), '[]'::json) AS coalesce_1
    FROM (
      SELECT 1 AS one
      FROM party AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        AND r1.party_class = 'ORGANIZATION'
        AND r1.standing = 'EXISTING'
      ORDER BY r1.name,
        r1.id
      LIMIT 2 + 0
    ) AS p1
  ),
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM party AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.party_class = 'ORGANIZATION'
      AND r1.standing = 'EXISTING'
  )
) AS a0;

