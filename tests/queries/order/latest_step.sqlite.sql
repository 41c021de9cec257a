-- p5, p6, p6, p7, p7, p6, p1, p1, 0, p1, p1, p2, p3, p3, p4, p4, p3, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"cases":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(group_concat(json_object('stepOn', p7.step_on)), '') || ']' AS anon_2
              FROM (
                SELECT r7.step_on AS step_on
                FROM supervision_case AS r7,
                  supervision_case_parties AS r8
                WHERE r8.party_id = p1.id
                  AND r8.party_again = 0
                  AND r7.id = r8.id
                  AND r7.version = r8.version
                  AND r7.agency IN (SELECT value FROM json_each(?))
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM case_seal AS r9
                      WHERE r9.agency = r7.agency
                        AND r9.case_number = r7.number
                        AND (r9.valid_from IS NULL OR r9.valid_from <= ?)
                        AND (r9.valid_to IS NULL OR r9.valid_to > ?)
                        AND NOT (
                          EXISTS (
                            SELECT *
                            FROM case_seal_readers AS r10
                            WHERE r10.id = r9.id
                              AND r10.version = r9.version
                              AND r10.name = ?
                          )
                        )
                        AND NOT (
                          EXISTS (
                            SELECT *
                            FROM broken_seal AS r11
                            WHERE r11.case_number = r9.case_number
                              AND r11.agency = r9.agency
                              AND r11.name = ?
                              AND r11.until_on >= ?
                          )
                        )
                    )
                  )
                  AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                  AND (r7.valid_to IS NULL OR r7.valid_to > ?)
                ORDER BY r7.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p7
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
            AND NOT (
              EXISTS (
                SELECT *
                FROM case_seal AS r4
                WHERE r4.agency = r2.agency
                  AND r4.case_number = r2.number
                  AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                  AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM case_seal_readers AS r5
                      WHERE r5.id = r4.id
                        AND r5.version = r4.version
                        AND r5.name = ?
                    )
                  )
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM broken_seal AS r6
                      WHERE r6.case_number = r4.case_number
                        AND r6.agency = r4.agency
                        AND r6.name = ?
                        AND r6.until_on >= ?
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

