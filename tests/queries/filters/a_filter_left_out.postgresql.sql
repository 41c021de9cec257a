-- p1, p2
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM party AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.party_class = 'ORGANIZATION'
      AND r1.standing = 'EXISTING'
  )
) AS a0,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_2
      FROM party AS r2
      WHERE (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
        AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
        AND r2.party_class = 'ORGANIZATION'
        AND r2.standing = 'EXISTING'
    )
  ) AS a1;

