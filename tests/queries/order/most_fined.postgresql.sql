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
              SELECT CASE
                WHEN (p3.fine IS NOT NULL) THEN json_build_object(
                  'value',
                  CAST(p3.fine / 100 AS TEXT) || '.' || lpad(CAST(p3.fine % 100 AS TEXT), 2, '0')
                ) END AS fine
              FROM (
                SELECT r3.fine AS fine
                FROM penalty AS r3
                WHERE r3.party_id = p1.id
                  AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
                  AND (r3.valid_to IS NULL OR r3.valid_to > $1::DATE)
                ORDER BY r3.id
                LIMIT 20 + 0
              ) AS p3
            ) AS p3_o
          )
        ) AS penalties
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY (
          SELECT sum(r2.fine) AS sum_1
          FROM penalty AS r2
          WHERE r2.party_id = r1.id
            AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
        ) DESC NULLS LAST,
          r1.name,
          r1.id
        LIMIT 3 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

