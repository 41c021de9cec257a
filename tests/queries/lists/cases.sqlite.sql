-- p6, p7, p8, p8, p9, p10, p8, p1, 0, p2, p3, p3, p4, p5, p3, p1, p1, 0
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
                      SELECT json_object('name', p7.name) AS json_object_1
                      FROM (
                        SELECT r7.name AS name
                        FROM party AS r7
                        WHERE r7.id = p6.party_id
                          AND (
                            r7.party_class = 'ORGANIZATION'
                            OR (
                              EXISTS (
                                SELECT *
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
                                        SELECT r10.id
                                        FROM supervision_case AS r10,
                                          case_seal AS r9
                                        WHERE r10.agency = r9.agency
                                          AND r10.number = r9.case_number
                                          AND (r9.valid_from IS NULL OR r9.valid_from <= ?)
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
                              )
                            )
                          )
                          AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                        ORDER BY r7.valid_from DESC,
                          r7.id,
                          r7.version
                        LIMIT 1 OFFSET ?
                      ) AS p7
                    ),
                    'null'
                  ) || ',"involvedAs":' || json_quote(p6.involved_as) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r6.party_id AS party_id,
                  r6.involved_as AS involved_as
                FROM supervision_case_parties AS r6
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
          AND (
            r1.id NOT IN (
              SELECT r3.id
              FROM supervision_case AS r3,
                case_seal AS r2
              WHERE r3.agency = r2.agency
                AND r3.number = r2.case_number
                AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                AND (r2.valid_to IS NULL OR r2.valid_to > ?)
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM case_seal_readers AS r4
                    WHERE r4.id = r2.id
                      AND r4.version = r2.version
                      AND r4.name = ?
                  )
                )
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM broken_seal AS r5
                    WHERE r5.case_number = r2.case_number
                      AND r5.agency = r2.agency
                      AND r5.name = ?
                      AND r5.until_on >= ?
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

