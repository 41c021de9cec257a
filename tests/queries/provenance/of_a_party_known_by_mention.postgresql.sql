-- p1, 1, 2, p7, p8, p9, p10, p3, p4, p5, p6, p2
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        (
          SELECT coalesce(json_agg(p6_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT p6.field AS field,
              json_build_object(
                'kind',
                p6.kind,
                'nativeId',
                p6.native_id,
                'agency',
                (
                  SELECT row_to_json(p7_o) AS row_to_json_1
                  FROM (
                    SELECT p7.name AS name
                    FROM (
                      SELECT r7.name AS name
                      FROM agency AS r7
                      WHERE r7.code = p6.agency
                        AND (r7.valid_from IS NULL OR r7.valid_from <= $1::DATE)
                      ORDER BY r7.valid_from DESC NULLS LAST,
                        r7.id,
                        r7.version
                      LIMIT 1
                    ) AS p7
                  ) AS p7_o
                )
              ) AS source
            FROM (
              SELECT r6_said.key AS field,
                r6.kind AS kind,
                r6.native_id AS native_id,
                r6.agency AS agency
              FROM jsonb_each(p1.provenance) AS r6_said
              JOIN record_version AS r6 ON r6.record_key = CAST((r6_said.value ->> $2::INT) AS UUID)
                AND r6.seq = coalesce(CAST((r6_said.value ->> $3::INT) AS INTEGER), 1)
              WHERE (r6.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                OR r6.kind = 'joint_operation'
                AND r6.agency = ANY ($4::TEXT[])
                OR r6.kind = 'supervision_case'
                AND r6.agency = ANY ($5::TEXT[])
                AND (
                  r6.record_key NOT IN (
                    SELECT r9.id
                    FROM supervision_case AS r9,
                      case_seal AS r8
                    WHERE r9.agency = r8.agency
                      AND r9.number = r8.case_number
                      AND (r8.valid_from IS NULL OR r8.valid_from <= $6::DATE)
                      AND (r8.valid_to IS NULL OR r8.valid_to > $6::DATE)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r10
                          WHERE r10.id = r8.id
                            AND r10.version = r8.version
                            AND r10.name = $7::VARCHAR
                        )
                      )
                  )
                )
              ORDER BY (r6_said.key)::text COLLATE "C"
            ) AS p6
          ) AS p6_o
        ) AS sources
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
                  AND r2.agency = ANY ($8::TEXT[])
                  OR r2.kind = 'supervision_case'
                  AND r2.agency = ANY ($9::TEXT[])
                  AND (
                    r2.record_key NOT IN (
                      SELECT r4.id
                      FROM supervision_case AS r4,
                        case_seal AS r3
                      WHERE r4.agency = r3.agency
                        AND r4.number = r3.case_number
                        AND (r3.valid_from IS NULL OR r3.valid_from <= $10::DATE)
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
                    )
                  )
                )
            )
          )
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

