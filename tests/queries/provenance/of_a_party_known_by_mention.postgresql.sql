-- p1, 1, 2, p2
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        (
          SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT p2.field AS field,
              json_build_object(
                'kind',
                p2.kind,
                'nativeId',
                p2.native_id,
                'agency',
                (
                  SELECT row_to_json(p3_o) AS row_to_json_1
                  FROM (
                    SELECT p3.name AS name
                    FROM (
                      SELECT r3.name AS name
                      FROM agency AS r3
                      WHERE r3.code = p2.agency
                        AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
                      ORDER BY r3.valid_from DESC NULLS LAST,
                        r3.id,
                        r3.version
                      LIMIT 1
                    ) AS p3
                  ) AS p3_o
                )
              ) AS source
            FROM (
              SELECT r2_said.key AS field,
                r2.kind AS kind,
                r2.native_id AS native_id,
                r2.agency AS agency
              FROM jsonb_each(p1.provenance) AS r2_said
              JOIN record_version AS r2 ON r2.record_key = CAST((r2_said.value ->> $2::INT) AS UUID)
                AND r2.seq = coalesce(CAST((r2_said.value ->> $3::INT) AS INTEGER), 1)
              ORDER BY (r2_said.key)::text COLLATE "C"
            ) AS p2
          ) AS p2_o
        ) AS sources
      FROM (
        SELECT r1.name AS name,
          r1.provenance AS provenance
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.name = $4::VARCHAR COLLATE "C"
        ORDER BY r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

