-- p1, p1, p2, p2, p3, p3, 0, p4, p5, p6, p6, p7, p7, p6, 0, p3, 0, p3, p3, 0, p3, p3, p3, p3, 0
WITH g2 AS (
  SELECT g2_rows.kind AS kind,
    g2_rows.of_organizations AS of_organizations
  FROM (
    SELECT r1.kind AS kind,
      r1.organization_id AS of_organizations
    FROM service_field AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g2_rows
),
  g4 AS (
    SELECT g4_rows.kind AS kind
    FROM (
      SELECT r3.kind AS kind
      FROM organization_role AS r3
      WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
        AND (r3.valid_to IS NULL OR r3.valid_to > ?)
    ) AS g4_rows
  )
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(json_object('kind', pg2.kind, 'organizations', pg2.m_organizations)), ''
      ) || ']' AS anon_1
      FROM (
        SELECT g2_made.kind AS kind,
          g2_made.n AS n,
          g2_made.m_organizations AS m_organizations
        FROM (
          SELECT g2.kind AS kind,
            count(*) AS n,
            count(DISTINCT g2.of_organizations) AS m_organizations
          FROM g2
          GROUP BY g2.kind
        ) AS g2_made
        ORDER BY g2_made.n DESC,
          g2_made.kind NULLS LAST
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(json_object('kind', pg4.kind, 'count', pg4.m_count)), ''
        ) || ']' AS anon_2
        FROM (
          SELECT g4_made.kind AS kind,
            g4_made.n AS n,
            g4_made.m_count AS m_count
          FROM (SELECT g4.kind AS kind, count(*) AS n, count(*) AS m_count FROM g4 GROUP BY g4.kind) AS g4_made
          ORDER BY g4_made.n DESC,
            g4_made.kind NULLS LAST
        ) AS pg4
      ),
      'null'
    ) AS BLOB
  ) AS a1,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"name":' || json_quote(p5.name) || ',"serviceFields":' || '{"nodes":' || coalesce(
              (
                SELECT '[' || coalesce(group_concat(json_object('kind', p7.kind)), '') || ']' AS anon_4
                FROM (
                  SELECT r7.kind AS kind
                  FROM service_field AS r7
                  WHERE r7.organization_id = p5.id
                    AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                    AND (r7.valid_to IS NULL OR r7.valid_to > ?)
                  ORDER BY r7.since_on NULLS LAST,
                    r7.id
                  LIMIT 20 + 0 OFFSET ?
                ) AS p7
              ),
              'null'
            ) || '}' || ',"roles":' || '{"nodes":' || coalesce(
              (
                SELECT '[' || coalesce(
                  group_concat(
                    '{"kind":' || json_quote(p8.kind) || ',"members":' || coalesce(
                      (
                        SELECT '[' || coalesce(
                          group_concat(
                            '{"organization":' || coalesce(
                              (
                                SELECT json_object('name', p10.name) AS json_object_1
                                FROM (
                                  SELECT r10.name AS name
                                  FROM party AS r10
                                  WHERE r10.id = p9.organization_id
                                    AND (
                                      r10.party_class = 'ORGANIZATION'
                                      OR (
                                        SELECT 1
                                        FROM involvement AS r11
                                        WHERE r11.party_id = r10.id
                                          AND (
                                            (
                                              r11.kind NOT IN (
                                                'case_seal', 'joint_operation', 'supervision_case'
                                              )
                                            )
                                            OR r11.kind = 'joint_operation'
                                            AND r11.agency IN (SELECT value FROM json_each(?))
                                            OR r11.kind = 'supervision_case'
                                            AND r11.agency IN (SELECT value FROM json_each(?))
                                            AND (
                                              r11.record_key NOT IN (
                                                SELECT coalesce(
                                                  (
                                                    SELECT DISTINCT r13.id
                                                    FROM supervision_case AS r13
                                                    WHERE r12.agency = r13.agency
                                                      AND r12.case_number = r13.number
                                                  ),
                                                  r12.id
                                                ) AS coalesce_1
                                                FROM case_seal AS r12
                                                WHERE (
                                                  r12.valid_from IS NULL OR r12.valid_from <= ?
                                                )
                                                  AND (r12.valid_to IS NULL OR r12.valid_to > ?)
                                                  AND NOT (
                                                    EXISTS (
                                                      SELECT *
                                                      FROM case_seal_readers AS r14
                                                      WHERE r14.id = r12.id
                                                        AND r14.version = r12.version
                                                        AND r14.name = ?
                                                    )
                                                  )
                                                  AND NOT (
                                                    EXISTS (
                                                      SELECT *
                                                      FROM broken_seal AS r15
                                                      WHERE r15.case_number = r12.case_number
                                                        AND r15.agency = r12.agency
                                                        AND r15.name = ?
                                                        AND r15.until_on >= ?
                                                    )
                                                  )
                                              )
                                            )
                                          )
                                        LIMIT 1 OFFSET ?
                                      ) IS NOT NULL
                                    )
                                    AND (r10.valid_from IS NULL OR r10.valid_from <= ?)
                                  ORDER BY r10.valid_from DESC,
                                    r10.id,
                                    r10.version
                                  LIMIT 1 OFFSET ?
                                ) AS p10
                              ),
                              'null'
                            ) || '}'
                          ),
                          ''
                        ) || ']' AS anon_6
                        FROM (
                          SELECT r9.organization_id AS organization_id
                          FROM organization_role_members AS r9
                          WHERE r9.id = p8.id
                            AND r9.version = p8.version
                          ORDER BY r9.position
                        ) AS p9
                      ),
                      'null'
                    ) || '}'
                  ),
                  ''
                ) || ']' AS anon_5
                FROM (
                  SELECT r8.kind AS kind,
                    r8.id AS id,
                    r8.version AS version
                  FROM organization_role AS r8
                  WHERE r8.organization_id = p5.id
                    AND (r8.valid_from IS NULL OR r8.valid_from <= ?)
                    AND (r8.valid_to IS NULL OR r8.valid_to > ?)
                  ORDER BY r8.id
                  LIMIT 20 + 0 OFFSET ?
                ) AS p8
              ),
              'null'
            ) || '}' || '}'
          ),
          ''
        ) || ']' AS anon_3
        FROM (
          SELECT r5.name AS name,
            r5.id AS id
          FROM party AS r5
          WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
            AND (r5.valid_to IS NULL OR r5.valid_to > ?)
            AND r5.party_class = 'ORGANIZATION'
            AND r5.standing = 'EXISTING'
            AND r5.id IN (
              SELECT r6.organization_id
              FROM organization_role AS r6
              WHERE (r6.valid_from IS NULL OR r6.valid_from <= ?)
                AND (r6.valid_to IS NULL OR r6.valid_to > ?)
                AND r6.kind = 'HUB'
            )
          ORDER BY r5.name,
            r5.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p5
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a2;

