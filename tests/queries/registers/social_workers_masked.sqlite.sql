-- p2, p3, p4, p4, p5, p5, p4, 0, p1, 0, p1, p1, 0, p1, p1, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"number":' || json_quote(p1.number) || ',"name":' || json_quote(p1.name) || ',"level":' || json_quote(
            p1.level
          ) || ',"employer":' || coalesce(
            (
              SELECT json_object('name', p2.name) AS json_object_1
              FROM (
                SELECT r2.name AS name
                FROM party AS r2
                WHERE r2.id = p1.employer_id
                  AND (
                    r2.party_class = 'ORGANIZATION'
                    OR (
                      SELECT 1
                      FROM involvement AS r3
                      WHERE r3.party_id = r2.id
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
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                ORDER BY r2.valid_from DESC,
                  r2.id,
                  r2.version
                LIMIT 1 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || ',"trainings":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"course":' || json_quote(p8.course) || ',"score":' || json_quote(p8.score) || ',"indicators":' || coalesce(
                    (
                      SELECT '[' || coalesce(
                        group_concat(json_object('name', p9.name, 'score', p9.score)), ''
                      ) || ']' AS anon_3
                      FROM (
                        SELECT r9.name AS name,
                          r9.score AS score
                        FROM training_evaluation_indicators AS r9
                        WHERE r9.id = p8.id
                          AND r9.version = p8.version
                        ORDER BY r9.position
                      ) AS p9
                    ),
                    'null'
                  ) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r8.course AS course,
                  r8.score AS score,
                  r8.id AS id,
                  r8.version AS version
                FROM training_evaluation AS r8
                WHERE r8.worker = p1.number
                  AND (r8.valid_from IS NULL OR r8.valid_from <= ?)
                  AND (r8.valid_to IS NULL OR r8.valid_to > ?)
                ORDER BY r8.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p8
            ),
            'null'
          ) || '}' || ',"evaluations":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(json_object('year', p10.year, 'grade', p10.grade, 'note', p10.note)),
                ''
              ) || ']' AS anon_4
              FROM (
                SELECT r10.year AS year,
                  r10.grade AS grade,
                  substr(r10.note, instr(r10.note, ' ') + 1) AS note
                FROM performance_evaluation AS r10
                WHERE r10.worker = p1.number
                  AND (r10.valid_from IS NULL OR r10.valid_from <= ?)
                  AND (r10.valid_to IS NULL OR r10.valid_to > ?)
                ORDER BY r10.year,
                  r10.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p10
            ),
            'null'
          ) || '}' || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.number AS number,
          substr(r1.name, instr(r1.name, ' ') + 1) AS name,
          r1.level AS level,
          r1.employer_id AS employer_id
        FROM social_worker AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

