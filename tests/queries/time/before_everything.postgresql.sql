-- p1, p3, p4, p5, p6, p2, p7
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
            AND (
              r2.id NOT IN (
                SELECT r4.id
                FROM supervision_case AS r4,
                  case_seal AS r3
                WHERE r4.agency = r3.agency
                  AND r4.number = r3.case_number
                  AND (r3.valid_from IS NULL OR r3.valid_from <= $3::DATE)
                  AND (r3.valid_to IS NULL OR r3.valid_to > $3::DATE)
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM case_seal_readers AS r5
                      WHERE r5.id = r3.id
                        AND r5.version = r3.version
                        AND r5.name = $4::VARCHAR
                    )
                  )
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM broken_seal AS r6
                      WHERE r6.case_number = r3.case_number
                        AND r6.agency = r3.agency
                        AND r6.name = $5::VARCHAR
                        AND r6.until_on >= $3::DATE
                    )
                  )
              )
            )
            AND (r2.valid_from IS NULL OR r2.valid_from <= $6::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $6::DATE)
          ORDER BY r2.id
          LIMIT 20 + 0
        ) AS p2
      ) AS p2_o
    )
  ) AS a1,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p7_o), '[]'::json) AS coalesce_2
      FROM (
        SELECT p7.code AS code
        FROM (
          SELECT r7.code AS code
          FROM agency AS r7
          WHERE (r7.valid_from IS NULL OR r7.valid_from <= $7::DATE)
            AND (r7.valid_to IS NULL OR r7.valid_to > $7::DATE)
          ORDER BY r7.code,
            r7.id
          LIMIT 20 + 0
        ) AS p7
      ) AS p7_o
    )
  ) AS a2;

