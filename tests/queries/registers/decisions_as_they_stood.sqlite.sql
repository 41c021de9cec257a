-- p1, p1, 0, p2, p2, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(json_object('number', p1.number, 'status', p1.status, 'result', p1.result)), ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.number AS number,
          r1.status AS status,
          r1.result AS result
        FROM decision AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(json_object('number', p2.number, 'status', p2.status, 'result', p2.result)),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT r2.number AS number,
            r2.status AS status,
            r2.result AS result
          FROM decision AS r2
          WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
          ORDER BY r2.number,
            r2.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p2
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1;

