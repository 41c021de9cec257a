-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.code AS code,
        p1.name AS name,
        p1.level AS level,
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT p2.code AS code
            FROM (
              SELECT r2.code AS code
              FROM division AS r2
              WHERE r2.code = p1.parent
                AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              ORDER BY r2.valid_from DESC NULLS LAST,
                r2.id,
                r2.version
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS parent,
        p1.established_on AS "establishedOn",
        p1.abolished_on AS "abolishedOn",
        (
          SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT p3.division AS code,
              (
                SELECT row_to_json(p4_o) AS row_to_json_2
                FROM (
                  SELECT p4.name AS name
                  FROM (
                    SELECT r4.name AS name
                    FROM division AS r4
                    WHERE r4.code = p3.division
                      AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
                    ORDER BY r4.valid_from DESC NULLS LAST,
                      r4.id,
                      r4.version
                    LIMIT 1
                  ) AS p4
                ) AS p4_o
              ) AS division
            FROM (
              SELECT r3.division AS division
              FROM division_successors AS r3
              WHERE r3.id = p1.id
                AND r3.version = p1.version
              ORDER BY r3.position
            ) AS p3
          ) AS p3_o
        ) AS successors
      FROM (
        SELECT r1.code AS code,
          r1.name AS name,
          r1.level AS level,
          r1.parent AS parent,
          r1.established_on AS established_on,
          r1.abolished_on AS abolished_on,
          r1.id AS id,
          r1.version AS version
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

