-- p1, p1, p1, 0, p1, p1, 0, p1, 0, 0, p1, p1, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM coordination_body AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.kind = 'STREET_WORKING_GROUP'
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"parent":' || coalesce(
            (
              SELECT json_object('name', p2.name, 'establishedIn', p2.established_in) AS json_object_1
              FROM (
                SELECT r2.name AS name,
                  r2.established_in AS established_in
                FROM coordination_body AS r2
                WHERE r2.code = p1.parent
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                ORDER BY r2.valid_from DESC,
                  r2.id,
                  r2.version
                LIMIT 1 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || ',"division":' || coalesce(
            (
              SELECT '{"code":' || json_quote(p3.code) || ',"name":' || json_quote(p3.name) || ',"serviceCentre":' || coalesce(
                (
                  SELECT json_object('name', p4.name) AS json_object_2
                  FROM (
                    SELECT r4.name AS name
                    FROM service_centre AS r4
                    WHERE r4.division = p3.code
                      AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                      AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                    ORDER BY r4.valid_from DESC,
                      r4.id,
                      r4.version
                    LIMIT 1 OFFSET ?
                  ) AS p4
                ),
                'null'
              ) || '}' AS anon_2
              FROM (
                SELECT r3.code AS code,
                  r3.name AS name
                FROM division AS r3
                WHERE r3.code = p1.division
                  AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                ORDER BY r3.valid_from DESC,
                  r3.id,
                  r3.version
                LIMIT 1 OFFSET ?
              ) AS p3
            ),
            'null'
          ) || ',"source":' || coalesce(
            (
              SELECT '{"synthetic":' || CASE
                WHEN (p5.synthetic IS NULL) THEN 'null'
                WHEN p5.synthetic THEN 'true'
                ELSE 'false' END || '}' AS anon_3
              FROM (
                SELECT r5.synthetic AS synthetic
                FROM record_version AS r5
                WHERE r5.record_key = p1.id
                  AND r5.seq = p1.seq
                LIMIT 1 OFFSET ?
              ) AS p5
            ),
            'null'
          ) || ',"statedIn":' || json_quote(p1.stated_in) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.parent AS parent,
          r1.division AS division,
          r1.id AS id,
          r1.seq AS seq,
          r1.stated_in AS stated_in
        FROM coordination_body AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.kind = 'STREET_WORKING_GROUP'
        ORDER BY r1.code,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

