-- p1, 0, p1, p1, 0, p2, 0, p2, p2, 0, p3, 0, p3, p3, 0, p4, 0, p4, p4, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"grade":' || json_quote(p1.grade) || ',"party":' || coalesce(
            (
              SELECT json_object('name', p2.name) AS json_object_1
              FROM (
                SELECT r2.name AS name
                FROM party AS r2
                WHERE r2.id = p1.party_id
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                ORDER BY r2.valid_from DESC,
                  r2.id,
                  r2.version
                LIMIT 1 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.grade AS grade,
          r1.party_id AS party_id
        FROM grade AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.scheme = 'ASSESSMENT'
        ORDER BY r1.grade NULLS LAST,
          r1.id
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
            '{"grade":' || json_quote(p3.grade) || ',"party":' || coalesce(
              (
                SELECT json_object('name', p4.name) AS json_object_2
                FROM (
                  SELECT r4.name AS name
                  FROM party AS r4
                  WHERE r4.id = p3.party_id
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
          SELECT r3.grade AS grade,
            r3.party_id AS party_id
          FROM grade AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
            AND (r3.valid_to IS NULL OR r3.valid_to > ?)
            AND r3.scheme = 'ASSESSMENT'
          ORDER BY r3.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p3
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"validUntil":' || json_quote(p5.valid_until) || ',"party":' || coalesce(
              (
                SELECT json_object('name', p6.name) AS json_object_3
                FROM (
                  SELECT r6.name AS name
                  FROM party AS r6
                  WHERE r6.id = p5.party_id
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
          SELECT r5.valid_until AS valid_until,
            r5.party_id AS party_id
          FROM grade AS r5
          WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
            AND (r5.valid_to IS NULL OR r5.valid_to > ?)
            AND r5.scheme = 'CREDIT'
          ORDER BY r5.valid_until NULLS LAST,
            r5.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p5
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a2,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"year":' || json_quote(p7.year) || ',"party":' || coalesce(
              (
                SELECT json_object('name', p8.name) AS json_object_4
                FROM (
                  SELECT r8.name AS name
                  FROM party AS r8
                  WHERE r8.id = p7.party_id
                    AND (r8.valid_from IS NULL OR r8.valid_from <= ?)
                  ORDER BY r8.valid_from DESC,
                    r8.id,
                    r8.version
                  LIMIT 1 OFFSET ?
                ) AS p8
              ),
              'null'
            ) || '}'
          ),
          ''
        ) || ']' AS anon_4
        FROM (
          SELECT r7.year AS year,
            r7.party_id AS party_id
          FROM grade AS r7
          WHERE (r7.valid_from IS NULL OR r7.valid_from <= ?)
            AND (r7.valid_to IS NULL OR r7.valid_to > ?)
            AND r7.scheme = 'CREDIT'
          ORDER BY r7.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p7
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a3;

