-- p1, 0, p1, p1, 0, p1, p1, 0, p1, p1, 0, p1, p1, p1, p1, p1, p1, 0, p1, p1, 0, p1, p1, p1, p1, 0, p1, p1, p2, 0, 0, p3, p2, p3, p4, p5, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"incubations":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"kind":' || json_quote(p2.kind) || ',"centre":' || coalesce(
                    (
                      SELECT json_object('name', p3.name) AS json_object_1
                      FROM (
                        SELECT r3.name AS name
                        FROM service_centre AS r3
                        WHERE r3.code = p2.centre
                          AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                        ORDER BY r3.valid_from DESC,
                          r3.id,
                          r3.version
                        LIMIT 1 OFFSET ?
                      ) AS p3
                    ),
                    'null'
                  ) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r2.kind AS kind,
                  r2.centre AS centre
                FROM incubation AS r2
                WHERE r2.organization_id = p1.id
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                  AND (r2.valid_to IS NULL OR r2.valid_to > ?)
                ORDER BY r2.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || '}' || ',"disclosures":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(group_concat(json_object('title', p4.title)), '') || ']' AS anon_3
              FROM (
                SELECT r4.title AS title
                FROM disclosure AS r4,
                  disclosure_subjects AS r5
                WHERE r5.organization_id = p1.id
                  AND r5.organization_again = 0
                  AND r4.id = r5.id
                  AND r4.version = r5.version
                  AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                  AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                ORDER BY r4.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p4
            ),
            'null'
          ) || '}' || ',"serviceProjects":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"number":' || json_quote(p6.number) || ',"amount":' || CASE
                  WHEN (p6.amount IS NULL) THEN 'null'
                  ELSE '{"value":' || json_quote(
                    printf('%d.%02d', p6.amount / 100, p6.amount % 100)
                  ) || '}' END || '}'
                ),
                ''
              ) || ']' AS anon_4
              FROM (
                SELECT r6.number AS number,
                  r6.amount AS amount
                FROM service_project AS r6
                WHERE r6.organization_id = p1.id
                  AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
                  AND (r6.valid_to IS NULL OR r6.valid_to > ?)
                ORDER BY r6.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p6
            ),
            'null'
          ) || '}' || ',"serviceFields":' || json_object(
            'totalCount',
            (
              SELECT count(*) AS count_1
              FROM service_field AS r7
              WHERE r7.organization_id = p1.id
                AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                AND (r7.valid_to IS NULL OR r7.valid_to > ?)
            )
          ) || ',"roles":' || json_object(
            'totalCount',
            (
              SELECT count(*) AS count_2
              FROM organization_role AS r8
              WHERE r8.organization_id = p1.id
                AND (r8.valid_from IS NULL OR r8.valid_from <= ?)
                AND (r8.valid_to IS NULL OR r8.valid_to > ?)
            )
          ) || ',"governance":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(json_object('kind', p9.kind, 'status', p9.status)), ''
              ) || ']' AS anon_5
              FROM (
                SELECT r9.kind AS kind,
                  r9.status AS status
                FROM governance AS r9
                WHERE r9.organization_id = p1.id
                  AND (r9.valid_from IS NULL OR r9.valid_from <= ?)
                  AND (r9.valid_to IS NULL OR r9.valid_to > ?)
                ORDER BY r9.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p9
            ),
            'null'
          ) || '}' || ',"socialWorkers":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(group_concat(json_object('number', p10.number)), '') || ']' AS anon_6
              FROM (
                SELECT r10.number AS number
                FROM social_worker AS r10
                WHERE r10.employer_id = p1.id
                  AND (r10.valid_from IS NULL OR r10.valid_from <= ?)
                  AND (r10.valid_to IS NULL OR r10.valid_to > ?)
                ORDER BY r10.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p10
            ),
            'null'
          ) || '}' || ',"threeSocietyLinks":' || json_object(
            'totalCount',
            (
              SELECT count(*) AS count_3
              FROM three_society_link AS r11
              WHERE r11.organization_id = p1.id
                AND (r11.valid_from IS NULL OR r11.valid_from <= ?)
                AND (r11.valid_to IS NULL OR r11.valid_to > ?)
            )
          ) || ',"measureExecutions":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(json_object('number', p12.number, 'status', p12.status)), ''
              ) || ']' AS anon_7
              FROM (
                SELECT r12.number AS number,
                  r12.status AS status
                FROM measure_execution AS r12
                WHERE r12.party_id = p1.id
                  AND (r12.valid_from IS NULL OR r12.valid_from <= ?)
                  AND (r12.valid_to IS NULL OR r12.valid_to > ?)
                ORDER BY r12.number,
                  r12.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p12
            ),
            'null'
          ) || '}' || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
          AND r1.id IN (
            SELECT one.party_id
            FROM name_key AS one
            WHERE one.kind = 'BIGRAM'
              AND one."key" = (
                SELECT value.value
                FROM json_each(?) AS value
                ORDER BY (
                  SELECT count(*) AS count_4
                  FROM (
                    SELECT 1 AS one
                    FROM name_key
                    WHERE name_key.kind = 'BIGRAM'
                      AND name_key."key" = value.value
                    LIMIT 1000 OFFSET ?
                  ) AS few
                )
                LIMIT 1 OFFSET ?
              )
              AND (
                ? = 1
                OR (
                  SELECT count(*) AS count_5
                  FROM name_key AS other
                  WHERE other.party_id = one.party_id
                    AND other.kind = 'BIGRAM'
                    AND other."key" IN (SELECT value FROM json_each(?))
                ) = ?
              )
            UNION SELECT name_key.party_id
            FROM name_key
            WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
              AND name_key."key" >= ?
              AND name_key."key" < ?
          )
        ORDER BY r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

