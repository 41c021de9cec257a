-- p1, p1, 0, p2, p2, 0, p3, p3, p4, p4
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('title', p1.title)), '') || ']' AS anon_1
      FROM (
        SELECT r1.title AS title
        FROM award AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(group_concat(json_object('title', p2.title)), '') || ']' AS anon_2
        FROM (
          SELECT r2.title AS title
          FROM award AS r2
          WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
          ORDER BY r2.title,
            r2.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p2
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_1
        FROM award AS r3
        WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
          AND (r3.valid_to IS NULL OR r3.valid_to > ?)
      )
    ) AS BLOB
  ) AS a2,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_2
        FROM award AS r4
        WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
          AND (r4.valid_to IS NULL OR r4.valid_to > ?)
      )
    ) AS BLOB
  ) AS a3;

