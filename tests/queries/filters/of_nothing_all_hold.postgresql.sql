-- p1, p2, p3
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
        AND false
    )
  ) AS a1,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_3
      FROM party AS r3
      WHERE (r3.valid_from IS NULL OR r3.valid_from <= $3::DATE)
        AND (r3.valid_to IS NULL OR r3.valid_to > $3::DATE)
        AND r3.party_class = 'ORGANIZATION'
        AND r3.standing = 'EXISTING'
        AND NOT coalesce(true, false)
    )
  ) AS a2;

