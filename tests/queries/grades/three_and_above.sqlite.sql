-- p1, p1, p1, p1, 0, p2, p2, p2, p2
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('name', p1.name)), '') || ']' AS anon_1
      FROM (
        SELECT r1.name AS name
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
          AND r1.id IN (
            SELECT r2.party_id
            FROM grade AS r2
            WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
              AND (r2.valid_to IS NULL OR r2.valid_to > ?)
              AND r2.scheme = 'ASSESSMENT'
              AND r2.grade IN ('A3', 'A4', 'A5')
          )
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_1
        FROM party AS r3
        WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
          AND (r3.valid_to IS NULL OR r3.valid_to > ?)
          AND r3.party_class = 'ORGANIZATION'
          AND r3.standing = 'EXISTING'
          AND NOT (
            EXISTS (
              SELECT r4.party_id
              FROM grade AS r4
              WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
                AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                AND r4.scheme = 'ASSESSMENT'
                AND r4.party_id = r3.id
            )
          )
      )
    ) AS BLOB
  ) AS a1;

