-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.scheme AS scheme,
        p1.scheme_name AS "schemeName",
        p1.as_written AS "asWritten",
        p1.grade AS grade,
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT p2.code AS code
            FROM (
              SELECT r2.code AS code
              FROM agency AS r2
              WHERE r2.code = p1.authority
                AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              ORDER BY r2.valid_from DESC NULLS LAST,
                r2.id,
                r2.version
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS authority,
        (
          SELECT row_to_json(p3_o) AS row_to_json_2
          FROM (
            SELECT p3.native_id AS "nativeId"
            FROM (
              SELECT r3.native_id AS native_id
              FROM record_version AS r3
              WHERE r3.record_key = p1.id
                AND r3.seq = p1.seq
              LIMIT 1
            ) AS p3
          ) AS p3_o
        ) AS source
      FROM (
        SELECT r1.scheme AS scheme,
          r1.scheme_name AS scheme_name,
          r1.as_written AS as_written,
          r1.grade AS grade,
          r1.authority AS authority,
          r1.id AS id,
          r1.seq AS seq
        FROM grade AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.grade IS NULL
        ORDER BY r1.scheme_name,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

