-- p2, p3, p4, p4, p5, p1, 0, p1, p1, 0, p1, p1, 0, p1, p1, 0
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
                      EXISTS (
                        SELECT *
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
                                SELECT r5.id
                                FROM supervision_case AS r5,
                                  case_seal AS r4
                                WHERE r5.agency = r4.agency
                                  AND r5.number = r4.case_number
                                  AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
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
                              )
                            )
                          )
                      )
                    )
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
                  '{"course":' || json_quote(p7.course) || ',"score":' || json_quote(p7.score) || ',"indicators":' || coalesce(
                    (
                      SELECT '[' || coalesce(
                        group_concat(json_object('name', p8.name, 'score', p8.score)), ''
                      ) || ']' AS anon_3
                      FROM (
                        SELECT r8.name AS name,
                          r8.score AS score
                        FROM training_evaluation_indicators AS r8
                        WHERE r8.id = p7.id
                          AND r8.version = p7.version
                        ORDER BY r8.position
                      ) AS p8
                    ),
                    'null'
                  ) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r7.course AS course,
                  r7.score AS score,
                  r7.id AS id,
                  r7.version AS version
                FROM training_evaluation AS r7
                WHERE r7.worker = p1.number
                  AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                  AND (r7.valid_to IS NULL OR r7.valid_to > ?)
                ORDER BY r7.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p7
            ),
            'null'
          ) || '}' || ',"evaluations":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(json_object('year', p9.year, 'grade', p9.grade, 'note', p9.note)), ''
              ) || ']' AS anon_4
              FROM (
                SELECT r9.year AS year,
                  r9.grade AS grade,
                  substr(r9.note, 1, CASE WHEN (length(r9.note) >= 12) THEN 4 ELSE 1 END) || replace(
                    printf(
                      '%*s',
                      CASE
                      WHEN (
                        length(r9.note) - 2 * CASE
                        WHEN (length(r9.note) >= 12) THEN 4
                        ELSE 1 END > 1
                      ) THEN length(r9.note) - 2 * CASE
                      WHEN (length(r9.note) >= 12) THEN 4
                      ELSE 1 END
                      ELSE 1 END,
                      ''
                    ),
                    ' ',
                    '*'
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
                  AND (r9.valid_from IS NULL OR r9.valid_from <= ?)
                  AND (r9.valid_to IS NULL OR r9.valid_to > ?)
                ORDER BY r9.year,
                  r9.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p9
            ),
            'null'
          ) || '}' || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.number AS number,
          substr(r1.name, 1, CASE WHEN (length(r1.name) >= 12) THEN 4 ELSE 1 END) || replace(
            printf(
              '%*s',
              CASE
              WHEN (length(r1.name) - 2 * CASE WHEN (length(r1.name) >= 12) THEN 4 ELSE 1 END > 1) THEN length(
                r1.name
              ) - 2 * CASE
              WHEN (length(r1.name) >= 12) THEN 4
              ELSE 1 END
              ELSE 1 END,
              ''
            ),
            ' ',
            '*'
          ) || CASE
          WHEN (length(r1.name) - 2 * CASE WHEN (length(r1.name) >= 12) THEN 4 ELSE 1 END > 0) THEN substr(
            r1.name, (length(r1.name) - CASE WHEN (length(r1.name) >= 12) THEN 4 ELSE 1 END) + 1
          )
          ELSE '' END AS name,
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

