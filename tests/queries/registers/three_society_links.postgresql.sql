-- p1, p2, p3, p4, p5, p6
WITH g2 AS (
  SELECT g2_rows.of_communities AS of_communities,
    g2_rows.of_organizations AS of_organizations,
    g2_rows.of_workers AS of_workers
  FROM (
    SELECT r1.community AS of_communities,
      r1.organization_id AS of_organizations,
      r1.worker AS of_workers
    FROM three_society_link AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  ) AS g2_rows
)
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg2.m_count AS count,
      pg2.m_communities AS communities,
      pg2.m_organizations AS organizations,
      pg2.m_workers AS workers
    FROM (
      SELECT g2_made.n AS n,
        g2_made.m_count AS m_count,
        g2_made.m_communities AS m_communities,
        g2_made.m_organizations AS m_organizations,
        g2_made.m_workers AS m_workers
      FROM (
        SELECT count(*) AS n,
          count(*) AS m_count,
          count(DISTINCT g2.of_communities) AS m_communities,
          count(DISTINCT g2.of_organizations) AS m_organizations,
          count(DISTINCT g2.of_workers) AS m_workers
        FROM g2
      ) AS g2_made
      ORDER BY g2_made.n DESC
    ) AS pg2
  ) AS pg2_o
) AS a0,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2
      FROM (
        SELECT (
          SELECT row_to_json(p4_o) AS row_to_json_1
          FROM (
            SELECT p4.name AS name
            FROM (
              SELECT r4.name AS name
              FROM division AS r4
              WHERE r4.code = p3.community
                AND (r4.valid_from IS NULL OR r4.valid_from <= $2::DATE)
              ORDER BY r4.valid_from DESC NULLS LAST,
                r4.id,
                r4.version
              LIMIT 1
            ) AS p4
          ) AS p4_o
        ) AS community,
          (
            SELECT row_to_json(p5_o) AS row_to_json_2
            FROM (
              SELECT p5.name AS name
              FROM (
                SELECT r5.name AS name
                FROM party AS r5
                WHERE r5.id = p3.organization_id
                  AND (
                    r5.party_class = 'ORGANIZATION'
                    OR (
                      SELECT 1
                      FROM involvement AS r6
                      WHERE r6.party_id = r5.id
                        AND (
                          (r6.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                          OR r6.kind = 'joint_operation'
                          AND r6.agency = ANY ($3::TEXT[])
                          OR r6.kind = 'supervision_case'
                          AND r6.agency = ANY ($4::TEXT[])
                          AND (
                            r6.record_key NOT IN (
                              SELECT coalesce(
                                (
                                  SELECT DISTINCT r8.id
                                  FROM supervision_case AS r8
                                  WHERE r7.agency = r8.agency
                                    AND r7.case_number = r8.number
                                ),
                                r7.id
                              ) AS coalesce_3
                              FROM case_seal AS r7
                              WHERE (r7.valid_from IS NULL OR r7.valid_from <= $5::DATE)
                                AND (r7.valid_to IS NULL OR r7.valid_to > $5::DATE)
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM case_seal_readers AS r9
                                    WHERE r9.id = r7.id
                                      AND r9.version = r7.version
                                      AND r9.name = $6::VARCHAR
                                  )
                                )
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM broken_seal AS r10
                                    WHERE r10.case_number = r7.case_number
                                      AND r10.agency = r7.agency
                                      AND r10.name = $6::VARCHAR
                                      AND r10.until_on >= $5::DATE
                                  )
                                )
                            )
                          )
                        )
                      LIMIT 1
                    ) IS NOT NULL
                  )
                  AND (r5.valid_from IS NULL OR r5.valid_from <= $2::DATE)
                ORDER BY r5.valid_from DESC NULLS LAST,
                  r5.id,
                  r5.version
                LIMIT 1
              ) AS p5
            ) AS p5_o
          ) AS organization,
          (
            SELECT row_to_json(p11_o) AS row_to_json_3
            FROM (
              SELECT p11.number AS number,
                p11.level AS level
              FROM (
                SELECT r11.number AS number,
                  r11.level AS level
                FROM social_worker AS r11
                WHERE r11.number = p3.worker
                  AND (r11.valid_from IS NULL OR r11.valid_from <= $2::DATE)
                ORDER BY r11.valid_from DESC NULLS LAST,
                  r11.id,
                  r11.version
                LIMIT 1
              ) AS p11
            ) AS p11_o
          ) AS worker,
          p3.from_on AS "fromOn"
        FROM (
          SELECT r3.community AS community,
            r3.organization_id AS organization_id,
            r3.worker AS worker,
            r3.from_on AS from_on
          FROM three_society_link AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= $2::DATE)
            AND (r3.valid_to IS NULL OR r3.valid_to > $2::DATE)
          ORDER BY r3.from_on,
            r3.id
          LIMIT 3 + 0
        ) AS p3
      ) AS p3_o
    )
  ) AS a1;

