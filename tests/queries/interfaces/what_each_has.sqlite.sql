-- p1, 0, p2, p3, p4, p4, p5, p5, p4, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          CASE
          WHEN (p1.party_class = 'ORGANIZATION') THEN '{"name":' || json_quote(p1.name) || ',"kind":' || json_quote(
            p1.kind
          ) || ',"registration":' || json_quote(p1.registration) || ',"street":' || coalesce(
            (
              SELECT json_object('name', p7.name) AS json_object_1
              FROM (
                SELECT r7.name AS name
                FROM division AS r7
                WHERE r7.code = p1.street
                  AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                ORDER BY r7.valid_from DESC,
                  r7.id,
                  r7.version
                LIMIT 1 OFFSET ?
              ) AS p7
            ),
            'null'
          ) || '}'
          WHEN (p1.party_class = 'OTHER') THEN json_object(
            'name',
            p1.name,
            'nature',
            p1.nature,
            'businessRegistrationNumber',
            p1.business_registration_number
          )
          ELSE json_quote(NULL) END
        ),
        ''
      ) || ']' AS anon_1
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
                AND r2.agency IN (SELECT value FROM json_each(?))
                OR r2.kind = 'supervision_case'
                AND r2.agency IN (SELECT value FROM json_each(?))
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
                    ) AS coalesce_1
                    FROM case_seal AS r3
                    WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
                      AND (r3.valid_to IS NULL OR r3.valid_to > ?)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r5
                          WHERE r5.id = r3.id
                            AND r5.version = r3.version
                            AND r5.name = ?
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r6
                          WHERE r6.case_number = r3.case_number
                            AND r6.agency = r3.agency
                            AND r6.name = ?
                            AND r6.until_on >= ?
                        )
                      )
                  )
                )
              )
            LIMIT 1 OFFSET ?
          ) IS NOT NULL
        )
          AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

