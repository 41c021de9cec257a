-- p2
SELECT NULL::json AS a0,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_1
      FROM agency AS r4
      WHERE (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
        AND (r4.valid_to IS NULL OR r4.valid_to > $1::DATE)
    )
  ) AS a1;

