-- p1, p2
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM penalty AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.fine IS NOT NULL
  )
) AS a0,
  json_build_object(
    'total',
    (
      SELECT count(*) AS count_2
      FROM penalty AS r2
      WHERE (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
        AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
        AND r2.fine IS NULL
    )
  ) AS a1;

