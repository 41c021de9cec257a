-- p1, p1, p1, 0, p2
WITH g2 AS (
  SELECT g2_rows.authority AS authority,
    g2_rows.of_fine AS of_fine
  FROM (
    SELECT r1.authority AS authority,
      r1.fine AS of_fine
    FROM penalty AS r1
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
              SELECT json_object('name', p3.name) AS json_object_1
              FROM (
                SELECT r3.name AS name
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
          ) || ',"fine":' || CASE
          WHEN (pg2.m_fine IS NULL) THEN 'null'
          ELSE '{"value":' || json_quote(printf('%d.%02d', pg2.m_fine / 100, pg2.m_fine % 100)) || '}' END || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT g2_made.authority AS authority,
          g2_made.n AS n,
          g2_made.m_fine AS m_fine
        FROM (
          SELECT g2.authority AS authority,
            count(*) AS n,
            CAST(sum(g2.of_fine) AS BIGINT) AS m_fine
          FROM g2
          GROUP BY g2.authority
        ) AS g2_made
        WHERE m_fine >= ?
        ORDER BY g2_made.n DESC,
          g2_made.authority NULLS LAST
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0;

