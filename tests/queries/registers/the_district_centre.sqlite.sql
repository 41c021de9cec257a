-- p1, 0, 0, p1, p1, 0, p2, p2, p2, p2, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"functions":' || coalesce(
            json(p1.functions), 'null'
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
          ) || ',"zones":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(json_object('name', p3.name, 'englishName', p3.english_name)), ''
              ) || ']' AS anon_2
              FROM (
                SELECT r3.name AS name,
                  r3.english_name AS english_name
                FROM service_centre_zones AS r3
                WHERE r3.id = p1.id
                  AND r3.version = p1.version
                ORDER BY r3.position
              ) AS p3
            ),
            'null'
          ) || ',"source":' || coalesce(
            (
              SELECT '{"synthetic":' || CASE
                WHEN (p4.synthetic IS NULL) THEN 'null'
                WHEN p4.synthetic THEN 'true'
                ELSE 'false' END || '}' AS anon_3
              FROM (
                SELECT r4.synthetic AS synthetic
                FROM record_version AS r4
                WHERE r4.record_key = p1.id
                  AND r4.seq = p1.seq
                LIMIT 1 OFFSET ?
              ) AS p4
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.functions AS functions,
          r1.division AS division,
          r1.id AS id,
          r1.version AS version,
          r1.seq AS seq
        FROM service_centre AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.level = 'DISTRICT'
        ORDER BY r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0,
  CAST(
    '{"totalCount":' || json_quote(
      (
        SELECT count(*) AS count_1
        FROM service_centre AS r5
        WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
          AND (r5.valid_to IS NULL OR r5.valid_to > ?)
      )
    ) || ',"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(group_concat(json_object('name', p5.name, 'level', p5.level)), '') || ']' AS anon_4
        FROM (
          SELECT r5.name AS name,
            r5.level AS level
          FROM service_centre AS r5
          WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
            AND (r5.valid_to IS NULL OR r5.valid_to > ?)
          ORDER BY r5.code,
            r5.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p5
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1;

