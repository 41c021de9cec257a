-- p1, 0, p7, p8, p9, p9, p10, p10, p9, p3, p4, p5, p5, p6, p6, p5, 0, p1, p1, p2, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"sources":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"field":' || json_quote(p7.field) || ',"source":' || '{"kind":' || json_quote(
                    p7.kind
                  ) || ',"nativeId":' || json_quote(p7.native_id) || ',"agency":' || coalesce(
                    (
                      SELECT json_object('name', p8.name) AS json_object_1
                      FROM (
                        SELECT r8.name AS name
                        FROM agency AS r8
                        WHERE r8.code = p7.agency
                          AND (r8.valid_from IS NULL OR r8.valid_from <= ?)
                        ORDER BY r8.valid_from DESC,
                          r8.id,
                          r8.version
                        LIMIT 1 OFFSET ?
                      ) AS p8
                    ),
                    'null'
                  ) || '}' || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r7_said."key" AS field,
                  r7.kind AS kind,
                  r7.native_id AS native_id,
                  r7.agency AS agency
                FROM json_each(p1.provenance) AS r7_said
                JOIN record_version AS r7 ON r7.record_key = replace(
                  json_extract(r7_said.value, '$[1]'), '-', ''
                )
                  AND r7.seq = coalesce(json_extract(r7_said.value, '$[2]'), 1)
                WHERE (r7.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                  OR r7.kind = 'joint_operation'
                  AND r7.agency IN (SELECT value FROM json_each(?))
                  OR r7.kind = 'supervision_case'
                  AND r7.agency IN (SELECT value FROM json_each(?))
                  AND (
                    r7.record_key NOT IN (
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
                ORDER BY r7_said."key"
              ) AS p7
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.provenance AS provenance
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
                    ) AS coalesce_2
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
          AND r1.name = ?
        ORDER BY r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

