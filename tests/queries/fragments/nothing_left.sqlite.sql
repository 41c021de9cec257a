-- p1, p1, 0, p1, p1
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object()), '') || ']' AS anon_1
      FROM (
        SELECT 1 AS one
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
        ORDER BY r1.name,
          r1.id
        LIMIT 2 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || ',"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM party AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.party_class = 'ORGANIZATION'
        AND r1.standing = 'EXISTING'
    )
  ) || '}' AS BLOB
) AS a0;

