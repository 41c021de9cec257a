-- p1, p1, p1, 0
WITH g2 AS (
  SELECT g2_rows.authority AS authority,
    g2_rows.result AS result
  FROM (
    SELECT r1.authority AS authority,
      r1.result AS result
    FROM inspection AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g2_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"authority":' || coalesce(
            (
              SELECT json_object('code', p3.code) AS json_object_1
              FROM (
                SELECT r3.code AS code
                FROM agency AS r3
                WHERE r3.code = pg2.authority
                  AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                ORDER BY r3.valid_from DESC,
                  r3.id,
                  r3.version
                LIMIT 1 OFFSET ?
              ) AS p3
            ),
            'null'
          ) || ',"result":' || json_quote(pg2.result) || ',"count":' || json_quote(pg2.m_count) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT g2_made.authority AS authority,
          g2_made.result AS result,
          g2_made.n AS n,
          g2_made.m_count AS m_count
        FROM (
          SELECT g2.authority AS authority,
            g2.result AS result,
            count(*) AS n,
            count(*) AS m_count
          FROM g2
          GROUP BY g2.authority,
            g2.result
        ) AS g2_made
        ORDER BY g2_made.n DESC,
          g2_made.authority NULLS LAST,
          g2_made.result NULLS LAST
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0;

