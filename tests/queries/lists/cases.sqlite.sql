-- p5, p6, p7, p7, p8, p8, p7, 0, p1, 0, p2, p3, p3, p4, p4, p3, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"number":' || json_quote(p1.number) || ',"cause":' || json_quote(p1.cause) || ',"step":' || json_quote(
            p1.step
          ) || ',"stepOn":' || json_quote(p1.step_on) || ',"openedOn":' || json_quote(p1.opened_on) || ',"closedOn":' || json_quote(
            p1.closed_on
          ) || ',"nextDeadlineOn":' || json_quote(p1.next_deadline_on) || ',"legalBasis":' || json_quote(
            p1.legal_basis
          ) || ',"parties":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"party":' || coalesce(
                    (
                      SELECT json_object('name', p6.name) AS json_object_1
                      FROM (
                        SELECT r6.name AS name
                        FROM party AS r6
                        WHERE r6.id = p5.party_id
                          AND (
                            r6.party_class = 'ORGANIZATION'
                            OR (
                              SELECT 1
                              FROM involvement AS r7
                              WHERE r7.party_id = r6.id
                                AND (
                                  (
                                    r7.kind NOT IN (
                                      'case_seal', 'joint_operation', 'supervision_case'
                                    )
                                  )
                                  OR r7.kind = 'joint_operation'
                                  AND r7.agency IN (SELECT value FROM json_each(?))
                                  OR r7.kind = 'supervision_case'
                                  AND r7.agency IN (SELECT value FROM json_each(?))
                                  AND (
                                    r7.record_key NOT IN (
                                      SELECT coalesce(
                                        (
                                          SELECT DISTINCT r9.id
                                          FROM supervision_case AS r9
                                          WHERE r8.agency = r9.agency
                                            AND r8.case_number = r9.number
                                        ),
                                        r8.id
                                      ) AS coalesce_1
                                      FROM case_seal AS r8
                                      WHERE (r8.valid_from IS NULL OR r8.valid_from <= ?)
                                        AND (r8.valid_to IS NULL OR r8.valid_to > ?)
                                        AND NOT (
                                          EXISTS (
                                            SELECT *
                                            FROM case_seal_readers AS r10
                                            WHERE r10.id = r8.id
                                              AND r10.version = r8.version
                                              AND r10.name = ?
                                          )
                                        )
                                        AND NOT (
                                          EXISTS (
                                            SELECT *
                                            FROM broken_seal AS r11
                                            WHERE r11.case_number = r8.case_number
                                              AND r11.agency = r8.agency
                                              AND r11.name = ?
                                              AND r11.until_on >= ?
                                          )
                                        )
                                    )
                                  )
                                )
                              LIMIT 1 OFFSET ?
                            ) IS NOT NULL
                          )
                          AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
                        ORDER BY r6.valid_from DESC,
                          r6.id,
                          r6.version
                        LIMIT 1 OFFSET ?
                      ) AS p6
                    ),
                    'null'
                  ) || ',"involvedAs":' || json_quote(p5.involved_as) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r5.party_id AS party_id,
                  r5.involved_as AS involved_as
                FROM supervision_case_parties AS r5
                WHERE r5.id = p1.id
                  AND r5.version = p1.version
                ORDER BY r5.position
              ) AS p5
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.number AS number,
          r1.cause AS cause,
          r1.step AS step,
          r1.step_on AS step_on,
          r1.opened_on AS opened_on,
          r1.closed_on AS closed_on,
          r1.next_deadline_on AS next_deadline_on,
          r1.legal_basis AS legal_basis,
          r1.id AS id,
          r1.version AS version
        FROM supervision_case AS r1
        WHERE r1.agency IN (SELECT value FROM json_each(?))
          AND NOT (
            EXISTS (
              SELECT *
              FROM case_seal AS r2
              WHERE r2.agency = r1.agency
                AND r2.case_number = r1.number
                AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                AND (r2.valid_to IS NULL OR r2.valid_to > ?)
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM case_seal_readers AS r3
                    WHERE r3.id = r2.id
                      AND r3.version = r2.version
                      AND r3.name = ?
                  )
                )
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM broken_seal AS r4
                    WHERE r4.case_number = r2.case_number
                      AND r4.agency = r2.agency
                      AND r4.name = ?
                      AND r4.until_on >= ?
                  )
                )
            )
          )
          AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

