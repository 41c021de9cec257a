-- p1, p1, p2, 0, p3, p4, p5, p5, p6, p6, p5, 0, p2, 0, p2, 0, p2, p2, 0
WITH g2 AS (
  SELECT g2_rows.of_communities AS of_communities,
    g2_rows.of_organizations AS of_organizations,
    g2_rows.of_workers AS of_workers
  FROM (
    SELECT r1.community AS of_communities,
      r1.organization_id AS of_organizations,
      r1.worker AS of_workers
    FROM three_society_link AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g2_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object(
            'count',
            pg2.m_count,
            'communities',
            pg2.m_communities,
            'organizations',
            pg2.m_organizations,
            'workers',
            pg2.m_workers
          )
        ),
        ''
      ) || ']' AS anon_1
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
    ),
    'null'
  ) AS BLOB
) AS a0,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"community":' || coalesce(
              (
                SELECT json_object('name', p4.name) AS json_object_1
                FROM (
                  SELECT r4.name AS name
                  FROM division AS r4
                  WHERE r4.code = p3.community
                    AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                  ORDER BY r4.valid_from DESC,
                    r4.id,
                    r4.version
                  LIMIT 1 OFFSET ?
                ) AS p4
              ),
              'null'
            ) || ',"organization":' || coalesce(
              (
                SELECT json_object('name', p5.name) AS json_object_2
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
                            AND r6.agency IN (SELECT value FROM json_each(?))
                            OR r6.kind = 'supervision_case'
                            AND r6.agency IN (SELECT value FROM json_each(?))
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
                                ) AS coalesce_1
                                FROM case_seal AS r7
                                WHERE (r7.valid_from IS NULL OR r7.valid_from <= ?)
                                  AND (r7.valid_to IS NULL OR r7.valid_to > ?)
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM case_seal_readers AS r9
                                      WHERE r9.id = r7.id
                                        AND r9.version = r7.version
                                        AND r9.name = ?
                                    )
                                  )
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM broken_seal AS r10
                                      WHERE r10.case_number = r7.case_number
                                        AND r10.agency = r7.agency
                                        AND r10.name = ?
                                        AND r10.until_on >= ?
                                    )
                                  )
                              )
                            )
                          )
                        LIMIT 1 OFFSET ?
                      ) IS NOT NULL
                    )
                    AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                  ORDER BY r5.valid_from DESC,
                    r5.id,
                    r5.version
                  LIMIT 1 OFFSET ?
                ) AS p5
              ),
              'null'
            ) || ',"worker":' || coalesce(
              (
                SELECT json_object('number', p11.number, 'level', p11.level) AS json_object_3
                FROM (
                  SELECT r11.number AS number,
                    r11.level AS level
                  FROM social_worker AS r11
                  WHERE r11.number = p3.worker
                    AND (r11.valid_from IS NULL OR r11.valid_from <= ?)
                  ORDER BY r11.valid_from DESC,
                    r11.id,
                    r11.version
                  LIMIT 1 OFFSET ?
                ) AS p11
              ),
              'null'
            ) || ',"fromOn":' || json_quote(p3.from_on) || '}'
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT r3.community AS community,
            r3.organization_id AS organization_id,
            r3.worker AS worker,
            r3.from_on AS from_on
          FROM three_society_link AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
            AND (r3.valid_to IS NULL OR r3.valid_to > ?)
          ORDER BY r3.from_on NULLS LAST,
            r3.id
          LIMIT 3 + 0 OFFSET ?
        ) AS p3
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1;

