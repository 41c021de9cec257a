-- p1, p2
WITH g2 AS (
  SELECT g2_rows.role AS role
  FROM (
    SELECT r1.role AS role
    FROM policy AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  ) AS g2_rows
)
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg2.role AS role,
      pg2.m_count AS count
    FROM (
      SELECT g2_made.role AS role,
        g2_made.n AS n,
        g2_made.m_count AS m_count
      FROM (SELECT g2.role AS role, count(*) AS n, count(*) AS m_count FROM g2 GROUP BY g2.role) AS g2_made
      ORDER BY g2_made.n DESC,
        (g2_made.role)::text COLLATE "C"
    ) AS pg2
  ) AS pg2_o
) AS a0,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2
      FROM (
        SELECT p3.title AS title,
          p3.issued_in AS "issuedIn",
          json_build_object(
            'totalCount',
            (
              SELECT count(*) AS count_1
              FROM policy AS r4
              WHERE r4.parent = p3.code
                AND (r4.valid_from IS NULL OR r4.valid_from <= $2::DATE)
                AND (r4.valid_to IS NULL OR r4.valid_to > $2::DATE)
            ),
            'nodes',
            (
              SELECT coalesce(json_agg(p4_o), '[]'::json) AS coalesce_3
              FROM (
                SELECT p4.title AS title
                FROM (
                  SELECT r4.title AS title
                  FROM policy AS r4
                  WHERE r4.parent = p3.code
                    AND (r4.valid_from IS NULL OR r4.valid_from <= $2::DATE)
                    AND (r4.valid_to IS NULL OR r4.valid_to > $2::DATE)
                  ORDER BY r4.id
                  LIMIT 20 + 0
                ) AS p4
              ) AS p4_o
            )
          ) AS supporting,
          (
            SELECT row_to_json(p5_o) AS row_to_json_1
            FROM (
              SELECT p5.synthetic AS synthetic
              FROM (
                SELECT r5.synthetic AS synthetic
                FROM record_version AS r5
                WHERE r5.record_key = p3.id
                  AND r5.seq = p3.seq
                LIMIT 1
              ) AS p5
            ) AS p5_o
          ) AS source
        FROM (
          SELECT r3.title AS title,
            r3.issued_in AS issued_in,
            r3.code AS code,
            r3.id AS id,
            r3.seq AS seq
          FROM policy AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= $2::DATE)
            AND (r3.valid_to IS NULL OR r3.valid_to > $2::DATE)
            AND r3.role = 'MAIN'
          ORDER BY r3.id
          LIMIT 20 + 0
        ) AS p3
      ) AS p3_o
    )
  ) AS a1;

