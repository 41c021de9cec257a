-- 1, 19, ' ', 'T', 20, 20, '+00:00', p1, p1, p2, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object(
            'inspectedAt',
            replace(substr(p1.inspected_at, ?, ?), ?, ?) || CASE
            WHEN (substr(p1.inspected_at, ?) = '.000000') THEN ''
            ELSE substr(p1.inspected_at, ?) END || ?
          )
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.inspected_at AS inspected_at
        FROM inspection AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.inspected_at <= ?
        ORDER BY r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

