-- p1, p2, p3, p4, p5
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p8_o), '[]'::json) AS coalesce_2
            FROM (
              SELECT CASE
                WHEN (p8.fine IS NOT NULL) THEN json_build_object(
                  'value',
                  CAST(p8.fine / 100 AS TEXT) || '.' || lpad(CAST(p8.fine % 100 AS TEXT), 2, '0')
                ) END AS fine
              FROM (
                SELECT r8.fine AS fine
                FROM penalty AS r8
                WHERE r8.party_id = p1.id
                  AND (r8.valid_from IS NULL OR r8.valid_from <= $1::DATE)
                  AND (r8.valid_to IS NULL OR r8.valid_to > $1::DATE)
                ORDER BY r8.id
                LIMIT 20 + 0
              ) AS p8
            ) AS p8_o
          )
        ) AS penalties
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (
          r1.party_class = 'ORGANIZATION'
          OR (
            SELECT 1
            FROM involvement AS r3
            WHERE r3.party_id = r1.id
              AND (
                (r3.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                OR r3.kind = 'joint_operation'
                AND r3.agency = ANY ($2::TEXT[])
                OR r3.kind = 'supervision_case'
                AND r3.agency = ANY ($3::TEXT[])
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
                    ) AS coalesce_3
                    FROM case_seal AS r4
                    WHERE (r4.valid_from IS NULL OR r4.valid_from <= $4::DATE)
                      AND (r4.valid_to IS NULL OR r4.valid_to > $4::DATE)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r6
                          WHERE r6.id = r4.id
                            AND r6.version = r4.version
                            AND r6.name = $5::VARCHAR
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r7
                          WHERE r7.case_number = r4.case_number
                            AND r7.agency = r4.agency
                            AND r7.name = $5::VARCHAR
                            AND r7.until_on >= $4::DATE
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
        ORDER BY (
          SELECT sum(r2.fine) AS sum_1
          FROM penalty AS r2
          WHERE r2.party_id = r1.id
            AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
        ) DESC NULLS LAST,
          r1.name,
          r1.id
        LIMIT 3 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

