-- 1, 2, p2, p3, p4, p5, p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        p1.assessment_grade AS "assessmentGrade",
        p1.credit_grade AS "creditGrade",
        (
          SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT p2.field AS field,
              json_build_object(
                'kind', p2.kind, 'nativeId', p2.native_id, 'effectiveOn', p2.effective_on
              ) AS source
            FROM (
              SELECT r2_said.key AS field,
                r2.kind AS kind,
                r2.native_id AS native_id,
                r2.effective_on AS effective_on
              FROM jsonb_each(p1.provenance) AS r2_said
              JOIN record_version AS r2 ON r2.record_key = CAST((r2_said.value ->> $1::INT) AS UUID)
                AND r2.seq = coalesce(CAST((r2_said.value ->> $2::INT) AS INTEGER), 1)
              WHERE (r2.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                OR r2.kind = 'joint_operation'
                AND r2.agency = ANY ($3::TEXT[])
                OR r2.kind = 'supervision_case'
                AND r2.agency = ANY ($4::TEXT[])
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
                    ) AS coalesce_3
                    FROM case_seal AS r3
                    WHERE (r3.valid_from IS NULL OR r3.valid_from <= $5::DATE)
                      AND (r3.valid_to IS NULL OR r3.valid_to > $5::DATE)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r5
                          WHERE r5.id = r3.id
                            AND r5.version = r3.version
                            AND r5.name = $6::VARCHAR
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r6
                          WHERE r6.case_number = r3.case_number
                            AND r6.agency = r3.agency
                            AND r6.name = $6::VARCHAR
                            AND r6.until_on >= $5::DATE
                        )
                      )
                  )
                )
              ORDER BY (r2_said.key)::text COLLATE "C"
            ) AS p2
          ) AS p2_o
        ) AS sources
      FROM (
        SELECT r1.name AS name,
          r1.assessment_grade AS assessment_grade,
          r1.credit_grade AS credit_grade,
          r1.provenance AS provenance
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $7::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $7::DATE)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
          AND (r1.assessment_grade IS NOT NULL OR r1.credit_grade IS NOT NULL)
        ORDER BY (r1.assessment_grade)::text COLLATE "C" DESC NULLS LAST,
          r1.id DESC
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

