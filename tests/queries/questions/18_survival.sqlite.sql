-- p1, p1, p2, p3, p4, p4, p5, p6
SELECT CAST(
  json_object(
    'totalCount',
    (
      SELECT count(*) AS count_1
      FROM party AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.party_class = 'ORGANIZATION'
        AND r1.standing = 'EXISTING'
        AND r1.founded_on >= ?
        AND r1.founded_on < ?
    )
  ) AS BLOB
) AS a0,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_2
        FROM party AS r2
        WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
          AND (r2.valid_to IS NULL OR r2.valid_to > ?)
          AND r2.party_class = 'ORGANIZATION'
          AND r2.standing = 'EXISTING'
          AND r2.founded_on >= ?
          AND r2.founded_on < ?
      )
    ) AS BLOB
  ) AS a1;

