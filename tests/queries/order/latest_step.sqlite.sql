-- p6, p7, p7, p8, p9, p7, p1, p1, 0, p1, p1, p2, p3, p3, p4, p5, p3, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"cases":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(group_concat(json_object('stepOn', p8.step_on)), '') || ']' AS anon_2
              FROM (
                SELECT r8.step_on AS step_on
                FROM supervision_case AS r8,
                  supervision_case_parties AS r9
                WHERE r9.party_id = p1.id
                  AND r9.party_again = 0
                  AND r8.id = r9.id
                  AND r8.version = r9.version
                  AND r8.agency IN (SELECT value FROM json_each(?))
                  AND (
                    r8.id NOT IN (
                      SELECT r11.id
                      FROM supervision_case AS r11,
                        case_seal AS r10
                      WHERE r11.agency = r10.agency
                        AND r11.number = r10.case_number
                        AND (r10.valid_from IS NULL OR r10.valid_from <= ?)
                        AND (r10.valid_to IS NULL OR r10.valid_to > ?)
                        AND NOT (
                          EXISTS (
                            SELECT *
                            FROM case_seal_readers AS r12
                            WHERE r12.id = r10.id
                              AND r12.version = r10.version
                              AND r12.name = ?
                          )
                        )
                        AND NOT (
                          EXISTS (
                            SELECT *
                            FROM broken_seal AS r13
                            WHERE r13.case_number = r10.case_number
                              AND r13.agency = r10.agency
                              AND r13.name = ?
                              AND r13.until_on >= ?
                          )
                        )
                    )
                  )
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
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
        ORDER BY (
          SELECT max(r2.step_on) AS max_1
          FROM supervision_case AS r2,
            supervision_case_parties AS r3
          WHERE r3.party_id = r1.id
            AND r3.party_again = 0
            AND r2.id = r3.id
            AND r2.version = r3.version
            AND r2.agency IN (SELECT value FROM json_each(?))
            AND (
              r2.id NOT IN (
                SELECT r5.id
                FROM supervision_case AS r5,
                  case_seal AS r4
                WHERE r5.agency = r4.agency
                  AND r5.number = r4.case_number
                  AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                  AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM case_seal_readers AS r6
                      WHERE r6.id = r4.id
                        AND r6.version = r4.version
                        AND r6.name = ?
                    )
                  )
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM broken_seal AS r7
                      WHERE r7.case_number = r4.case_number
                        AND r7.agency = r4.agency
                        AND r7.name = ?
                        AND r7.until_on >= ?
                    )
                  )
              )
            )
            AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
        ) DESC,
          r1.name,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

