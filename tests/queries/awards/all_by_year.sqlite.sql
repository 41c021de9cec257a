-- p1, p1, p2, p3, p4, p4, p5, p5, p4, 0, p1, 0, p1, p1, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM award AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"title":' || json_quote(p1.title) || ',"level":' || json_quote(p1.level) || ',"year":' || json_quote(
            p1.year
          ) || ',"awardedOn":' || json_quote(p1.awarded_on) || ',"authorityName":' || json_quote(
            p1.authority_name
          ) || ',"party":' || coalesce(
            (
              SELECT json_object('name', p2.name) AS json_object_1
              FROM (
                SELECT r2.name AS name
                FROM party AS r2
                WHERE r2.id = p1.party_id
                  AND (
                    r2.party_class = 'ORGANIZATION'
                    OR (
                      SELECT 1
                      FROM involvement AS r3
                      WHERE r3.party_id = r2.id
                        AND (
                          (r3.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                          OR r3.kind = 'joint_operation'
                          AND r3.agency IN (SELECT value FROM json_each(?))
                          OR r3.kind = 'supervision_case'
                          AND r3.agency IN (SELECT value FROM json_each(?))
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
                              ) AS coalesce_1
                              FROM case_seal AS r4
                              WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
                                AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM case_seal_readers AS r6
                                    WHERE r6.id = r4.id
                                      AND r6.version = r4.version
                                      AND r6.name = ?
                                  )
                                )
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM broken_seal AS r7
                                    WHERE r7.case_number = r4.case_number
                                      AND r7.agency = r4.agency
                                      AND r7.name = ?
                                      AND r7.until_on >= ?
                                  )
                                )
                            )
                          )
                        )
                      LIMIT 1 OFFSET ?
                    ) IS NOT NULL
                  )
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                ORDER BY r2.valid_from DESC,
                  r2.id,
                  r2.version
                LIMIT 1 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.title AS title,
          r1.level AS level,
          r1.year AS year,
          r1.awarded_on AS awarded_on,
          r1.authority_name AS authority_name,
          r1.party_id AS party_id
        FROM award AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.year DESC,
          r1.title,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

