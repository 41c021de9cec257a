-- p2, p3, p3, p4, p4, p3, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"number":' || json_quote(p1.number) || ',"step":' || json_quote(p1.step) || ',"stepOn":' || json_quote(
            p1.step_on
          ) || ',"nextDeadlineOn":' || json_quote(p1.next_deadline_on) || ',"parties":' || coalesce(
            (
              SELECT '[' || coalesce(group_concat(json_object('involvedAs', p5.involved_as)), '') || ']' AS anon_2
              FROM (
                SELECT r5.involved_as AS involved_as
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
          r1.step AS step,
          r1.step_on AS step_on,
          r1.next_deadline_on AS next_deadline_on,
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

