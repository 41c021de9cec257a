-- p1, p2
SELECT (
  SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT p1.code AS code
    FROM (
      SELECT r1.code AS code
      FROM service_platform AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      ORDER BY r1.place,
        r1.id
    ) AS p1
  ) AS p1_o
) AS a0,
  (
    SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_2
    FROM (
      SELECT p2.code AS code
      FROM (
        SELECT r2.code AS code
        FROM service_platform AS r2
        WHERE (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
          AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
        ORDER BY r2.place,
          r2.id
      ) AS p2
    ) AS p2_o
  ) AS a1;

