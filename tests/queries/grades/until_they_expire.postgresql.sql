-- p1, p2, p3, p4
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.grade AS grade,
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT p2.name AS name
            FROM (
              SELECT r2.name AS name
              FROM party AS r2
              WHERE r2.id = p1.party_id
                AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              ORDER BY r2.valid_from DESC NULLS LAST,
                r2.id,
                r2.version
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS party
      FROM (
        SELECT r1.grade AS grade,
          r1.party_id AS party_id
        FROM grade AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.scheme = 'ASSESSMENT'
        ORDER BY (r1.grade)::text COLLATE "C",
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2
      FROM (
        SELECT p3.grade AS grade,
          (
            SELECT row_to_json(p4_o) AS row_to_json_2
            FROM (
              SELECT p4.name AS name
              FROM (
                SELECT r4.name AS name
                FROM party AS r4
                WHERE r4.id = p3.party_id
                  AND (r4.valid_from IS NULL OR r4.valid_from <= $2::DATE)
                ORDER BY r4.valid_from DESC NULLS LAST,
                  r4.id,
                  r4.version
                LIMIT 1
              ) AS p4
            ) AS p4_o
          ) AS party
        FROM (
          SELECT r3.grade AS grade,
            r3.party_id AS party_id
          FROM grade AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= $2::DATE)
            AND (r3.valid_to IS NULL OR r3.valid_to > $2::DATE)
            AND r3.scheme = 'ASSESSMENT'
          ORDER BY r3.id
          LIMIT 20 + 0
        ) AS p3
      ) AS p3_o
    )
  ) AS a1,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p5_o), '[]'::json) AS coalesce_3
      FROM (
        SELECT p5.valid_until AS "validUntil",
          (
            SELECT row_to_json(p6_o) AS row_to_json_3
            FROM (
              SELECT p6.name AS name
              FROM (
                SELECT r6.name AS name
                FROM party AS r6
                WHERE r6.id = p5.party_id
                  AND (r6.valid_from IS NULL OR r6.valid_from <= $3::DATE)
                ORDER BY r6.valid_from DESC NULLS LAST,
                  r6.id,
                  r6.version
                LIMIT 1
              ) AS p6
            ) AS p6_o
          ) AS party
        FROM (
          SELECT r5.valid_until AS valid_until,
            r5.party_id AS party_id
          FROM grade AS r5
          WHERE (r5.valid_from IS NULL OR r5.valid_from <= $3::DATE)
            AND (r5.valid_to IS NULL OR r5.valid_to > $3::DATE)
            AND r5.scheme = 'CREDIT'
          ORDER BY r5.valid_until,
            r5.id
          LIMIT 20 + 0
        ) AS p5
      ) AS p5_o
    )
  ) AS a2,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p7_o), '[]'::json) AS coalesce_4
      FROM (
        SELECT p7.year AS year,
          (
            SELECT row_to_json(p8_o) AS row_to_json_4
            FROM (
              SELECT p8.name AS name
              FROM (
                SELECT r8.name AS name
                FROM party AS r8
                WHERE r8.id = p7.party_id
                  AND (r8.valid_from IS NULL OR r8.valid_from <= $4::DATE)
                ORDER BY r8.valid_from DESC NULLS LAST,
                  r8.id,
                  r8.version
                LIMIT 1
              ) AS p8
            ) AS p8_o
          ) AS party
        FROM (
          SELECT r7.year AS year,
            r7.party_id AS party_id
          FROM grade AS r7
          WHERE (r7.valid_from IS NULL OR r7.valid_from <= $4::DATE)
            AND (r7.valid_to IS NULL OR r7.valid_to > $4::DATE)
            AND r7.scheme = 'CREDIT'
          ORDER BY r7.id
          LIMIT 20 + 0
        ) AS p7
      ) AS p7_o
    )
  ) AS a3;

