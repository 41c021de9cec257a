-- p2, p3, p4, p5, p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.document_number AS "documentNumber",
        (
          SELECT CASE
            WHEN (p2.party_class = 'ORGANIZATION') THEN to_json(
              json_build_object(
                '__typename', '"Organization"'::json, 'name', p2.name, 'kind', p2.kind
              )
            )
            WHEN (p2.party_class = 'OTHER') THEN to_json(
              json_build_object(
                '__typename', '"OtherParty"'::json, 'name', p2.name, 'nature', p2.nature
              )
            )
            ELSE to_json(NULL::json) END AS anon_1
          FROM (
            SELECT r2.party_class AS party_class,
              r2.name AS name,
              r2.kind AS kind,
              r2.nature AS nature
            FROM party AS r2
            WHERE r2.id = p1.party_id
              AND (
                r2.party_class = 'ORGANIZATION'
                OR (
                  SELECT 1
                  FROM involvement AS r3
                  WHERE r3.party_id = r2.id
                    AND (
                      (r3.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                      OR r3.kind = 'joint_operation'
                      AND r3.agency = ANY ($1::TEXT[])
                      OR r3.kind = 'supervision_case'
                      AND r3.agency = ANY ($2::TEXT[])
                      AND (
                        r3.record_key NOT IN (
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
                          WHERE (r4.valid_from IS NULL OR r4.valid_from <= $3::DATE)
                            AND (r4.valid_to IS NULL OR r4.valid_to > $3::DATE)
                            AND NOT (
                              EXISTS (
                                SELECT *
                                FROM case_seal_readers AS r6
                                WHERE r6.id = r4.id
                                  AND r6.version = r4.version
                                  AND r6.name = $4::VARCHAR
                              )
                            )
                            AND NOT (
                              EXISTS (
                                SELECT *
                                FROM broken_seal AS r7
                                WHERE r7.case_number = r4.case_number
                                  AND r7.agency = r4.agency
                                  AND r7.name = $4::VARCHAR
                                  AND r7.until_on >= $3::DATE
                              )
                            )
                        )
                      )
                    )
                  LIMIT 1
                ) IS NOT NULL
              )
              AND (r2.valid_from IS NULL OR r2.valid_from <= $5::DATE)
            ORDER BY r2.valid_from DESC NULLS LAST,
              r2.id,
              r2.version
            LIMIT 1
          ) AS p2
        ) AS party
      FROM (
        SELECT r1.document_number AS document_number,
          r1.party_id AS party_id
        FROM penalty AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $5::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $5::DATE)
        ORDER BY r1.document_number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

