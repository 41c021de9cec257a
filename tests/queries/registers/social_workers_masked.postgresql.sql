-- p1
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
                AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
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
            SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2
            FROM (
              SELECT p3.course AS course,
                p3.score AS score,
                (
                  SELECT coalesce(json_agg(p4_o), '[]'::json) AS coalesce_3
                  FROM (
                    SELECT p4.name AS name,
                      p4.score AS score
                    FROM (
                      SELECT r4.name AS name,
                        r4.score AS score
                      FROM training_evaluation_indicators AS r4
                      WHERE r4.id = p3.id
                        AND r4.version = p3.version
                      ORDER BY r4.position
                    ) AS p4
                  ) AS p4_o
                ) AS indicators
              FROM (
                SELECT r3.course AS course,
                  r3.score AS score,
                  r3.id AS id,
                  r3.version AS version
                FROM training_evaluation AS r3
                WHERE r3.worker = p1.number
                  AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
                  AND (r3.valid_to IS NULL OR r3.valid_to > $1::DATE)
                ORDER BY r3.id
                LIMIT 20 + 0
              ) AS p3
            ) AS p3_o
          )
        ) AS trainings,
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p5_o), '[]'::json) AS coalesce_4
            FROM (
              SELECT p5.year AS year,
                p5.grade AS grade,
                p5.note AS note
              FROM (
                SELECT r5.year AS year,
                  r5.grade AS grade,
                  substr(r5.note, 1, CASE WHEN (length(r5.note) >= 12) THEN 4 ELSE 1 END) || repeat(
                    '*',
                    CASE
                    WHEN (
                      length(r5.note) - 2 * CASE WHEN (length(r5.note) >= 12) THEN 4 ELSE 1 END > 1
                    ) THEN length(r5.note) - 2 * CASE
                    WHEN (length(r5.note) >= 12) THEN 4
                    ELSE 1 END
                    ELSE 1 END
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
                  AND (r5.valid_from IS NULL OR r5.valid_from <= $1::DATE)
                  AND (r5.valid_to IS NULL OR r5.valid_to > $1::DATE)
                ORDER BY r5.year,
                  r5.id
                LIMIT 20 + 0
              ) AS p5
            ) AS p5_o
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
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

