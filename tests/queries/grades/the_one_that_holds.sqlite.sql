-- p2, p3, p4, p4, p5, p5, p4, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"assessmentGrade":' || json_quote(
            p1.assessment_grade
          ) || ',"creditGrade":' || json_quote(p1.credit_grade) || ',"sources":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"field":' || json_quote(p2.field) || ',"source":' || json_object(
                    'kind', p2.kind, 'nativeId', p2.native_id, 'effectiveOn', p2.effective_on
                  ) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r2_said."key" AS field,
                  r2.kind AS kind,
                  r2.native_id AS native_id,
                  r2.effective_on AS effective_on
                FROM json_each(p1.provenance) AS r2_said
                JOIN record_version AS r2 ON r2.record_key = replace(
                  json_extract(r2_said.value, '$[1]'), '-', ''
                )
                  AND r2.seq = coalesce(json_extract(r2_said.value, '$[2]'), 1)
                WHERE (r2.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
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
                ORDER BY r2_said."key"
              ) AS p2
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.assessment_grade AS assessment_grade,
          r1.credit_grade AS credit_grade,
          r1.provenance AS provenance
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
          AND (r1.assessment_grade IS NOT NULL OR r1.credit_grade IS NOT NULL)
        ORDER BY r1.assessment_grade DESC,
          r1.id DESC
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

