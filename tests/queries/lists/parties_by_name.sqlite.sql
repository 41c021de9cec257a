-- p2, p3, p4, p4, p5, p5, p4, 0, p1, p1, p2, p3, p4, p4, p5, p5, p4, 0, p1, p1, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM party AS r1
      WHERE (
        r1.party_class = 'ORGANIZATION'
        OR (
          SELECT 1
          FROM involvement AS r2
          WHERE r2.party_id = r1.id
            AND (
              (r2.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
              OR r2.kind = 'joint_operation'
              AND r2.agency IN (SELECT value FROM json_each(?))
              OR r2.kind = 'supervision_case'
              AND r2.agency IN (SELECT value FROM json_each(?))
              AND (
                r2.record_key NOT IN (
                  SELECT coalesce(
                    (
                      SELECT DISTINCT r4.id
                      FROM supervision_case AS r4
                      WHERE r3.agency = r4.agency
                        AND r3.case_number = r4.number
                    ),
                    r3.id
                  ) AS coalesce_1
                  FROM case_seal AS r3
                  WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
                    AND (r3.valid_to IS NULL OR r3.valid_to > ?)
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM case_seal_readers AS r5
                        WHERE r5.id = r3.id
                          AND r5.version = r3.version
                          AND r5.name = ?
                      )
                    )
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM broken_seal AS r6
                        WHERE r6.case_number = r3.case_number
                          AND r6.agency = r3.agency
                          AND r6.name = ?
                          AND r6.until_on >= ?
                      )
                    )
                )
              )
            )
          LIMIT 1 OFFSET ?
        ) IS NOT NULL
      )
        AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object(
            '__typename',
            CASE
            WHEN (p1.party_class = 'ORGANIZATION') THEN 'Organization'
            WHEN (p1.party_class = 'OTHER') THEN 'OtherParty' END,
            'name',
            p1.name,
            'standing',
            p1.standing
          )
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.party_class AS party_class,
          r1.name AS name,
          r1.standing AS standing
        FROM party AS r1
        WHERE (
          r1.party_class = 'ORGANIZATION'
          OR (
            SELECT 1
            FROM involvement AS r2
            WHERE r2.party_id = r1.id
              AND (
                (r2.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                OR r2.kind = 'joint_operation'
                AND r2.agency IN (SELECT value FROM json_each(?))
                OR r2.kind = 'supervision_case'
                AND r2.agency IN (SELECT value FROM json_each(?))
                AND (
                  r2.record_key NOT IN (
                    SELECT coalesce(
                      (
                        SELECT DISTINCT r4.id
                        FROM supervision_case AS r4
                        WHERE r3.agency = r4.agency
                          AND r3.case_number = r4.number
                      ),
                      r3.id
                    ) AS coalesce_1
                    FROM case_seal AS r3
                    WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
                      AND (r3.valid_to IS NULL OR r3.valid_to > ?)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r5
                          WHERE r5.id = r3.id
                            AND r5.version = r3.version
                            AND r5.name = ?
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r6
                          WHERE r6.case_number = r3.case_number
                            AND r6.agency = r3.agency
                            AND r6.name = ?
                            AND r6.until_on >= ?
                        )
                      )
                  )
                )
              )
            LIMIT 1 OFFSET ?
          ) IS NOT NULL
        )
          AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

