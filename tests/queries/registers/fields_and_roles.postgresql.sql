-- p1, p2, p3, p4, p5, p6, p7
WITH g2 AS (
  SELECT g2_rows.kind AS kind,
    g2_rows.of_organizations AS of_organizations
  FROM (
    SELECT r1.kind AS kind,
      r1.organization_id AS of_organizations
    FROM service_field AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  ) AS g2_rows
),
  g4 AS (
    SELECT g4_rows.kind AS kind
    FROM (
      SELECT r3.kind AS kind
      FROM organization_role AS r3
      WHERE (r3.valid_from IS NULL OR r3.valid_from <= $2::DATE)
        AND (r3.valid_to IS NULL OR r3.valid_to > $2::DATE)
    ) AS g4_rows
  )
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg2.kind AS kind,
      pg2.m_organizations AS organizations
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
        (g2_made.kind)::text COLLATE "C"
    ) AS pg2
  ) AS pg2_o
) AS a0,
  (
    SELECT coalesce(json_agg(pg4_o), '[]'::json) AS coalesce_2
    FROM (
      SELECT pg4.kind AS kind,
        pg4.m_count AS count
      FROM (
        SELECT g4_made.kind AS kind,
          g4_made.n AS n,
          g4_made.m_count AS m_count
        FROM (SELECT g4.kind AS kind, count(*) AS n, count(*) AS m_count FROM g4 GROUP BY g4.kind) AS g4_made
        ORDER BY g4_made.n DESC,
          (g4_made.kind)::text COLLATE "C"
      ) AS pg4
    ) AS pg4_o
  ) AS a1,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p5_o), '[]'::json) AS coalesce_3
      FROM (
        SELECT p5.name AS name,
          json_build_object(
            'nodes',
            (
              SELECT coalesce(json_agg(p7_o), '[]'::json) AS coalesce_4
              FROM (
                SELECT p7.kind AS kind
                FROM (
                  SELECT r7.kind AS kind
                  FROM service_field AS r7
                  WHERE r7.organization_id = p5.id
                    AND (r7.valid_from IS NULL OR r7.valid_from <= $3::DATE)
                    AND (r7.valid_to IS NULL OR r7.valid_to > $3::DATE)
                  ORDER BY r7.since_on,
                    r7.id
                  LIMIT 20 + 0
                ) AS p7
              ) AS p7_o
            )
          ) AS "serviceFields",
          json_build_object(
            'nodes',
            (
              SELECT coalesce(json_agg(p8_o), '[]'::json) AS coalesce_5
              FROM (
                SELECT p8.kind AS kind,
                  (
                    SELECT coalesce(json_agg(p9_o), '[]'::json) AS coalesce_6
                    FROM (
                      SELECT (
                        SELECT row_to_json(p10_o) AS row_to_json_1
                        FROM (
                          SELECT p10.name AS name
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
                                      AND r11.agency = ANY ($4::TEXT[])
                                      OR r11.kind = 'supervision_case'
                                      AND r11.agency = ANY ($5::TEXT[])
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
                                          ) AS coalesce_7
                                          FROM case_seal AS r12
                                          WHERE (
                                            r12.valid_from IS NULL OR r12.valid_from <= $6::DATE
                                          )
                                            AND (r12.valid_to IS NULL OR r12.valid_to > $6::DATE)
                                            AND NOT (
                                              EXISTS (
                                                SELECT *
                                                FROM case_seal_readers AS r14
                                                WHERE r14.id = r12.id
                                                  AND r14.version = r12.version
                                                  AND r14.name = $7::VARCHAR
                                              )
                                            )
                                            AND NOT (
                                              EXISTS (
                                                SELECT *
                                                FROM broken_seal AS r15
                                                WHERE r15.case_number = r12.case_number
                                                  AND r15.agency = r12.agency
                                                  AND r15.name = $7::VARCHAR
                                                  AND r15.until_on >= $6::DATE
                                              )
                                            )
                                        )
                                      )
                                    )
                                  LIMIT 1
                                ) IS NOT NULL
                              )
                              AND (r10.valid_from IS NULL OR r10.valid_from <= $3::DATE)
                            ORDER BY r10.valid_from DESC NULLS LAST,
                              r10.id,
                              r10.version
                            LIMIT 1
                          ) AS p10
                        ) AS p10_o
                      ) AS organization
                      FROM (
                        SELECT r9.organization_id AS organization_id
                        FROM organization_role_members AS r9
                        WHERE r9.id = p8.id
                          AND r9.version = p8.version
                        ORDER BY r9.position
                      ) AS p9
                    ) AS p9_o
                  ) AS members
                FROM (
                  SELECT r8.kind AS kind,
                    r8.id AS id,
                    r8.version AS version
                  FROM organization_role AS r8
                  WHERE r8.organization_id = p5.id
                    AND (r8.valid_from IS NULL OR r8.valid_from <= $3::DATE)
                    AND (r8.valid_to IS NULL OR r8.valid_to > $3::DATE)
                  ORDER BY r8.id
                  LIMIT 20 + 0
                ) AS p8
              ) AS p8_o
            )
          ) AS roles
        FROM (
          SELECT r5.name AS name,
            r5.id AS id
          FROM party AS r5
          WHERE (r5.valid_from IS NULL OR r5.valid_from <= $3::DATE)
            AND (r5.valid_to IS NULL OR r5.valid_to > $3::DATE)
            AND r5.party_class = 'ORGANIZATION'
            AND r5.standing = 'EXISTING'
            AND r5.id IN (
              SELECT r6.organization_id
              FROM organization_role AS r6
              WHERE (r6.valid_from IS NULL OR r6.valid_from <= $3::DATE)
                AND (r6.valid_to IS NULL OR r6.valid_to > $3::DATE)
                AND r6.kind = 'HUB'
            )
          ORDER BY r5.name,
            r5.id
          LIMIT 20 + 0
        ) AS p5
      ) AS p5_o
    )
  ) AS a2;

