-- p1, 0, p1, 0, p3, p4, p5, p5, p6, p6, p5, 0, p1, 0, p2, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"number":' || json_quote(p1.number) || ',"name":' || json_quote(p1.name) || ',"startedOn":' || json_quote(
            p1.started_on
          ) || ',"finishedOn":' || json_quote(p1.finished_on) || ',"participants":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"agency":' || coalesce(
                    (
                      SELECT json_object('name', p3.name) AS json_object_1
                      FROM (
                        SELECT r3.name AS name
                        FROM agency AS r3
                        WHERE r3.code = p2.agency
                          AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                        ORDER BY r3.valid_from DESC,
                          r3.id,
                          r3.version
                        LIMIT 1 OFFSET ?
                      ) AS p3
                    ),
                    'null'
                  ) || ',"role":' || json_quote(p2.role) || ',"outcome":' || json_quote(p2.outcome) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r2.agency AS agency,
                  r2.role AS role,
                  r2.outcome AS outcome
                FROM joint_operation_participants AS r2
                WHERE r2.id = p1.id
                  AND r2.version = p1.version
                ORDER BY r2.position
              ) AS p2
            ),
            'null'
          ) || ',"sites":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"address":' || json_quote(p4.address) || ',"division":' || coalesce(
                    (
                      SELECT json_object('name', p5.name) AS json_object_2
                      FROM (
                        SELECT r5.name AS name
                        FROM division AS r5
                        WHERE r5.code = p4.division
                          AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                        ORDER BY r5.valid_from DESC,
                          r5.id,
                          r5.version
                        LIMIT 1 OFFSET ?
                      ) AS p5
                    ),
                    'null'
                  ) || '}'
                ),
                ''
              ) || ']' AS anon_3
              FROM (
                SELECT r4.address AS address,
                  r4.division AS division
                FROM joint_operation_sites AS r4
                WHERE r4.id = p1.id
                  AND r4.version = p1.version
                ORDER BY r4.position
              ) AS p4
            ),
            'null'
          ) || ',"subjects":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"party":' || coalesce(
                    (
                      SELECT json_object('name', p7.name) AS json_object_3
                      FROM (
                        SELECT r7.name AS name
                        FROM party AS r7
                        WHERE r7.id = p6.party_id
                          AND (
                            r7.party_class = 'ORGANIZATION'
                            OR (
                              SELECT 1
                              FROM involvement AS r8
                              WHERE r8.party_id = r7.id
                                AND (
                                  (
                                    r8.kind NOT IN (
                                      'case_seal', 'joint_operation', 'supervision_case'
                                    )
                                  )
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
                  ) || ',"finding":' || json_quote(p6.finding) || '}'
                ),
                ''
              ) || ']' AS anon_4
              FROM (
                SELECT r6.party_id AS party_id,
                  r6.finding AS finding
                FROM joint_operation_subjects AS r6
                WHERE r6.id = p1.id
                  AND r6.version = p1.version
                ORDER BY r6.position
              ) AS p6
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.number AS number,
          r1.name AS name,
          r1.started_on AS started_on,
          r1.finished_on AS finished_on,
          r1.id AS id,
          r1.version AS version
        FROM joint_operation AS r1
        WHERE r1.agency IN (SELECT value FROM json_each(?))
          AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.started_on,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

