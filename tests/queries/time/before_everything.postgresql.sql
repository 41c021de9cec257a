-- p1, p2, p3
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM penalty AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  )
) AS a0,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_1
      FROM (
        SELECT p2.number AS number
        FROM (
          SELECT r2.number AS number
          FROM supervision_case AS r2
          WHERE (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
          ORDER BY r2.id
          LIMIT 20 + 0
        ) AS p2
      ) AS p2_o
    )
  ) AS a1,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2
      FROM (
        SELECT p3.code AS code
        FROM (
          SELECT r3.code AS code
          FROM agency AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= $3::DATE)
            AND (r3.valid_to IS NULL OR r3.valid_to > $3::DATE)
          ORDER BY r3.code,
            r3.id
          LIMIT 20 + 0
        ) AS p3
      ) AS p3_o
    )
  ) AS a2;

