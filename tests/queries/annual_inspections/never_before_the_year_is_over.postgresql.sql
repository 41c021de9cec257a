-- p1, p2, p3, p4, p5, p6
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM annual_inspection AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.year = $2::BIGINT
  )
) AS a0,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_1
      FROM (
        SELECT p2.result AS result,
          p2.concluded_on AS "concludedOn"
        FROM (
          SELECT r2.result AS result,
            r2.concluded_on AS concluded_on
          FROM annual_inspection AS r2
          WHERE (r2.valid_from IS NULL OR r2.valid_from <= $3::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $3::DATE)
            AND r2.year = $4::BIGINT
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
        SELECT p3.result AS result,
          p3.concluded_on AS "concludedOn"
        FROM (
          SELECT r3.result AS result,
            r3.concluded_on AS concluded_on
          FROM annual_inspection AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= $5::DATE)
            AND (r3.valid_to IS NULL OR r3.valid_to > $5::DATE)
            AND r3.year = $6::BIGINT
          ORDER BY r3.concluded_on,
            r3.id
          LIMIT 20 + 0
        ) AS p3
      ) AS p3_o
    )
  ) AS a2;

