-- p2, p3, p4, p5, p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.number AS number,
        p1.step AS step,
        p1.step_on AS "stepOn",
        p1.next_deadline_on AS "nextDeadlineOn",
        (
          SELECT coalesce(json_agg(p6_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT p6.involved_as AS "involvedAs"
            FROM (
              SELECT r6.involved_as AS involved_as
              FROM supervision_case_parties AS r6
              WHERE r6.id = p1.id
                AND r6.version = p1.version
              ORDER BY r6.position
            ) AS p6
          ) AS p6_o
        ) AS parties
      FROM (
        SELECT r1.number AS number,
          r1.step AS step,
          r1.step_on AS step_on,
          r1.next_deadline_on AS next_deadline_on,
          r1.id AS id,
          r1.version AS version
        FROM supervision_case AS r1
        WHERE r1.agency = ANY ($1::TEXT[])
          AND (
            r1.id NOT IN (
              SELECT r3.id
              FROM supervision_case AS r3,
                case_seal AS r2
              WHERE r3.agency = r2.agency
                AND r3.number = r2.case_number
                AND (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
                AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM case_seal_readers AS r4
                    WHERE r4.id = r2.id
                      AND r4.version = r2.version
                      AND r4.name = $3::VARCHAR
                  )
                )
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM broken_seal AS r5
                    WHERE r5.case_number = r2.case_number
                      AND r5.agency = r2.agency
                      AND r5.name = $4::VARCHAR
                      AND r5.until_on >= $2::DATE
                  )
                )
            )
          )
          AND (r1.valid_from IS NULL OR r1.valid_from <= $5::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $5::DATE)
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

