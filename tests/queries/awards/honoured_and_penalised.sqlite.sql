-- p1, p1, 0, p1, p1, p2, p3, p4, p4, p5, p5, p4, 0, p1, p1, p1, p1, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"awards":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(json_object('title', p9.title, 'year', p9.year)), ''
              ) || ']' AS anon_2
              FROM (
                SELECT r9.title AS title,
                  r9.year AS year
                FROM award AS r9
                WHERE r9.party_id = p1.id
                  AND (r9.valid_from IS NULL OR r9.valid_from <= ?)
                  AND (r9.valid_to IS NULL OR r9.valid_to > ?)
                  AND r9.level = 'CITY'
                ORDER BY r9.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p9
            ),
            'null'
          ) || '}' || ',"penalties":' || json_object(
            'totalCount',
            (
              SELECT count(*) AS count_1
              FROM penalty AS r10
              WHERE r10.party_id = p1.id
                AND (r10.valid_from IS NULL OR r10.valid_from <= ?)
                AND (r10.valid_to IS NULL OR r10.valid_to > ?)
            )
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
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
                AND r4.agency IN (SELECT value FROM json_each(?))
                OR r4.kind = 'supervision_case'
                AND r4.agency IN (SELECT value FROM json_each(?))
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
                    ) AS coalesce_1
                    FROM case_seal AS r5
                    WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
                      AND (r5.valid_to IS NULL OR r5.valid_to > ?)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r7
                          WHERE r7.id = r5.id
                            AND r7.version = r5.version
                            AND r7.name = ?
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r8
                          WHERE r8.case_number = r5.case_number
                            AND r8.agency = r5.agency
                            AND r8.name = ?
                            AND r8.until_on >= ?
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
          AND (
            EXISTS (
              SELECT r2.party_id
              FROM penalty AS r2
              WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
                AND (r2.valid_to IS NULL OR r2.valid_to > ?)
                AND r2.party_id = r1.id
            )
          )
          AND r1.id IN (
            SELECT r3.party_id
            FROM award AS r3
            WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
              AND (r3.valid_to IS NULL OR r3.valid_to > ?)
              AND r3.level = 'CITY'
          )
        ORDER BY r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

