-- p1, 0, 0, p1, p1, 0, p2, p2, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"title":' || json_quote(p1.title) || ',"level":' || json_quote(p1.level) || ',"year":' || json_quote(
            p1.year
          ) || ',"division":' || coalesce(
            (
              SELECT json_object('name', p2.name) AS json_object_1
              FROM (
                SELECT r2.name AS name
                FROM division AS r2
                WHERE r2.code = p1.division
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                ORDER BY r2.valid_from DESC,
                  r2.id,
                  r2.version
                LIMIT 1 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || ',"source":' || coalesce(
            (
              SELECT '{"synthetic":' || CASE
                WHEN (p3.synthetic IS NULL) THEN 'null'
                WHEN p3.synthetic THEN 'true'
                ELSE 'false' END || '}' AS anon_2
              FROM (
                SELECT r3.synthetic AS synthetic
                FROM record_version AS r3
                WHERE r3.record_key = p1.id
                  AND r3.seq = p1.seq
                LIMIT 1 OFFSET ?
              ) AS p3
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.title AS title,
          r1.level AS level,
          r1.year AS year,
          r1.division AS division,
          r1.id AS id,
          r1.seq AS seq
        FROM designation AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.id
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
          group_concat(
            '{"title":' || json_quote(p4.title) || ',"kind":' || json_quote(p4.kind) || ',"issues":' || coalesce(
              (
                SELECT '[' || coalesce(group_concat(json_object('number', p5.number)), '') || ']' AS anon_4
                FROM (
                  SELECT r5.number AS number
                  FROM publication_issues AS r5
                  WHERE r5.id = p4.id
                    AND r5.version = p4.version
                  ORDER BY r5.position
                ) AS p5
              ),
              'null'
            ) || '}'
          ),
          ''
        ) || ']' AS anon_3
        FROM (
          SELECT r4.title AS title,
            r4.kind AS kind,
            r4.id AS id,
            r4.version AS version
          FROM publication AS r4
          WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
            AND (r4.valid_to IS NULL OR r4.valid_to > ?)
          ORDER BY r4.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p4
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1;

