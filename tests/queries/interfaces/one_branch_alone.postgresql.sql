-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(
      json_agg(
        CASE
        WHEN (p1.party_class = 'ORGANIZATION') THEN to_json(json_build_object('name', p1.name))
        WHEN (p1.party_class = 'OTHER') THEN to_json('{}'::json)
        ELSE to_json(NULL::json) END
      ),
      '[]'::json
    ) AS coalesce_1
    FROM (
      SELECT r1.party_class AS party_class,
        r1.name AS name
      FROM party AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      ORDER BY r1.name,
        r1.id
      LIMIT 20 + 0
    ) AS p1
  )
) AS a0;

