-- p1, 'value', 'recordKey', 'seq', p2
SELECT (
  SELECT CASE
    WHEN (count(*) = 1) THEN (array_agg(p1_named.made))[1]
    WHEN (count(*) > 1) THEN CAST(
      chr(9) || CAST(json_build_array(1, json_agg(p1_named.name)) AS TEXT) || chr(9) AS JSON
    ) END AS anon_1
  FROM (
    SELECT json_build_object(
      'conflicts',
      (
        SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_1
        FROM (
          SELECT p2.field AS field,
            p2.rule AS rule,
            (
              SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2
              FROM (
                SELECT CASE
                  WHEN (p3.field IN ('legalRepresentative', 'responsiblePerson')) THEN to_json(
                    CASE
                    WHEN ('FORBIDDEN' IS NOT NULL) THEN CAST(
                      chr(9) || CAST(json_build_array(0, 'FORBIDDEN') AS TEXT) || chr(9) AS JSON
                    ) END
                  )
                  ELSE to_json(p3.value) END AS value,
                  json_build_object(
                    'agency',
                    (
                      SELECT row_to_json(p4_o) AS row_to_json_1
                      FROM (
                        SELECT p4.code AS code
                        FROM (
                          SELECT r4.code AS code
                          FROM agency AS r4
                          WHERE r4.code = p3.agency
                            AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
                          ORDER BY r4.valid_from DESC NULLS LAST,
                            r4.id,
                            r4.version
                          LIMIT 1
                        ) AS p4
                      ) AS p4_o
                    ),
                    'effectiveOn',
                    p3.effective_on
                  ) AS source
                FROM (
                  SELECT anon_2.value ->> $2::TEXT AS value,
                    p2.field AS field,
                    r3.agency AS agency,
                    r3.effective_on AS effective_on
                  FROM jsonb_array_elements(p2.statements)
                  WITH ORDINALITY AS anon_2(value, position)
                  JOIN record_version AS r3 ON r3.record_key = CAST(
                    (anon_2.value ->> $3::TEXT) AS UUID
                  )
                    AND r3.seq = coalesce(CAST((anon_2.value ->> $4::TEXT) AS INTEGER), 1)
                  WHERE (
                    r3.kind NOT IN (
                      'case_seal',
                      'joint_operation',
                      'performance_evaluation',
                      'social_worker',
                      'supervision_case',
                      'training_evaluation'
                    )
                  )
                  ORDER BY anon_2.position
                ) AS p3
              ) AS p3_o
            ) AS statements
          FROM (
            SELECT r2.field AS field,
              r2.rule AS rule,
              r2.statements AS statements
            FROM conflict AS r2
            WHERE r2.party_id = p1.id
            ORDER BY r2.field
          ) AS p2
        ) AS p2_o
      )
    ) AS made,
      p1.name AS name
    FROM (
      SELECT r1.id AS id,
        r1.name AS name
      FROM party AS r1
      WHERE r1.id IN (
        SELECT identifier.party_id
        FROM identifier
        WHERE identifier.scheme = 'USCC'
          AND identifier.value = $5::VARCHAR
          AND identifier.issuer = ''
      )
        AND (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        AND r1.party_class = 'ORGANIZATION'
    ) AS p1
  ) AS p1_named
) AS a0;

