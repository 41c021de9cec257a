-- p2, p3, p4, p5, p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.number AS number,
        p1.name AS name,
        p1.level AS level,
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT p2.name AS name
            FROM (
              SELECT r2.name AS name
              FROM party AS r2
              WHERE r2.id = p1.employer_id
                AND (
                  r2.party_class = 'ORGANIZATION'
                  OR (
                    EXISTS (
                      SELECT *
                      FROM involvement AS r3
                      WHERE r3.party_id = r2.id
                        AND (
                          (r3.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                          OR r3.kind = 'joint_operation'
                          AND r3.agency = ANY ($1::TEXT[])
                          OR r3.kind = 'supervision_case'
                          AND r3.agency = ANY ($2::TEXT[])
                          AND (
                            r3.record_key NOT IN (
                              SELECT r5.id
                              FROM supervision_case AS r5,
                                case_seal AS r4
                              WHERE r5.agency = r4.agency
                                AND r5.number = r4.case_number
                                AND (r4.valid_from IS NULL OR r4.valid_from <= $3::DATE)
                                AND (r4.valid_to IS NULL OR r4.valid_to > $3::DATE)
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM case_seal_readers AS r6
                                    WHERE r6.id = r4.id
                                      AND r6.version = r4.version
                                      AND r6.name = $4::VARCHAR
                                  )
                                )
                            )
                          )
                        )
                    )
                  )
                )
                AND (r2.valid_from IS NULL OR r2.valid_from <= $5::DATE)
              ORDER BY r2.valid_from DESC NULLS LAST,
                r2.id,
                r2.version
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS employer,
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p7_o), '[]'::json) AS coalesce_2
            FROM (
              SELECT p7.course AS course,
                p7.score AS score,
                (
                  SELECT coalesce(json_agg(p8_o), '[]'::json) AS coalesce_3
                  FROM (
                    SELECT p8.name AS name,
                      p8.score AS score
                    FROM (
                      SELECT r8.name AS name,
                        r8.score AS score
                      FROM training_evaluation_indicators AS r8
                      WHERE r8.id = p7.id
                        AND r8.version = p7.version
                      ORDER BY r8.position
                    ) AS p8
                  ) AS p8_o
                ) AS indicators
              FROM (
                SELECT r7.course AS course,
                  r7.score AS score,
                  r7.id AS id,
                  r7.version AS version
                FROM training_evaluation AS r7
                WHERE r7.worker = p1.number
                  AND (r7.valid_from IS NULL OR r7.valid_from <= $5::DATE)
                  AND (r7.valid_to IS NULL OR r7.valid_to > $5::DATE)
                ORDER BY r7.id
                LIMIT 20 + 0
              ) AS p7
            ) AS p7_o
          )
        ) AS trainings,
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p9_o), '[]'::json) AS coalesce_4
            FROM (
              SELECT p9.year AS year,
                p9.grade AS grade,
                p9.note AS note
              FROM (
                SELECT r9.year AS year,
                  r9.grade AS grade,
                  substr(r9.note, 1, CASE WHEN (length(r9.note) >= 12) THEN 4 ELSE 1 END) || repeat(
                    '*',
                    CASE
                    WHEN (
                      length(r9.note) - 2 * CASE WHEN (length(r9.note) >= 12) THEN 4 ELSE 1 END > 1
                    ) THEN length(r9.note) - 2 * CASE
                    WHEN (length(r9.note) >= 12) THEN 4
                    ELSE 1 END
                    ELSE 1 END
                  ) || CASE
                  WHEN (
                    length(r9.note) - 2 * CASE WHEN (length(r9.note) >= 12) THEN 4 ELSE 1 END > 0
                  ) THEN substr(
                    r9.note,
                    (length(r9.note) - CASE WHEN (length(r9.note) >= 12) THEN 4 ELSE 1 END) + 1
                  )
                  ELSE '' END AS note
                FROM performance_evaluation AS r9
                WHERE r9.worker = p1.number
                  AND (r9.valid_from IS NULL OR r9.valid_from <= $5::DATE)
                  AND (r9.valid_to IS NULL OR r9.valid_to > $5::DATE)
                ORDER BY r9.year,
                  r9.id
                LIMIT 20 + 0
              ) AS p9
            ) AS p9_o
          )
        ) AS evaluations
      FROM (
        SELECT r1.number AS number,
          substr(r1.name, 1, CASE WHEN (length(r1.name) >= 12) THEN 4 ELSE 1 END) || repeat(
            '*',
            CASE
            WHEN (length(r1.name) - 2 * CASE WHEN (length(r1.name) >= 12) THEN 4 ELSE 1 END > 1) THEN length(
              r1.name
            ) - 2 * CASE
            WHEN (length(r1.name) >= 12) THEN 4
            ELSE 1 END
            ELSE 1 END
          ) || CASE
          WHEN (length(r1.name) - 2 * CASE WHEN (length(r1.name) >= 12) THEN 4 ELSE 1 END > 0) THEN substr(
            r1.name, (length(r1.name) - CASE WHEN (length(r1.name) >= 12) THEN 4 ELSE 1 END) + 1
          )
          ELSE '' END AS name,
          r1.level AS level,
          r1.employer_id AS employer_id
        FROM social_worker AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $5::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $5::DATE)
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

