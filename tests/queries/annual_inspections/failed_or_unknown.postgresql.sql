-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2
            FROM (
              SELECT p3.year AS year,
                p3.result AS result
              FROM (
                SELECT r3.year AS year,
                  r3.result AS result
                FROM annual_inspection AS r3
                WHERE r3.party_id = p1.id
                  AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
                  AND (r3.valid_to IS NULL OR r3.valid_to > $1::DATE)
                  AND (r3.result = 'FAIL' OR r3.result IS NULL)
                ORDER BY r3.id
                LIMIT 20 + 0
              ) AS p3
            ) AS p3_o
          )
        ) AS "annualInspections"
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.id IN (
            SELECT r2.party_id
            FROM annual_inspection AS r2
            WHERE (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
              AND (r2.result = 'FAIL' OR r2.result IS NULL)
          )
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

