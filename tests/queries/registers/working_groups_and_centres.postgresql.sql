-- p1
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM coordination_body AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.kind = 'STREET_WORKING_GROUP'
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT p2.name AS name,
              p2.established_in AS "establishedIn"
            FROM (
              SELECT r2.name AS name,
                r2.established_in AS established_in
              FROM coordination_body AS r2
              WHERE r2.code = p1.parent
                AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              ORDER BY r2.valid_from DESC NULLS LAST,
                r2.id,
                r2.version
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS parent,
        (
          SELECT row_to_json(p3_o) AS row_to_json_2
          FROM (
            SELECT p3.code AS code,
              p3.name AS name,
              (
                SELECT row_to_json(p4_o) AS row_to_json_3
                FROM (
                  SELECT p4.name AS name
                  FROM (
                    SELECT r4.name AS name
                    FROM service_centre AS r4
                    WHERE r4.division = p3.code
                      AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
                      AND (r4.valid_to IS NULL OR r4.valid_to > $1::DATE)
                    ORDER BY r4.valid_from DESC NULLS LAST,
                      r4.id,
                      r4.version
                    LIMIT 1
                  ) AS p4
                ) AS p4_o
              ) AS "serviceCentre"
            FROM (
              SELECT r3.code AS code,
                r3.name AS name
              FROM division AS r3
              WHERE r3.code = p1.division
                AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
              ORDER BY r3.valid_from DESC NULLS LAST,
                r3.id,
                r3.version
              LIMIT 1
            ) AS p3
          ) AS p3_o
        ) AS division,
        (
          SELECT row_to_json(p5_o) AS row_to_json_4
          FROM (
            SELECT p5.synthetic AS synthetic
            FROM (
              SELECT r5.synthetic AS synthetic
              FROM record_version AS r5
              WHERE r5.record_key = p1.id
                AND r5.seq = p1.seq
              LIMIT 1
            ) AS p5
          ) AS p5_o
        ) AS source,
        p1.stated_in AS "statedIn"
      FROM (
        SELECT r1.name AS name,
          r1.parent AS parent,
          r1.division AS division,
          r1.id AS id,
          r1.seq AS seq,
          r1.stated_in AS stated_in
        FROM coordination_body AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.kind = 'STREET_WORKING_GROUP'
        ORDER BY r1.code,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

