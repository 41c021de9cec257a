-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.code AS code,
        p1.name AS name,
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT p2.name AS name
            FROM (
              SELECT r2.name AS name
              FROM division AS r2
              WHERE r2.code = p1.parent
                AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              ORDER BY r2.valid_from DESC NULLS LAST,
                r2.id,
                r2.version
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS parent
      FROM (
        SELECT r1.code AS code,
          r1.name AS name,
          r1.parent AS parent
        FROM division AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.code,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

