-- p1, p2
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.title AS title,
        p1.level AS level,
        p1.year AS year,
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT p2.name AS name
            FROM (
              SELECT r2.name AS name
              FROM division AS r2
              WHERE r2.code = p1.division
                AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              ORDER BY r2.valid_from DESC NULLS LAST,
                r2.id,
                r2.version
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS division,
        (
          SELECT row_to_json(p3_o) AS row_to_json_2
          FROM (
            SELECT p3.synthetic AS synthetic
            FROM (
              SELECT r3.synthetic AS synthetic
              FROM record_version AS r3
              WHERE r3.record_key = p1.id
                AND r3.seq = p1.seq
              LIMIT 1
            ) AS p3
          ) AS p3_o
        ) AS source
      FROM (
        SELECT r1.title AS title,
          r1.level AS level,
          r1.year AS year,
          r1.division AS division,
          r1.id AS id,
          r1.seq AS seq
        FROM designation AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p4_o), '[]'::json) AS coalesce_2
      FROM (
        SELECT p4.title AS title,
          p4.kind AS kind,
          (
            SELECT coalesce(json_agg(p5_o), '[]'::json) AS coalesce_3
            FROM (
              SELECT p5.number AS number
              FROM (
                SELECT r5.number AS number
                FROM publication_issues AS r5
                WHERE r5.id = p4.id
                  AND r5.version = p4.version
                ORDER BY r5.position
              ) AS p5
            ) AS p5_o
          ) AS issues
        FROM (
          SELECT r4.title AS title,
            r4.kind AS kind,
            r4.id AS id,
            r4.version AS version
          FROM publication AS r4
          WHERE (r4.valid_from IS NULL OR r4.valid_from <= $2::DATE)
            AND (r4.valid_to IS NULL OR r4.valid_to > $2::DATE)
          ORDER BY r4.id
          LIMIT 20 + 0
        ) AS p4
      ) AS p4_o
    )
  ) AS a1;

