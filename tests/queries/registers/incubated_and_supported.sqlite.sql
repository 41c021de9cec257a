-- p1, p1, p2, p2, p2, p2, p2, p2, p4, p5, p6, p6, p7, p7, p6, 0, p3, 0, 0, p3, p3, 0
WITH g2 AS (
  SELECT g2_rows.kind AS kind,
    g2_rows.of_organizations AS of_organizations
  FROM (
    SELECT r1.kind AS kind,
      r1.organization_id AS of_organizations
    FROM incubation AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g2_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object('kind', pg2.kind, 'count', pg2.m_count, 'organizations', pg2.m_organizations)
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT g2_made.kind AS kind,
          g2_made.n AS n,
          g2_made.m_count AS m_count,
          g2_made.m_organizations AS m_organizations
        FROM (
          SELECT g2.kind AS kind,
            count(*) AS n,
            count(*) AS m_count,
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
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_1
        FROM party AS r3
        WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
          AND (r3.valid_to IS NULL OR r3.valid_to > ?)
          AND r3.party_class = 'ORGANIZATION'
          AND r3.standing = 'EXISTING'
          AND r3.id IN (
            SELECT r4.organization_id
            FROM incubation AS r4
            WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
              AND (r4.valid_to IS NULL OR r4.valid_to > ?)
              AND r4.kind = 'INCUBATED'
          )
          AND r3.id IN (
            SELECT r5.organization_id
            FROM incubation AS r5
            WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
              AND (r5.valid_to IS NULL OR r5.valid_to > ?)
              AND r5.kind = 'SUPPORTED'
          )
      )
    ) AS BLOB
  ) AS a1,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"organization":' || coalesce(
              (
                SELECT json_object('name', p7.name) AS json_object_1
                FROM (
                  SELECT r7.name AS name
                  FROM party AS r7
                  WHERE r7.id = p6.organization_id
                    AND (
                      r7.party_class = 'ORGANIZATION'
                      OR (
                        SELECT 1
                        FROM involvement AS r8
                        WHERE r8.party_id = r7.id
                          AND (
                            (r8.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                            OR r8.kind = 'joint_operation'
                            AND r8.agency IN (SELECT value FROM json_each(?))
                            OR r8.kind = 'supervision_case'
                            AND r8.agency IN (SELECT value FROM json_each(?))
                            AND (
                              r8.record_key NOT IN (
                                SELECT coalesce(
                                  (
                                    SELECT DISTINCT r10.id
                                    FROM supervision_case AS r10
                                    WHERE r9.agency = r10.agency
                                      AND r9.case_number = r10.number
                                  ),
                                  r9.id
                                ) AS coalesce_1
                                FROM case_seal AS r9
                                WHERE (r9.valid_from IS NULL OR r9.valid_from <= ?)
                                  AND (r9.valid_to IS NULL OR r9.valid_to > ?)
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM case_seal_readers AS r11
                                      WHERE r11.id = r9.id
                                        AND r11.version = r9.version
                                        AND r11.name = ?
                                    )
                                  )
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM broken_seal AS r12
                                      WHERE r12.case_number = r9.case_number
                                        AND r12.agency = r9.agency
                                        AND r12.name = ?
                                        AND r12.until_on >= ?
                                    )
                                  )
                              )
                            )
                          )
                        LIMIT 1 OFFSET ?
                      ) IS NOT NULL
                    )
                    AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                  ORDER BY r7.valid_from DESC,
                    r7.id,
                    r7.version
                  LIMIT 1 OFFSET ?
                ) AS p7
              ),
              'null'
            ) || ',"statedIn":' || json_quote(p6.stated_in) || ',"source":' || coalesce(
              (
                SELECT '{"synthetic":' || CASE
                  WHEN (p13.synthetic IS NULL) THEN 'null'
                  WHEN p13.synthetic THEN 'true'
                  ELSE 'false' END || '}' AS anon_3
                FROM (
                  SELECT r13.synthetic AS synthetic
                  FROM record_version AS r13
                  WHERE r13.record_key = p6.id
                    AND r13.seq = p6.seq
                  LIMIT 1 OFFSET ?
                ) AS p13
              ),
              'null'
            ) || '}'
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT r6.organization_id AS organization_id,
            r6.stated_in AS stated_in,
            r6.id AS id,
            r6.seq AS seq
          FROM incubation AS r6
          WHERE (r6.valid_from IS NULL OR r6.valid_from <= ?)
            AND (r6.valid_to IS NULL OR r6.valid_to > ?)
            AND r6.kind = 'INCUBATED'
          ORDER BY r6.began_on,
            r6.id
          LIMIT 4 + 0 OFFSET ?
        ) AS p6
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a2;

