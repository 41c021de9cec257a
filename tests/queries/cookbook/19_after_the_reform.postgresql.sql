-- p1, p2, p3
WITH g2 AS (
  SELECT g2_rows.street AS street
  FROM (
    SELECT r1.street AS street
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
        SELECT p3.code AS code
        FROM (
          SELECT r3.code AS code
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
      pg2.m_count AS count
    FROM (
      SELECT g2_made.street AS street,
        g2_made.n AS n,
        g2_made.m_count AS m_count
      FROM (
        SELECT g2.street AS street, count(*) AS n, count(*) AS m_count FROM g2 GROUP BY g2.street
      ) AS g2_made
      ORDER BY g2_made.n DESC,
        g2_made.street
    ) AS pg2
  ) AS pg2_o
) AS a0,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p4_o), '[]'::json) AS coalesce_2
      FROM (
        SELECT p4.code AS code,
          (
            SELECT coalesce(json_agg(p5_o), '[]'::json) AS coalesce_3
            FROM (
              SELECT p5.division AS code,
                (
                  SELECT row_to_json(p6_o) AS row_to_json_2
                  FROM (
                    SELECT p6.name AS name
                    FROM (
                      SELECT r6.name AS name
                      FROM division AS r6
                      WHERE r6.code = p5.division
                        AND (r6.valid_from IS NULL OR r6.valid_from <= $2::DATE)
                      ORDER BY r6.valid_from DESC NULLS LAST,
                        r6.id,
                        r6.version
                      LIMIT 1
                    ) AS p6
                  ) AS p6_o
                ) AS division
              FROM (
                SELECT r5.division AS division
                FROM division_successors AS r5
                WHERE r5.id = p4.id
                  AND r5.version = p4.version
                ORDER BY r5.position
              ) AS p5
            ) AS p5_o
          ) AS successors
        FROM (
          SELECT r4.code AS code,
            r4.id AS id,
            r4.version AS version
          FROM division AS r4
          WHERE (r4.valid_from IS NULL OR r4.valid_from <= $2::DATE)
            AND (r4.valid_to IS NULL OR r4.valid_to > $2::DATE)
            AND r4.parent = $3::VARCHAR COLLATE "C"
          ORDER BY r4.code,
            r4.id
          LIMIT 20
        ) AS p4
      ) AS p4_o
    )
  ) AS a1;

