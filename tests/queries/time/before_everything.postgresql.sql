-- p1, p3, p4, p5, p2, p6
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM penalty AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  )
) AS a0,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_1
      FROM (
        SELECT p2.number AS number
        FROM (
          SELECT r2.number AS number
          FROM supervision_case AS r2
          WHERE r2.agency = ANY ($2::TEXT[])
            AND NOT (
              EXISTS (
                SELECT *
                FROM case_seal AS r3
                WHERE r3.agency = r2.agency
                  AND r3.case_number = r2.number
                  AND (r3.valid_from IS NULL OR r3.valid_from <= $3::DATE)
                  AND (r3.valid_to IS NULL OR r3.valid_to > $3::DATE)
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM case_seal_readers AS r4
                      WHERE r4.id = r3.id
                        AND r4.version = r3.version
                        AND r4.name = $4::VARCHAR
                    )
                  )
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM broken_seal AS r5
                      WHERE r5.case_number = r3.case_number
                        AND r5.agency = r3.agency
                        AND r5.name = $4::VARCHAR
                        AND r5.until_on >= $3::DATE
                    )
                  )
              )
            )
            AND (r2.valid_from IS NULL OR r2.valid_from <= $5::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $5::DATE)
          ORDER BY r2.id
          LIMIT 20 + 0
        ) AS p2
      ) AS p2_o
    )
  ) AS a1,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p6_o), '[]'::json) AS coalesce_2
      FROM (
        SELECT p6.code AS code
        FROM (
          SELECT r6.code AS code
          FROM agency AS r6
          WHERE (r6.valid_from IS NULL OR r6.valid_from <= $6::DATE)
            AND (r6.valid_to IS NULL OR r6.valid_to > $6::DATE)
          ORDER BY r6.code,
            r6.id
          LIMIT 20 + 0
        ) AS p6
      ) AS p6_o
    )
  ) AS a2;

