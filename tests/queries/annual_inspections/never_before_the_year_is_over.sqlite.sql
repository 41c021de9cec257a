-- p1, p1, p2, p3, p3, p4, 0, p5, p5, p6, 0
SELECT CAST(
  json_object(
    'totalCount',
    (
      SELECT count(*) AS count_1
      FROM annual_inspection AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.year = ?
    )
  ) AS BLOB
) AS a0,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(json_object('result', p2.result, 'concludedOn', p2.concluded_on)), ''
        ) || ']' AS anon_1
        FROM (
          SELECT r2.result AS result,
            r2.concluded_on AS concluded_on
          FROM annual_inspection AS r2
          WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
            AND r2.year = ?
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
        SELECT '[' || coalesce(
          group_concat(json_object('result', p3.result, 'concludedOn', p3.concluded_on)), ''
        ) || ']' AS anon_2
        FROM (
          SELECT r3.result AS result,
            r3.concluded_on AS concluded_on
          FROM annual_inspection AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
            AND (r3.valid_to IS NULL OR r3.valid_to > ?)
            AND r3.year = ?
          ORDER BY r3.concluded_on NULLS LAST,
            r3.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p3
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a2;

