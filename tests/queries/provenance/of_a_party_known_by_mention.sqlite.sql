-- p1, 0, p7, p8, p9, p9, p10, p3, p4, p5, p5, p6, p1, p1, p2, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"sources":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"field":' || json_quote(p6.field) || ',"source":' || '{"kind":' || json_quote(
                    p6.kind
                  ) || ',"nativeId":' || json_quote(p6.native_id) || ',"agency":' || coalesce(
                    (
                      SELECT json_object('name', p7.name) AS json_object_1
                      FROM (
                        SELECT r7.name AS name
                        FROM agency AS r7
                        WHERE r7.code = p6.agency
                          AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                        ORDER BY r7.valid_from DESC,
                          r7.id,
                          r7.version
                        LIMIT 1 OFFSET ?
                      ) AS p7
                    ),
                    'null'
                  ) || '}' || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r6_said."key" AS field,
                  r6.kind AS kind,
                  r6.native_id AS native_id,
                  r6.agency AS agency
                FROM json_each(p1.provenance) AS r6_said
                JOIN record_version AS r6 ON r6.record_key = replace(
                  json_extract(r6_said.value, '$[1]'), '-', ''
                )
                  AND r6.seq = coalesce(json_extract(r6_said.value, '$[2]'), 1)
                WHERE (r6.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                  OR r6.kind = 'joint_operation'
                  AND r6.agency IN (SELECT value FROM json_each(?))
                  OR r6.kind = 'supervision_case'
                  AND r6.agency IN (SELECT value FROM json_each(?))
                  AND (
                    r6.record_key NOT IN (
                      SELECT r9.id
                      FROM supervision_case AS r9,
                        case_seal AS r8
                      WHERE r9.agency = r8.agency
                        AND r9.number = r8.case_number
                        AND (r8.valid_from IS NULL OR r8.valid_from <= ?)
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
                    )
                  )
                ORDER BY r6_said."key"
              ) AS p6
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
            EXISTS (
              SELECT *
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
                      SELECT r4.id
                      FROM supervision_case AS r4,
                        case_seal AS r3
                      WHERE r4.agency = r3.agency
                        AND r4.number = r3.case_number
                        AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
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
                    )
                  )
                )
            )
          )
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

