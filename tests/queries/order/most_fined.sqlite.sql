-- p1, p1, 0, p2, p3, p4, p4, p5, p5, p4, 0, p1, p1, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"penalties":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"fine":' || CASE
                  WHEN (p8.fine IS NULL) THEN 'null'
                  ELSE '{"value":' || json_quote(printf('%d.%02d', p8.fine / 100, p8.fine % 100)) || '}' END || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r8.fine AS fine
                FROM penalty AS r8
                WHERE r8.party_id = p1.id
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
        WHERE (
          r1.party_class = 'ORGANIZATION'
          OR (
            SELECT 1
            FROM involvement AS r3
            WHERE r3.party_id = r1.id
              AND (
                (r3.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                OR r3.kind = 'joint_operation'
                AND r3.agency IN (SELECT value FROM json_each(?))
                OR r3.kind = 'supervision_case'
                AND r3.agency IN (SELECT value FROM json_each(?))
                AND (
                  r3.record_key NOT IN (
                    SELECT coalesce(
                      (
                        SELECT DISTINCT r5.id
                        FROM supervision_case AS r5
                        WHERE r4.agency = r5.agency
                          AND r4.case_number = r5.number
                      ),
                      r4.id
                    ) AS coalesce_1
                    FROM case_seal AS r4
                    WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
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
              )
            LIMIT 1 OFFSET ?
          ) IS NOT NULL
        )
          AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY (
          SELECT sum(r2.fine) AS sum_1
          FROM penalty AS r2
          WHERE r2.party_id = r1.id
            AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
        ) DESC,
          r1.name,
          r1.id
        LIMIT 3 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

