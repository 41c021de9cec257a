-- p1
WITH g2 AS (
  SELECT g2_rows.authority AS authority,
    g2_rows.result AS result
  FROM (
    SELECT r1.authority AS authority,
      r1.result AS result
    FROM inspection AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  ) AS g2_rows
)
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT (
      SELECT row_to_json(p3_o) AS row_to_json_1
      FROM (
        SELECT p3.code AS code
        FROM (
          SELECT r3.code AS code
          FROM agency AS r3
          WHERE r3.code = pg2.authority
            AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
          ORDER BY r3.valid_from DESC NULLS LAST,
            r3.id,
            r3.version
          LIMIT 1
        ) AS p3
      ) AS p3_o
    ) AS authority,
      pg2.result AS result,
      pg2.m_count AS count
    FROM (
      SELECT g2_made.authority AS authority,
        g2_made.result AS result,
        g2_made.n AS n,
        g2_made.m_count AS m_count
      FROM (
        SELECT g2.authority AS authority,
          g2.result AS result,
          count(*) AS n,
          count(*) AS m_count
        FROM g2
        GROUP BY g2.authority,
          g2.result
      ) AS g2_made
      ORDER BY g2_made.n DESC,
        g2_made.authority,
        (g2_made.result)::text COLLATE "C"
    ) AS pg2
  ) AS pg2_o
) AS a0;

