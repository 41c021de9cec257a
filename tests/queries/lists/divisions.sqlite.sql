-- p1, 0, p1, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"code":' || json_quote(p1.code) || ',"name":' || json_quote(p1.name) || ',"level":' || json_quote(
            p1.level
          ) || ',"parent":' || coalesce(
            (
              SELECT json_object('code', p2.code) AS json_object_1
              FROM (
                SELECT r2.code AS code
                FROM division AS r2
                WHERE r2.code = p1.parent
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                ORDER BY r2.valid_from DESC,
                  r2.id,
                  r2.version
                LIMIT 1 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || ',"establishedOn":' || json_quote(p1.established_on) || ',"abolishedOn":' || json_quote(
            p1.abolished_on
          ) || ',"successors":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"code":' || json_quote(p3.division) || ',"division":' || coalesce(
                    (
                      SELECT json_object('name', p4.name) AS json_object_2
                      FROM (
                        SELECT r4.name AS name
                        FROM division AS r4
                        WHERE r4.code = p3.division
                          AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                        ORDER BY r4.valid_from DESC,
                          r4.id,
                          r4.version
                        LIMIT 1 OFFSET ?
                      ) AS p4
                    ),
                    'null'
                  ) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r3.division AS division
                FROM division_successors AS r3
                WHERE r3.id = p1.id
                  AND r3.version = p1.version
                ORDER BY r3.position
              ) AS p3
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.code AS code,
          r1.name AS name,
          r1.level AS level,
          r1.parent AS parent,
          r1.established_on AS established_on,
          r1.abolished_on AS abolished_on,
          r1.id AS id,
          r1.version AS version
        FROM division AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.code,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

