-- p1, p2
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.number AS number,
        p1.status AS status,
        p1.result AS result
      FROM (
        SELECT r1.number AS number,
          r1.status AS status,
          r1.result AS result
        FROM decision AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_2
      FROM (
        SELECT p2.number AS number,
          p2.status AS status,
          p2.result AS result
        FROM (
          SELECT r2.number AS number,
            r2.status AS status,
            r2.result AS result
          FROM decision AS r2
          WHERE (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
          ORDER BY r2.number,
            r2.id
          LIMIT 20 + 0
        ) AS p2
      ) AS p2_o
    )
  ) AS a1;

