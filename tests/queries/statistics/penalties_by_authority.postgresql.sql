-- p1
WITH g2 AS (
  SELECT g2_rows.authority AS authority,
    g2_rows.of_fine AS of_fine
  FROM (
    SELECT r1.authority AS authority,
      r1.fine AS of_fine
    FROM penalty AS r1
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
        SELECT p3.code AS code,
          p3.name AS name
        FROM (
          SELECT r3.code AS code,
            r3.name AS name
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
      pg2.m_count AS count,
      CASE
      WHEN (pg2.m_fine IS NOT NULL) THEN json_build_object(
        'value',
        CAST(pg2.m_fine / 100 AS TEXT) || '.' || lpad(CAST(pg2.m_fine % 100 AS TEXT), 2, '0')
      ) END AS fine
    FROM (
      SELECT g2_made.authority AS authority,
        g2_made.n AS n,
        g2_made.m_count AS m_count,
        g2_made.m_fine AS m_fine
      FROM (
        SELECT g2.authority AS authority,
          count(*) AS n,
          count(*) AS m_count,
          CAST(sum(g2.of_fine) AS BIGINT) AS m_fine
        FROM g2
        GROUP BY g2.authority
      ) AS g2_made
      ORDER BY g2_made.n DESC,
        g2_made.authority
    ) AS pg2
  ) AS pg2_o
) AS a0;

