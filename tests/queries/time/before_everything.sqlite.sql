-- p1, p1, p3, p4, p4, p5, p6, p4, p2, p2, 0, p7, p7, 0
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
            AND (
              r2.id NOT IN (
                SELECT r4.id
                FROM supervision_case AS r4,
                  case_seal AS r3
                WHERE r4.agency = r3.agency
                  AND r4.number = r3.case_number
                  AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
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
        SELECT '[' || coalesce(group_concat(json_object('code', p7.code)), '') || ']' AS anon_2
        FROM (
          SELECT r7.code AS code
          FROM agency AS r7
          WHERE (r7.valid_from IS NULL OR r7.valid_from <= ?)
            AND (r7.valid_to IS NULL OR r7.valid_to > ?)
          ORDER BY r7.code,
            r7.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p7
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a2;

