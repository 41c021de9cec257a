-- p1, 0, p1, p1, 0, p1, p1, 0, p1, p1, 0
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
                  '{"course":' || json_quote(p3.course) || ',"score":' || json_quote(p3.score) || ',"indicators":' || coalesce(
                    (
                      SELECT '[' || coalesce(
                        group_concat(json_object('name', p4.name, 'score', p4.score)), ''
                      ) || ']' AS anon_3
                      FROM (
                        SELECT r4.name AS name,
                          r4.score AS score
                        FROM training_evaluation_indicators AS r4
                        WHERE r4.id = p3.id
                          AND r4.version = p3.version
                        ORDER BY r4.position
                      ) AS p4
                    ),
                    'null'
                  ) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r3.course AS course,
                  r3.score AS score,
                  r3.id AS id,
                  r3.version AS version
                FROM training_evaluation AS r3
                WHERE r3.worker = p1.number
                  AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                  AND (r3.valid_to IS NULL OR r3.valid_to > ?)
                ORDER BY r3.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p3
            ),
            'null'
          ) || '}' || ',"evaluations":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(json_object('year', p5.year, 'grade', p5.grade, 'note', p5.note)), ''
              ) || ']' AS anon_4
              FROM (
                SELECT r5.year AS year,
                  r5.grade AS grade,
                  substr(r5.note, 1, CASE WHEN (length(r5.note) >= 12) THEN 4 ELSE 1 END) || replace(
                    printf(
                      '%*s',
                      CASE
                      WHEN (
                        length(r5.note) - 2 * CASE
                        WHEN (length(r5.note) >= 12) THEN 4
                        ELSE 1 END > 1
                      ) THEN length(r5.note) - 2 * CASE
                      WHEN (length(r5.note) >= 12) THEN 4
                      ELSE 1 END
                      ELSE 1 END,
                      ''
                    ),
                    ' ',
                    '*'
                  ) || CASE
                  WHEN (
                    length(r5.note) - 2 * CASE WHEN (length(r5.note) >= 12) THEN 4 ELSE 1 END > 0
                  ) THEN substr(
                    r5.note,
                    (length(r5.note) - CASE WHEN (length(r5.note) >= 12) THEN 4 ELSE 1 END) + 1
                  )
                  ELSE '' END AS note
                FROM performance_evaluation AS r5
                WHERE r5.worker = p1.number
                  AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                  AND (r5.valid_to IS NULL OR r5.valid_to > ?)
                ORDER BY r5.year,
                  r5.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p5
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

