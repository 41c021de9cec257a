-- p1, p2
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        p1.functions AS functions,
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
          SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT p3.name AS name,
              p3.english_name AS "englishName"
            FROM (
              SELECT r3.name AS name,
                r3.english_name AS english_name
              FROM service_centre_zones AS r3
              WHERE r3.id = p1.id
                AND r3.version = p1.version
              ORDER BY r3.position
            ) AS p3
          ) AS p3_o
        ) AS zones,
        (
          SELECT row_to_json(p4_o) AS row_to_json_2
          FROM (
            SELECT p4.synthetic AS synthetic
            FROM (
              SELECT r4.synthetic AS synthetic
              FROM record_version AS r4
              WHERE r4.record_key = p1.id
                AND r4.seq = p1.seq
              LIMIT 1
            ) AS p4
          ) AS p4_o
        ) AS source
      FROM (
        SELECT r1.name AS name,
          r1.functions AS functions,
          r1.division AS division,
          r1.id AS id,
          r1.version AS version,
          r1.seq AS seq
        FROM service_centre AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.level = 'DISTRICT'
        ORDER BY r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_1
      FROM service_centre AS r5
      WHERE (r5.valid_from IS NULL OR r5.valid_from <= $2::DATE)
        AND (r5.valid_to IS NULL OR r5.valid_to > $2::DATE)
    ),
    'nodes',
    (
      SELECT coalesce(json_agg(p5_o), '[]'::json) AS coalesce_3
      FROM (
        SELECT p5.name AS name,
          p5.level AS level
        FROM (
          SELECT r5.name AS name,
            r5.level AS level
          FROM service_centre AS r5
          WHERE (r5.valid_from IS NULL OR r5.valid_from <= $2::DATE)
            AND (r5.valid_to IS NULL OR r5.valid_to > $2::DATE)
          ORDER BY r5.code,
            r5.id
          LIMIT 20 + 0
        ) AS p5
      ) AS p5_o
    )
  ) AS a1;

