-- p1, p2, p3, p4, p5
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        json_build_object(
          'totalCount',
          (
            SELECT count(*) AS count_1
            FROM objection AS r9
            WHERE r9.party_id = p1.id
              AND (r9.valid_from IS NULL OR r9.valid_from <= $1::DATE)
              AND (r9.valid_to IS NULL OR r9.valid_to > $1::DATE)
          )
        ) AS objections
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (
          r1.party_class = 'ORGANIZATION'
          OR (
            SELECT 1
            FROM involvement AS r4
            WHERE r4.party_id = r1.id
              AND (
                (r4.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                OR r4.kind = 'joint_operation'
                AND r4.agency = ANY ($2::TEXT[])
                OR r4.kind = 'supervision_case'
                AND r4.agency = ANY ($3::TEXT[])
                AND (
                  r4.record_key NOT IN (
                    SELECT coalesce(
                      (
                        SELECT DISTINCT r6.id
                        FROM supervision_case AS r6
                        WHERE r5.agency = r6.agency
                          AND r5.case_number = r6.number
                      ),
                      r5.id
                    ) AS coalesce_2
                    FROM case_seal AS r5
                    WHERE (r5.valid_from IS NULL OR r5.valid_from <= $4::DATE)
                      AND (r5.valid_to IS NULL OR r5.valid_to > $4::DATE)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r7
                          WHERE r7.id = r5.id
                            AND r7.version = r5.version
                            AND r7.name = $5::VARCHAR
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r8
                          WHERE r8.case_number = r5.case_number
                            AND r8.agency = r5.agency
                            AND r8.name = $5::VARCHAR
                            AND r8.until_on >= $4::DATE
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
          AND (
            EXISTS (
              SELECT r2.party_id
              FROM objection AS r2
              WHERE (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
                AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
                AND r2.party_id = r1.id
            )
          )
        ORDER BY (
          SELECT count(*) AS count_2
          FROM objection AS r3
          WHERE r3.party_id = r1.id
            AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
            AND (r3.valid_to IS NULL OR r3.valid_to > $1::DATE)
        ) DESC,
          r1.id DESC
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

