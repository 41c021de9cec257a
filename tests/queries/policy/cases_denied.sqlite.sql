-- p1, p1, 0, p2, p2
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(json_object('name', p1.name, 'cases', NULL, 'jointOperations', NULL)), ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
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
        FROM agency AS r6
        WHERE (r6.valid_from IS NULL OR r6.valid_from <= ?)
          AND (r6.valid_to IS NULL OR r6.valid_to > ?)
      )
    ) AS BLOB
  ) AS a1;

