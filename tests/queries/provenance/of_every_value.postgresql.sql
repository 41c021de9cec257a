-- p1, 1, 2, p3, p4, p5, p6, p2
SELECT (
  SELECT CASE
    WHEN (count(*) = 1) THEN (array_agg(p1_named.made))[1]
    WHEN (count(*) > 1) THEN CAST(
      chr(9) || CAST(json_build_array(0, json_agg(p1_named.name)) AS TEXT) || chr(9) AS JSON
    ) END AS anon_1
  FROM (
    SELECT json_build_object(
      'sources',
      (
        SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_1
        FROM (
          SELECT p2.field AS field,
            json_build_object(
              'agency',
              (
                SELECT row_to_json(p3_o) AS row_to_json_1
                FROM (
                  SELECT p3.code AS code
                  FROM (
                    SELECT r3.code AS code
                    FROM agency AS r3
                    WHERE r3.code = p2.agency
                      AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
                    ORDER BY r3.valid_from DESC NULLS LAST,
                      r3.id,
                      r3.version
                    LIMIT 1
                  ) AS p3
                ) AS p3_o
              ),
              'kind',
              p2.kind,
              'nativeId',
              p2.native_id,
              'effectiveOn',
              p2.effective_on
            ) AS source
          FROM (
            SELECT r2_said.key AS field,
              r2.agency AS agency,
              r2.kind AS kind,
              r2.native_id AS native_id,
              r2.effective_on AS effective_on
            FROM jsonb_each(p1.provenance) AS r2_said
            JOIN record_version AS r2 ON r2.record_key = CAST((r2_said.value ->> $2::INT) AS UUID)
              AND r2.seq = coalesce(CAST((r2_said.value ->> $3::INT) AS INTEGER), 1)
            WHERE (r2.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
              OR r2.kind = 'joint_operation'
              AND r2.agency = ANY ($4::TEXT[])
              OR r2.kind = 'supervision_case'
              AND r2.agency = ANY ($5::TEXT[])
              AND (
                r2.record_key NOT IN (
                  SELECT coalesce(
                    (
                      SELECT DISTINCT r5.id
                      FROM supervision_case AS r5
                      WHERE r4.agency = r5.agency
                        AND r4.case_number = r5.number
                    ),
                    r4.id
                  ) AS coalesce_2
                  FROM case_seal AS r4
                  WHERE (r4.valid_from IS NULL OR r4.valid_from <= $6::DATE)
                    AND (r4.valid_to IS NULL OR r4.valid_to > $6::DATE)
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM case_seal_readers AS r6
                        WHERE r6.id = r4.id
                          AND r6.version = r4.version
                          AND r6.name = $7::VARCHAR
                      )
                    )
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM broken_seal AS r7
                        WHERE r7.case_number = r4.case_number
                          AND r7.agency = r4.agency
                          AND r7.name = $7::VARCHAR
                          AND r7.until_on >= $6::DATE
                      )
                    )
                )
              )
            ORDER BY (r2_said.key)::text COLLATE "C"
          ) AS p2
        ) AS p2_o
      )
    ) AS made,
      p1.name AS name
    FROM (
      SELECT r1.provenance AS provenance,
        r1.name AS name
      FROM party AS r1
      WHERE r1.id IN (
        SELECT identifier.party_id
        FROM identifier
        WHERE identifier.scheme = 'USCC'
          AND identifier.value = $8::VARCHAR
          AND identifier.issuer = ''
      )
        AND (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        AND r1.party_class = 'ORGANIZATION'
    ) AS p1
  ) AS p1_named
) AS a0;

