-- p6, p7, p8, p8, p9, p9, p8, 0, p1, p1, p2, 0, 0, p3, p2, p3, p4, p5, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object(
            '__typename',
            CASE
            WHEN (p1.party_class = 'ORGANIZATION') THEN 'Organization'
            WHEN (p1.party_class = 'OTHER') THEN 'OtherParty' END,
            'name',
            p1.name
          )
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.party_class AS party_class,
          r1.name AS name
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
          AND r1.id IN (
            SELECT one.party_id
            FROM name_key AS one
            WHERE one.kind = 'BIGRAM'
              AND one."key" = (
                SELECT value.value
                FROM json_each(?) AS value
                ORDER BY (
                  SELECT count(*) AS count_1
                  FROM (
                    SELECT 1 AS one
                    FROM name_key
                    WHERE name_key.kind = 'BIGRAM'
                      AND name_key."key" = value.value
                    LIMIT 1000 OFFSET ?
                  ) AS few
                )
                LIMIT 1 OFFSET ?
              )
              AND (
                ? = 1
                OR (
                  SELECT count(*) AS count_2
                  FROM name_key AS other
                  WHERE other.party_id = one.party_id
                    AND other.kind = 'BIGRAM'
                    AND other."key" IN (SELECT value FROM json_each(?))
                ) = ?
              )
            UNION SELECT name_key.party_id
            FROM name_key
            WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
              AND name_key."key" >= ?
              AND name_key."key" < ?
          )
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

