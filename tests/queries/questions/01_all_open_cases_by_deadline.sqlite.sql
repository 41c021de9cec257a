-- p2, p3, p3, p4, p4, p3, p1, p1, p2, p3, p3, p4, p4, p3, p1, p1, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
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
        AND r1.next_deadline_on IS NOT NULL
        AND coalesce(r1.step IN ('CLOSED', 'NO_PENALTY', 'WITHDRAWN', 'TRANSFERRED'), 0) = 0
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object(
            'number',
            p1.number,
            'step',
            p1.step,
            'nextDeadlineOn',
            p1.next_deadline_on,
            'authorityName',
            p1.authority_name
          )
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.number AS number,
          r1.step AS step,
          r1.next_deadline_on AS next_deadline_on,
          r1.authority_name AS authority_name
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
          AND r1.next_deadline_on IS NOT NULL
          AND coalesce(r1.step IN ('CLOSED', 'NO_PENALTY', 'WITHDRAWN', 'TRANSFERRED'), 0) = 0
        ORDER BY r1.next_deadline_on NULLS LAST,
          r1.number,
          r1.id
        LIMIT 10 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

