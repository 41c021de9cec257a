-- p1, 1, 2, p7, p8, p9, p10, p3, p4, p5, p6, p2
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        (
          SELECT coalesce(json_agg(p7_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT p7.field AS field,
              json_build_object(
                'kind',
                p7.kind,
                'nativeId',
                p7.native_id,
                'agency',
                (
                  SELECT row_to_json(p8_o) AS row_to_json_1
                  FROM (
                    SELECT p8.name AS name
                    FROM (
                      SELECT r8.name AS name
                      FROM agency AS r8
                      WHERE r8.code = p7.agency
                        AND (r8.valid_from IS NULL OR r8.valid_from <= $1::DATE)
                      ORDER BY r8.valid_from DESC NULLS LAST,
                        r8.id,
                        r8.version
                      LIMIT 1
                    ) AS p8
                  ) AS p8_o
                )
              ) AS source
            FROM (
              SELECT r7_said.key AS field,
                r7.kind AS kind,
                r7.native_id AS native_id,
                r7.agency AS agency
              FROM jsonb_each(p1.provenance) AS r7_said
              JOIN record_version AS r7 ON r7.record_key = CAST((r7_said.value ->> $2::INT) AS UUID)
                AND r7.seq = coalesce(CAST((r7_said.value ->> $3::INT) AS INTEGER), 1)
              WHERE (r7.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                OR r7.kind = 'joint_operation'
                AND r7.agency = ANY ($4::TEXT[])
                OR r7.kind = 'supervision_case'
                AND r7.agency = ANY ($5::TEXT[])
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
                    ) AS coalesce_3
                    FROM case_seal AS r9
                    WHERE (r9.valid_from IS NULL OR r9.valid_from <= $6::DATE)
                      AND (r9.valid_to IS NULL OR r9.valid_to > $6::DATE)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r11
                          WHERE r11.id = r9.id
                            AND r11.version = r9.version
                            AND r11.name = $7::VARCHAR
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r12
                          WHERE r12.case_number = r9.case_number
                            AND r12.agency = r9.agency
                            AND r12.name = $7::VARCHAR
                            AND r12.until_on >= $6::DATE
                        )
                      )
                  )
                )
              ORDER BY (r7_said.key)::text COLLATE "C"
            ) AS p7
          ) AS p7_o
        ) AS sources
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
                AND r2.agency = ANY ($8::TEXT[])
                OR r2.kind = 'supervision_case'
                AND r2.agency = ANY ($9::TEXT[])
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
                    ) AS coalesce_4
                    FROM case_seal AS r3
                    WHERE (r3.valid_from IS NULL OR r3.valid_from <= $10::DATE)
                      AND (r3.valid_to IS NULL OR r3.valid_to > $10::DATE)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r5
                          WHERE r5.id = r3.id
                            AND r5.version = r3.version
                            AND r5.name = $11::VARCHAR
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r6
                          WHERE r6.case_number = r3.case_number
                            AND r6.agency = r3.agency
                            AND r6.name = $11::VARCHAR
                            AND r6.until_on >= $10::DATE
                        )
                      )
                  )
                )
              )
            LIMIT 1
          ) IS NOT NULL
        )
          AND (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.name = $12::VARCHAR COLLATE "C"
        ORDER BY r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

