-- p1, p1, p3, p4, p4, p5, p5, p4, p2, p2, 0, p6, p6, 0
SELECT CAST(
  json_object(
    'totalCount',
    (
      SELECT count(*) AS count_1
      FROM penalty AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
    )
  ) AS BLOB
) AS a0,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(group_concat(json_object('number', p2.number)), '') || ']' AS anon_1
        FROM (
          SELECT r2.number AS number
          FROM supervision_case AS r2
          WHERE r2.agency IN (SELECT value FROM json_each(?))
            AND NOT (
              EXISTS (
                SELECT *
                FROM case_seal AS r3
                WHERE r3.agency = r2.agency
                  AND r3.case_number = r2.number
                  AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                  AND (r3.valid_to IS NULL OR r3.valid_to > ?)
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM case_seal_readers AS r4
                      WHERE r4.id = r3.id
                        AND r4.version = r3.version
                        AND r4.name = ?
                    )
                  )
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM broken_seal AS r5
                      WHERE r5.case_number = r3.case_number
                        AND r5.agency = r3.agency
                        AND r5.name = ?
                        AND r5.until_on >= ?
                    )
                  )
              )
            )
            AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
          ORDER BY r2.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p2
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(group_concat(json_object('code', p6.code)), '') || ']' AS anon_2
        FROM (
          SELECT r6.code AS code
          FROM agency AS r6
          WHERE (r6.valid_from IS NULL OR r6.valid_from <= ?)
            AND (r6.valid_to IS NULL OR r6.valid_to > ?)
          ORDER BY r6.code,
            r6.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p6
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a2;

