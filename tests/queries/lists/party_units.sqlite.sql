-- p1, 0, p2, p3, p4, p4, p5, p5, p4, 0, p1, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"code":' || json_quote(p1.code) || ',"name":' || json_quote(p1.name) || ',"kind":' || json_quote(
            p1.kind
          ) || ',"members":' || json_quote(p1.members) || ',"foundedOn":' || json_quote(
            p1.founded_on
          ) || ',"dissolvedOn":' || json_quote(p1.dissolved_on) || ',"parent":' || coalesce(
            (
              SELECT json_object('name', p2.name) AS json_object_1
              FROM (
                SELECT r2.name AS name
                FROM party_unit AS r2
                WHERE r2.code = p1.parent
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                ORDER BY r2.valid_from DESC,
                  r2.id,
                  r2.version
                LIMIT 1 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || ',"organizations":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"organization":' || coalesce(
                    (
                      SELECT json_object('name', p4.name) AS json_object_2
                      FROM (
                        SELECT r4.name AS name
                        FROM party AS r4
                        WHERE r4.id = p3.organization_id
                          AND (
                            r4.party_class = 'ORGANIZATION'
                            OR (
                              SELECT 1
                              FROM involvement AS r5
                              WHERE r5.party_id = r4.id
                                AND (
                                  (
                                    r5.kind NOT IN (
                                      'case_seal', 'joint_operation', 'supervision_case'
                                    )
                                  )
                                  OR r5.kind = 'joint_operation'
                                  AND r5.agency IN (SELECT value FROM json_each(?))
                                  OR r5.kind = 'supervision_case'
                                  AND r5.agency IN (SELECT value FROM json_each(?))
                                  AND (
                                    r5.record_key NOT IN (
                                      SELECT coalesce(
                                        (
                                          SELECT DISTINCT r7.id
                                          FROM supervision_case AS r7
                                          WHERE r6.agency = r7.agency
                                            AND r6.case_number = r7.number
                                        ),
                                        r6.id
                                      ) AS coalesce_1
                                      FROM case_seal AS r6
                                      WHERE (r6.valid_from IS NULL OR r6.valid_from <= ?)
                                        AND (r6.valid_to IS NULL OR r6.valid_to > ?)
                                        AND NOT (
                                          EXISTS (
                                            SELECT *
                                            FROM case_seal_readers AS r8
                                            WHERE r8.id = r6.id
                                              AND r8.version = r6.version
                                              AND r8.name = ?
                                          )
                                        )
                                        AND NOT (
                                          EXISTS (
                                            SELECT *
                                            FROM broken_seal AS r9
                                            WHERE r9.case_number = r6.case_number
                                              AND r9.agency = r6.agency
                                              AND r9.name = ?
                                              AND r9.until_on >= ?
                                          )
                                        )
                                    )
                                  )
                                )
                              LIMIT 1 OFFSET ?
                            ) IS NOT NULL
                          )
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
                SELECT r3.organization_id AS organization_id
                FROM party_unit_organizations AS r3
                WHERE r3.id = p1.id
                  AND r3.version = p1.version
                ORDER BY r3.position
              ) AS p3
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.code AS code,
          r1.name AS name,
          r1.kind AS kind,
          r1.members AS members,
          r1.founded_on AS founded_on,
          r1.dissolved_on AS dissolved_on,
          r1.parent AS parent,
          r1.id AS id,
          r1.version AS version
        FROM party_unit AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.code,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

