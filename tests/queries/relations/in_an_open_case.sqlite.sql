-- p1, p1, p2, p3, p3, p4, p4, p3, p1, p1, p1, p1, p2, p3, p3, p4, p4, p3, p1, p1, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM party AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.party_class = 'ORGANIZATION'
        AND r1.standing = 'EXISTING'
        AND r1.id IN (
          SELECT r3.party_id
          FROM supervision_case_parties AS r3,
            supervision_case AS r2
          WHERE r2.id = r3.id
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
            AND r2.step IN ('FILED', 'INVESTIGATION', 'REVIEW', 'NOTICE')
        )
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('name', p1.name)), '') || ']' AS anon_1
      FROM (
        SELECT r1.name AS name
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
          AND r1.id IN (
            SELECT r3.party_id
            FROM supervision_case_parties AS r3,
              supervision_case AS r2
            WHERE r2.id = r3.id
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
              AND r2.step IN ('FILED', 'INVESTIGATION', 'REVIEW', 'NOTICE')
          )
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

