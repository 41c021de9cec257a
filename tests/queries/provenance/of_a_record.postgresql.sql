-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.document_number AS "documentNumber",
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT p2.name AS name
            FROM (
              SELECT r2.name AS name
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
            SELECT (
              SELECT row_to_json(p4_o) AS row_to_json_3
              FROM (
                SELECT p4.name AS name
                FROM (
                  SELECT r4.name AS name
                  FROM agency AS r4
                  WHERE r4.code = p3.agency
                    AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
                  ORDER BY r4.valid_from DESC NULLS LAST,
                    r4.id,
                    r4.version
                  LIMIT 1
                ) AS p4
              ) AS p4_o
            ) AS agency,
              p3.kind AS kind,
              p3.native_id AS "nativeId",
              replace(
                to_char(timezone('UTC', p3.observed_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'),
                '.000000',
                ''
              ) || '+00:00' AS "observedAt",
              p3.effective_on AS "effectiveOn",
              p3.synthetic AS synthetic
            FROM (
              SELECT r3.agency AS agency,
                r3.kind AS kind,
                r3.native_id AS native_id,
                r3.observed_at AS observed_at,
                r3.effective_on AS effective_on,
                r3.synthetic AS synthetic
              FROM record_version AS r3
              WHERE r3.record_key = p1.id
                AND r3.seq = p1.seq
              LIMIT 1
            ) AS p3
          ) AS p3_o
        ) AS source
      FROM (
        SELECT r1.document_number AS document_number,
          r1.authority AS authority,
          r1.id AS id,
          r1.seq AS seq
        FROM penalty AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.document_number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

