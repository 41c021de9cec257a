-- p1, p2, p3, p4, p5, p6
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM party AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.party_class = 'ORGANIZATION'
      AND r1.standing = 'EXISTING'
      AND r1.founded_on >= $2::DATE
      AND r1.founded_on < $3::DATE
  )
) AS a0,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_2
      FROM party AS r2
      WHERE (r2.valid_from IS NULL OR r2.valid_from <= $4::DATE)
        AND (r2.valid_to IS NULL OR r2.valid_to > $4::DATE)
        AND r2.party_class = 'ORGANIZATION'
        AND r2.standing = 'EXISTING'
        AND r2.founded_on >= $5::DATE
        AND r2.founded_on < $6::DATE
    )
  ) AS a1;

