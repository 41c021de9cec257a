-- p1, p2
WITH g2 AS (
  SELECT g2_rows.course AS course,
    g2_rows.of_workers AS of_workers
  FROM (
    SELECT r1.course AS course,
      r1.worker AS of_workers
    FROM training_evaluation AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  ) AS g2_rows
),
  g4 AS (
    SELECT g4_rows.year AS year,
      g4_rows.grade AS grade
    FROM (
      SELECT r3.year AS year,
        r3.grade AS grade
      FROM performance_evaluation AS r3
      WHERE (r3.valid_from IS NULL OR r3.valid_from <= $2::DATE)
        AND (r3.valid_to IS NULL OR r3.valid_to > $2::DATE)
    ) AS g4_rows
  )
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg2.course AS course,
      pg2.m_count AS count,
      pg2.m_workers AS workers
    FROM (
      SELECT g2_made.course AS course,
        g2_made.n AS n,
        g2_made.m_count AS m_count,
        g2_made.m_workers AS m_workers
      FROM (
        SELECT g2.course AS course,
          count(*) AS n,
          count(*) AS m_count,
          count(DISTINCT g2.of_workers) AS m_workers
        FROM g2
        GROUP BY g2.course
      ) AS g2_made
      ORDER BY g2_made.n DESC,
        g2_made.course
    ) AS pg2
  ) AS pg2_o
) AS a0,
  (
    SELECT coalesce(json_agg(pg4_o), '[]'::json) AS coalesce_2
    FROM (
      SELECT pg4.year AS year,
        pg4.grade AS grade,
        pg4.m_count AS count
      FROM (
        SELECT g4_made.year AS year,
          g4_made.grade AS grade,
          g4_made.n AS n,
          g4_made.m_count AS m_count
        FROM (
          SELECT g4.year AS year,
            g4.grade AS grade,
            count(*) AS n,
            count(*) AS m_count
          FROM g4
          GROUP BY g4.year,
            g4.grade
        ) AS g4_made
        ORDER BY g4_made.n DESC,
          g4_made.year,
          (g4_made.grade)::text COLLATE "C"
      ) AS pg4
    ) AS pg4_o
  ) AS a1;

