-- p1, p2
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.code AS code
      FROM (
        SELECT p1_most.code AS code
        FROM (
          SELECT r1.code AS code
          FROM agency AS r1
          WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
            AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          ORDER BY r1.code,
            r1.id
          LIMIT 200
        ) AS p1_most
        LIMIT $2::BIGINT + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

