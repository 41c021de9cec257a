-- p1, p1, p1, 0
WITH g2 AS (
  SELECT g2_rows.parent AS parent
  FROM (
    SELECT r1.parent AS parent
    FROM party_unit AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g2_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"parent":' || coalesce(
            (
              SELECT json_object('name', p3.name) AS json_object_1
              FROM (
                SELECT r3.name AS name
                FROM party_unit AS r3
                WHERE r3.code = pg2.parent
                  AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                ORDER BY r3.valid_from DESC,
                  r3.id,
                  r3.version
                LIMIT 1 OFFSET ?
              ) AS p3
            ),
            'null'
          ) || ',"count":' || json_quote(pg2.m_count) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT g2_made.parent AS parent,
          g2_made.n AS n,
          g2_made.m_count AS m_count
        FROM (
          SELECT g2.parent AS parent, count(*) AS n, count(*) AS m_count FROM g2 GROUP BY g2.parent
        ) AS g2_made
        ORDER BY g2_made.n DESC,
          g2_made.parent NULLS LAST
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0;

