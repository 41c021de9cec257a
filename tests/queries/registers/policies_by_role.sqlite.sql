-- p1, p1, p2, p2, p2, p2, 0, 0, p2, p2, 0
WITH g2 AS (
  SELECT g2_rows.role AS role
  FROM (
    SELECT r1.role AS role
    FROM policy AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g2_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('role', pg2.role, 'count', pg2.m_count)), '') || ']' AS anon_1
      FROM (
        SELECT g2_made.role AS role,
          g2_made.n AS n,
          g2_made.m_count AS m_count
        FROM (SELECT g2.role AS role, count(*) AS n, count(*) AS m_count FROM g2 GROUP BY g2.role) AS g2_made
        ORDER BY g2_made.n DESC,
          g2_made.role NULLS LAST
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"title":' || json_quote(p3.title) || ',"issuedIn":' || json_quote(p3.issued_in) || ',"supporting":' || '{"totalCount":' || json_quote(
              (
                SELECT count(*) AS count_1
                FROM policy AS r4
                WHERE r4.parent = p3.code
                  AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                  AND (r4.valid_to IS NULL OR r4.valid_to > ?)
              )
            ) || ',"nodes":' || coalesce(
              (
                SELECT '[' || coalesce(group_concat(json_object('title', p4.title)), '') || ']' AS anon_3
                FROM (
                  SELECT r4.title AS title
                  FROM policy AS r4
                  WHERE r4.parent = p3.code
                    AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                    AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                  ORDER BY r4.id
                  LIMIT 20 + 0 OFFSET ?
                ) AS p4
              ),
              'null'
            ) || '}' || ',"source":' || coalesce(
              (
                SELECT '{"synthetic":' || CASE
                  WHEN (p5.synthetic IS NULL) THEN 'null'
                  WHEN p5.synthetic THEN 'true'
                  ELSE 'false' END || '}' AS anon_4
                FROM (
                  SELECT r5.synthetic AS synthetic
                  FROM record_version AS r5
                  WHERE r5.record_key = p3.id
                    AND r5.seq = p3.seq
                  LIMIT 1 OFFSET ?
                ) AS p5
              ),
              'null'
            ) || '}'
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT r3.title AS title,
            r3.issued_in AS issued_in,
            r3.code AS code,
            r3.id AS id,
            r3.seq AS seq
          FROM policy AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
            AND (r3.valid_to IS NULL OR r3.valid_to > ?)
            AND r3.role = 'MAIN'
          ORDER BY r3.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p3
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1;

