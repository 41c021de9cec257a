-- p1, p2, p3
WITH g4 AS (
  SELECT g4_rows.year AS year,
    g4_rows.result AS result
  FROM (
    SELECT r3.year AS year,
      r3.result AS result
    FROM target_appraisal AS r3
    WHERE (r3.valid_from IS NULL OR r3.valid_from <= $3::DATE)
      AND (r3.valid_to IS NULL OR r3.valid_to > $3::DATE)
  ) AS g4_rows
)
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT (
        SELECT row_to_json(p2_o) AS row_to_json_1
        FROM (
          SELECT p2.name AS name
          FROM (
            SELECT r2.name AS name
            FROM agency AS r2
            WHERE r2.code = p1.department
              AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
            ORDER BY r2.valid_from DESC NULLS LAST,
              r2.id,
              r2.version
            LIMIT 1
          ) AS p2
        ) AS p2_o
      ) AS department,
        p1.task AS task,
        p1.weight AS weight,
        p1.score AS score,
        p1.result AS result
      FROM (
        SELECT r1.department AS department,
          r1.task AS task,
          r1.weight AS weight,
          r1.score AS score,
          r1.result AS result
        FROM target_appraisal AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.year = $2::BIGINT
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0,
  (
    SELECT coalesce(json_agg(pg4_o), '[]'::json) AS coalesce_2
    FROM (
      SELECT pg4.year AS year,
        pg4.result AS result,
        pg4.m_count AS count
      FROM (
        SELECT g4_made.year AS year,
          g4_made.result AS result,
          g4_made.n AS n,
          g4_made.m_count AS m_count
        FROM (
          SELECT g4.year AS year,
            g4.result AS result,
            count(*) AS n,
            count(*) AS m_count
          FROM g4
          GROUP BY g4.year,
            g4.result
        ) AS g4_made
        ORDER BY g4_made.n DESC,
          g4_made.year,
          (g4_made.result)::text COLLATE "C"
      ) AS pg4
    ) AS pg4_o
  ) AS a1;

