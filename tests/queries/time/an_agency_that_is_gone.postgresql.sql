-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.code AS code,
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT (
              SELECT row_to_json(p3_o) AS row_to_json_2
              FROM (
                SELECT p3.name AS name,
                  p3.abolished_on AS "abolishedOn",
                  (
                    SELECT row_to_json(p4_o) AS row_to_json_3
                    FROM (
                      SELECT p4.name AS name
                      FROM (
                        SELECT r4.name AS name
                        FROM agency AS r4
                        WHERE r4.code = p3.successor
                          AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
                        ORDER BY r4.valid_from DESC NULLS LAST,
                          r4.id,
                          r4.version
                        LIMIT 1
                      ) AS p4
                    ) AS p4_o
                  ) AS successor
                FROM (
                  SELECT r3.name AS name,
                    r3.abolished_on AS abolished_on,
                    r3.successor AS successor
                  FROM agency AS r3
                  WHERE r3.code = p2.agency
                    AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
                  ORDER BY r3.valid_from DESC NULLS LAST,
                    r3.id,
                    r3.version
                  LIMIT 1
                ) AS p3
              ) AS p3_o
            ) AS agency
            FROM (
              SELECT r2.agency AS agency
              FROM record_version AS r2
              WHERE r2.record_key = p1.id
                AND r2.seq = p1.seq
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS source
      FROM (
        SELECT r1.code AS code,
          r1.id AS id,
          r1.seq AS seq
        FROM party_unit AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.code,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

