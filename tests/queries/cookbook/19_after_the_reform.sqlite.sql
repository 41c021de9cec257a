-- p1, p1, p1, 0, p2, 0, p2, p2, p3, 0
WITH g2 AS (
  SELECT g2_rows.street AS street
  FROM (
    SELECT r1.street AS street
    FROM party AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
      AND r1.party_class = 'ORGANIZATION'
      AND r1.standing = 'EXISTING'
  ) AS g2_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"street":' || coalesce(
            (
              SELECT json_object('code', p3.code) AS json_object_1
              FROM (
                SELECT r3.code AS code
                FROM division AS r3
                WHERE r3.code = pg2.street
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
        SELECT g2_made.street AS street,
          g2_made.n AS n,
          g2_made.m_count AS m_count
        FROM (
          SELECT g2.street AS street, count(*) AS n, count(*) AS m_count FROM g2 GROUP BY g2.street
        ) AS g2_made
        ORDER BY g2_made.n DESC,
          g2_made.street NULLS LAST
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
            '{"code":' || json_quote(p4.code) || ',"successors":' || coalesce(
              (
                SELECT '[' || coalesce(
                  group_concat(
                    '{"code":' || json_quote(p5.division) || ',"division":' || coalesce(
                      (
                        SELECT json_object('name', p6.name) AS json_object_2
                        FROM (
                          SELECT r6.name AS name
                          FROM division AS r6
                          WHERE r6.code = p5.division
                            AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
                          ORDER BY r6.valid_from DESC,
                            r6.id,
                            r6.version
                          LIMIT 1 OFFSET ?
                        ) AS p6
                      ),
                      'null'
                    ) || '}'
                  ),
                  ''
                ) || ']' AS anon_3
                FROM (
                  SELECT r5.division AS division
                  FROM division_successors AS r5
                  WHERE r5.id = p4.id
                    AND r5.version = p4.version
                  ORDER BY r5.position
                ) AS p5
              ),
              'null'
            ) || '}'
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT r4.code AS code,
            r4.id AS id,
            r4.version AS version
          FROM division AS r4
          WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
            AND (r4.valid_to IS NULL OR r4.valid_to > ?)
            AND r4.parent = ?
          ORDER BY r4.code,
            r4.id
          LIMIT 20 OFFSET ?
        ) AS p4
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1;

