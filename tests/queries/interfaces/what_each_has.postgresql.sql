-- p1, p2, p3, p4, p5
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(
      json_agg(
        CASE
        WHEN (p1.party_class = 'ORGANIZATION') THEN to_json(
          json_build_object(
            'name',
            p1.name,
            'kind',
            p1.kind,
            'registration',
            p1.registration,
            'street',
            (
              SELECT row_to_json(p7_o) AS row_to_json_1
              FROM (
                SELECT p7.name AS name
                FROM (
                  SELECT r7.name AS name
                  FROM division AS r7
                  WHERE r7.code = p1.street
                    AND (r7.valid_from IS NULL OR r7.valid_from <= $1::DATE)
                  ORDER BY r7.valid_from DESC NULLS LAST,
                    r7.id,
                    r7.version
                  LIMIT 1
                ) AS p7
              ) AS p7_o
            )
          )
        )
        WHEN (p1.party_class = 'OTHER') THEN to_json(
          json_build_object(
            'name',
            p1.name,
            'nature',
            p1.nature,
            'businessRegistrationNumber',
            p1.business_registration_number
          )
        )
        ELSE to_json(NULL::json) END
      ),
      '[]'::json
    ) AS coalesce_1
    FROM (
      SELECT r1.party_class AS party_class,
        r1.name AS name,
        r1.kind AS kind,
        r1.registration AS registration,
        r1.street AS street,
        r1.nature AS nature,
        r1.business_registration_number AS business_registration_number
      FROM party AS r1
      WHERE (
        r1.party_class = 'ORGANIZATION'
        OR (
          SELECT 1
          FROM involvement AS r2
          WHERE r2.party_id = r1.id
            AND (
              (r2.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
              OR r2.kind = 'joint_operation'
              AND r2.agency = ANY ($2::TEXT[])
              OR r2.kind = 'supervision_case'
              AND r2.agency = ANY ($3::TEXT[])
              AND (
                r2.record_key NOT IN (
                  SELECT coalesce(
                    (
                      SELECT DISTINCT r4.id
                      FROM supervision_case AS r4
                      WHERE r3.agency = r4.agency
                        AND r3.case_number = r4.number
                    ),
                    r3.id
                  ) AS coalesce_2
                  FROM case_seal AS r3
                  WHERE (r3.valid_from IS NULL OR r3.valid_from <= $4::DATE)
                    AND (r3.valid_to IS NULL OR r3.valid_to > $4::DATE)
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM case_seal_readers AS r5
                        WHERE r5.id = r3.id
                          AND r5.version = r3.version
                          AND r5.name = $5::VARCHAR
                      )
                    )
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM broken_seal AS r6
                        WHERE r6.case_number = r3.case_number
                          AND r6.agency = r3.agency
                          AND r6.name = $5::VARCHAR
                          AND r6.until_on >= $4::DATE
                      )
                    )
                )
              )
            )
          LIMIT 1
        ) IS NOT NULL
      )
        AND (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      ORDER BY r1.name,
        r1.id
      LIMIT 20 + 0
    ) AS p1
  )
) AS a0;

