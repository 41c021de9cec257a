-- p1, p2, p3
WITH g2 AS (
  SELECT g2_rows.category AS category
  FROM (
    SELECT r1.category AS category
    FROM disclosure AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  ) AS g2_rows
)
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg2.category AS category,
      pg2.m_count AS count
    FROM (
      SELECT g2_made.category AS category,
        g2_made.n AS n,
        g2_made.m_count AS m_count
      FROM (
        SELECT g2.category AS category,
          count(*) AS n,
          count(*) AS m_count
        FROM g2
        GROUP BY g2.category
      ) AS g2_made
      ORDER BY g2_made.n DESC,
        (g2_made.category)::text COLLATE "C"
    ) AS pg2
  ) AS pg2_o
) AS a0,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2
      FROM (
        SELECT p3.name AS name,
          p3.statutory_days AS "statutoryDays",
          p3.promised_days AS "promisedDays",
          (
            SELECT row_to_json(p4_o) AS row_to_json_1
            FROM (
              SELECT p4.name AS name
              FROM (
                SELECT r4.name AS name
                FROM agency AS r4
                WHERE r4.code = p3.handled_by
                  AND (r4.valid_from IS NULL OR r4.valid_from <= $2::DATE)
                ORDER BY r4.valid_from DESC NULLS LAST,
                  r4.id,
                  r4.version
                LIMIT 1
              ) AS p4
            ) AS p4_o
          ) AS "handledBy"
        FROM (
          SELECT r3.name AS name,
            r3.statutory_days AS statutory_days,
            r3.promised_days AS promised_days,
            r3.handled_by AS handled_by
          FROM service_matter AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= $2::DATE)
            AND (r3.valid_to IS NULL OR r3.valid_to > $2::DATE)
            AND r3.promised_days <= $3::BIGINT
          ORDER BY r3.code,
            r3.id
          LIMIT 20 + 0
        ) AS p3
      ) AS p3_o
    )
  ) AS a1;

