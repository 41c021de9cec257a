-- p2, p1, p5, p6, p7, p8, p3, p4
SELECT (
  SELECT CASE
    WHEN (count(*) = 1) THEN (array_agg(p1_named.made))[1]
    WHEN (count(*) > 1) THEN CAST(
      chr(9) || CAST(json_build_array(0, json_agg(p1_named.name)) AS TEXT) || chr(9) AS JSON
    ) END AS anon_1
  FROM (
    SELECT json_build_object('name', p1.name) AS made,
      p1.name AS name
    FROM (
      SELECT r1.name AS name
      FROM party AS r1
      WHERE r1.id IN (
        SELECT identifier.party_id
        FROM identifier
        WHERE identifier.scheme = 'USCC'
          AND identifier.value = $1::VARCHAR
          AND identifier.issuer = ''
      )
        AND (r1.valid_from IS NULL OR r1.valid_from <= $2::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $2::DATE)
        AND r1.party_class = 'ORGANIZATION'
    ) AS p1
  ) AS p1_named
) AS a0,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(
        json_agg(
          CASE
          WHEN (p2.party_class = 'ORGANIZATION') THEN to_json(json_build_object('name', p2.name))
          WHEN (p2.party_class = 'OTHER') THEN to_json(
            json_build_object('name', p2.name, 'nature', p2.nature)
          )
          ELSE to_json(NULL::json) END
        ),
        '[]'::json
      ) AS coalesce_1
      FROM (
        SELECT r2.party_class AS party_class,
          r2.name AS name,
          r2.nature AS nature
        FROM party AS r2
        WHERE (
          r2.party_class = 'ORGANIZATION'
          OR (
            SELECT 1
            FROM involvement AS r3
            WHERE r3.party_id = r2.id
              AND (
                (r3.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                OR r3.kind = 'joint_operation'
                AND r3.agency = ANY ($3::TEXT[])
                OR r3.kind = 'supervision_case'
                AND r3.agency = ANY ($4::TEXT[])
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
                    WHERE (r4.valid_from IS NULL OR r4.valid_from <= $5::DATE)
                      AND (r4.valid_to IS NULL OR r4.valid_to > $5::DATE)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r6
                          WHERE r6.id = r4.id
                            AND r6.version = r4.version
                            AND r6.name = $6::VARCHAR
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r7
                          WHERE r7.case_number = r4.case_number
                            AND r7.agency = r4.agency
                            AND r7.name = $6::VARCHAR
                            AND r7.until_on >= $5::DATE
                        )
                      )
                  )
                )
              )
            LIMIT 1
          ) IS NOT NULL
        )
          AND (r2.valid_from IS NULL OR r2.valid_from <= $7::DATE)
          AND (r2.valid_to IS NULL OR r2.valid_to > $7::DATE)
          AND r2.uscc = $8::VARCHAR COLLATE "C"
        ORDER BY r2.id
        LIMIT 20 + 0
      ) AS p2
    )
  ) AS a1;

