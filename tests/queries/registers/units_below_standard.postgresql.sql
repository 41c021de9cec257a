-- p1, p2
WITH g2 AS (
  SELECT g2_rows.result AS result
  FROM (
    SELECT r1.result AS result
    FROM standard_check AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  ) AS g2_rows
)
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg2.result AS result,
      pg2.m_count AS count
    FROM (
      SELECT g2_made.result AS result,
        g2_made.n AS n,
        g2_made.m_count AS m_count
      FROM (
        SELECT g2.result AS result, count(*) AS n, count(*) AS m_count FROM g2 GROUP BY g2.result
      ) AS g2_made
      ORDER BY g2_made.n DESC,
        (g2_made.result)::text COLLATE "C"
    ) AS pg2
  ) AS pg2_o
) AS a0,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2
      FROM (
        SELECT p3.code AS code,
          json_build_object(
            'nodes',
            (
              SELECT coalesce(json_agg(p5_o), '[]'::json) AS coalesce_3
              FROM (
                SELECT p5.score AS score,
                  p5.finding AS finding,
                  p5.mend_by AS "mendBy"
                FROM (
                  SELECT r5.score AS score,
                    r5.finding AS finding,
                    r5.mend_by AS mend_by
                  FROM standard_check AS r5
                  WHERE r5.unit = p3.code
                    AND (r5.valid_from IS NULL OR r5.valid_from <= $2::DATE)
                    AND (r5.valid_to IS NULL OR r5.valid_to > $2::DATE)
                  ORDER BY r5.id
                  LIMIT 20 + 0
                ) AS p5
              ) AS p5_o
            )
          ) AS checks
        FROM (
          SELECT r3.code AS code
          FROM party_unit AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= $2::DATE)
            AND (r3.valid_to IS NULL OR r3.valid_to > $2::DATE)
            AND r3.code IN (
              SELECT r4.unit
              FROM standard_check AS r4
              WHERE (r4.valid_from IS NULL OR r4.valid_from <= $2::DATE)
                AND (r4.valid_to IS NULL OR r4.valid_to > $2::DATE)
                AND r4.result = 'NOT_MET'
            )
          ORDER BY r3.code,
            r3.id
          LIMIT 20 + 0
        ) AS p3
      ) AS p3_o
    )
  ) AS a1;

