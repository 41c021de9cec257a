-- p1
WITH g2 AS (
  SELECT g2_rows.street AS street,
    g2_rows.kind AS kind
  FROM (
    SELECT r1.street AS street,
      r1.kind AS kind
    FROM party AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.party_class = 'ORGANIZATION'
      AND r1.standing = 'EXISTING'
  ) AS g2_rows
)
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT (
      SELECT row_to_json(p3_o) AS row_to_json_1
      FROM (
        SELECT p3.name AS name
        FROM (
          SELECT r3.name AS name
          FROM division AS r3
          WHERE r3.code = pg2.street
            AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
          ORDER BY r3.valid_from DESC NULLS LAST,
            r3.id,
            r3.version
          LIMIT 1
        ) AS p3
      ) AS p3_o
    ) AS street,
      pg2.kind AS kind,
      pg2.m_count AS count
    FROM (
      SELECT g2_made.street AS street,
        g2_made.kind AS kind,
        g2_made.n AS n,
        g2_made.m_count AS m_count
      FROM (
        SELECT g2.street AS street,
          g2.kind AS kind,
          count(*) AS n,
          count(*) AS m_count
        FROM g2
        GROUP BY g2.street,
          g2.kind
      ) AS g2_made
      ORDER BY g2_made.n DESC,
        g2_made.street,
        (g2_made.kind)::text COLLATE "C"
    ) AS pg2
  ) AS pg2_o
) AS a0;

