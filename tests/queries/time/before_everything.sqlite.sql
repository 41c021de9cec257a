-- p1, p1, p2, p2, 0, p3, p3, 0
SELECT CAST(
  json_object(
    'totalCount',
    (
      SELECT count(*) AS count_1
      FROM penalty AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
    )
  ) AS BLOB
) AS a0,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(group_concat(json_object('number', p2.number)), '') || ']' AS anon_1
        FROM (
          SELECT r2.number AS number
          FROM supervision_case AS r2
          WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
          ORDER BY r2.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p2
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(group_concat(json_object('code', p3.code)), '') || ']' AS anon_2
        FROM (
          SELECT r3.code AS code
          FROM agency AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
            AND (r3.valid_to IS NULL OR r3.valid_to > ?)
          ORDER BY r3.code,
            r3.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p3
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a2;

