-- p1, p2, p3, p4
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.title AS title
      FROM (
        SELECT r1.title AS title
        FROM award AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.id
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
        SELECT p2.title AS title
        FROM (
          SELECT r2.title AS title
          FROM award AS r2
          WHERE (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
          ORDER BY r2.title,
            r2.id
          LIMIT 20 + 0
        ) AS p2
      ) AS p2_o
    )
  ) AS a1,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_1
      FROM award AS r3
      WHERE (r3.valid_from IS NULL OR r3.valid_from <= $3::DATE)
        AND (r3.valid_to IS NULL OR r3.valid_to > $3::DATE)
    )
  ) AS a2,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_2
      FROM award AS r4
      WHERE (r4.valid_from IS NULL OR r4.valid_from <= $4::DATE)
        AND (r4.valid_to IS NULL OR r4.valid_to > $4::DATE)
    )
  ) AS a3;

