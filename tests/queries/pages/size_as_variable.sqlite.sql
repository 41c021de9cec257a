-- p1, p1, 0, p2, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('code', p1.code)), '') || ']' AS anon_1
      FROM (
        SELECT p1_most.code AS code
        FROM (
          SELECT r1.code AS code
          FROM agency AS r1
          WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
            AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          ORDER BY r1.code,
            r1.id
          LIMIT 200 OFFSET ?
        ) AS p1_most
        LIMIT ? + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

