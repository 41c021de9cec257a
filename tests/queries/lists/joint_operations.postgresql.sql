-- p1, p3, p4, p5, p6, p2
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.number AS number,
        p1.name AS name,
        p1.started_on AS "startedOn",
        p1.finished_on AS "finishedOn",
        (
          SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT (
              SELECT row_to_json(p3_o) AS row_to_json_1
              FROM (
                SELECT p3.name AS name
                FROM (
                  SELECT r3.name AS name
                  FROM agency AS r3
                  WHERE r3.code = p2.agency
                    AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
                  ORDER BY r3.valid_from DESC NULLS LAST,
                    r3.id,
                    r3.version
                  LIMIT 1
                ) AS p3
              ) AS p3_o
            ) AS agency,
              p2.role AS role,
              p2.outcome AS outcome
            FROM (
              SELECT r2.agency AS agency,
                r2.role AS role,
                r2.outcome AS outcome
              FROM joint_operation_participants AS r2
              WHERE r2.id = p1.id
                AND r2.version = p1.version
              ORDER BY r2.position
            ) AS p2
          ) AS p2_o
        ) AS participants,
        (
          SELECT coalesce(json_agg(p4_o), '[]'::json) AS coalesce_3
          FROM (
            SELECT p4.address AS address,
              (
                SELECT row_to_json(p5_o) AS row_to_json_2
                FROM (
                  SELECT p5.name AS name
                  FROM (
                    SELECT r5.name AS name
                    FROM division AS r5
                    WHERE r5.code = p4.division
                      AND (r5.valid_from IS NULL OR r5.valid_from <= $1::DATE)
                    ORDER BY r5.valid_from DESC NULLS LAST,
                      r5.id,
                      r5.version
                    LIMIT 1
                  ) AS p5
                ) AS p5_o
              ) AS division
            FROM (
              SELECT r4.address AS address,
                r4.division AS division
              FROM joint_operation_sites AS r4
              WHERE r4.id = p1.id
                AND r4.version = p1.version
              ORDER BY r4.position
            ) AS p4
          ) AS p4_o
        ) AS sites,
        (
          SELECT coalesce(json_agg(p6_o), '[]'::json) AS coalesce_4
          FROM (
            SELECT (
              SELECT row_to_json(p7_o) AS row_to_json_3
              FROM (
                SELECT p7.name AS name
                FROM (
                  SELECT r7.name AS name
                  FROM party AS r7
                  WHERE r7.id = p6.party_id
                    AND (
                      r7.party_class = 'ORGANIZATION'
                      OR (
                        SELECT 1
                        FROM involvement AS r8
                        WHERE r8.party_id = r7.id
                          AND (
                            (r8.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                            OR r8.kind = 'joint_operation'
                            AND r8.agency = ANY ($2::TEXT[])
                            OR r8.kind = 'supervision_case'
                            AND r8.agency = ANY ($3::TEXT[])
                            AND (
                              r8.record_key NOT IN (
                                SELECT coalesce(
                                  (
                                    SELECT DISTINCT r10.id
                                    FROM supervision_case AS r10
                                    WHERE r9.agency = r10.agency
                                      AND r9.case_number = r10.number
                                  ),
                                  r9.id
                                ) AS coalesce_5
                                FROM case_seal AS r9
                                WHERE (r9.valid_from IS NULL OR r9.valid_from <= $4::DATE)
                                  AND (r9.valid_to IS NULL OR r9.valid_to > $4::DATE)
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM case_seal_readers AS r11
                                      WHERE r11.id = r9.id
                                        AND r11.version = r9.version
                                        AND r11.name = $5::VARCHAR
                                    )
                                  )
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM broken_seal AS r12
                                      WHERE r12.case_number = r9.case_number
                                        AND r12.agency = r9.agency
                                        AND r12.name = $5::VARCHAR
                                        AND r12.until_on >= $4::DATE
                                    )
                                  )
                              )
                            )
                          )
                        LIMIT 1
                      ) IS NOT NULL
                    )
                    AND (r7.valid_from IS NULL OR r7.valid_from <= $1::DATE)
                  ORDER BY r7.valid_from DESC NULLS LAST,
                    r7.id,
                    r7.version
                  LIMIT 1
                ) AS p7
              ) AS p7_o
            ) AS party,
              p6.finding AS finding
            FROM (
              SELECT r6.party_id AS party_id,
                r6.finding AS finding
              FROM joint_operation_subjects AS r6
              WHERE r6.id = p1.id
                AND r6.version = p1.version
              ORDER BY r6.position
            ) AS p6
          ) AS p6_o
        ) AS subjects
      FROM (
        SELECT r1.number AS number,
          r1.name AS name,
          r1.started_on AS started_on,
          r1.finished_on AS finished_on,
          r1.id AS id,
          r1.version AS version
        FROM joint_operation AS r1
        WHERE r1.agency = ANY ($6::TEXT[])
          AND (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.started_on,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

