-- p14, p15, p15, p16, p16, p15, p1, p1, p2, 0, 0, p3, p2, p3, p4, p5, p6, 0, 0, p7, p6, p7, p8, p9, p10, p11, p12, p12, p13, p13, p12, 0, p1, 0, p14, p15, p15, p16, p16, p15, p1, p1, p2, 0, 0, p3, p2, p3, p4, p5, p6, 0, 0, p7, p6, p7, p8, p9, p10, p11, p12, p12, p13, p13, p12, 0, p1, 0, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM supervision_case AS r1
      WHERE r1.agency IN (SELECT value FROM json_each(?))
        AND NOT (
          EXISTS (
            SELECT *
            FROM case_seal AS r10
            WHERE r10.agency = r1.agency
              AND r10.case_number = r1.number
              AND (r10.valid_from IS NULL OR r10.valid_from <= ?)
              AND (r10.valid_to IS NULL OR r10.valid_to > ?)
              AND NOT (
                EXISTS (
                  SELECT *
                  FROM case_seal_readers AS r11
                  WHERE r11.id = r10.id
                    AND r11.version = r10.version
                    AND r11.name = ?
                )
              )
              AND NOT (
                EXISTS (
                  SELECT *
                  FROM broken_seal AS r12
                  WHERE r12.case_number = r10.case_number
                    AND r12.agency = r10.agency
                    AND r12.name = ?
                    AND r12.until_on >= ?
                )
              )
          )
        )
        AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND (r1.id, r1.version) IN (
          SELECT r2.id,
            r2.version
          FROM supervision_case_parties AS r2
          WHERE r2.party_id IN (
            SELECT r3.id
            FROM party AS r3
            WHERE r3.id IN (
              SELECT one.party_id
              FROM name_key AS one
              WHERE one.kind = 'BIGRAM'
                AND one."key" = (
                  SELECT value.value
                  FROM json_each(?) AS value
                  ORDER BY (
                    SELECT count(*) AS count_2
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
                    SELECT count(*) AS count_3
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
          )
            AND coalesce(
              (
                SELECT r4.id IN (
                  SELECT one.party_id
                  FROM name_key AS one
                  WHERE one.kind = 'BIGRAM'
                    AND one."key" = (
                      SELECT value.value
                      FROM json_each(?) AS value
                      ORDER BY (
                        SELECT count(*) AS count_4
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
                        SELECT count(*) AS count_5
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
                ) AS anon_1
                FROM party AS r4
                WHERE r4.id = r2.party_id
                  AND (
                    r4.party_class = 'ORGANIZATION'
                    OR (
                      SELECT 1
                      FROM involvement AS r5
                      WHERE r5.party_id = r4.id
                        AND (
                          (r5.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                          OR r5.kind = 'joint_operation'
                          AND r5.agency IN (SELECT value FROM json_each(?))
                          OR r5.kind = 'supervision_case'
                          AND r5.agency IN (SELECT value FROM json_each(?))
                          AND (
                            r5.record_key NOT IN (
                              SELECT coalesce(
                                (
                                  SELECT DISTINCT r7.id
                                  FROM supervision_case AS r7
                                  WHERE r6.agency = r7.agency
                                    AND r6.case_number = r7.number
                                ),
                                r6.id
                              ) AS coalesce_1
                              FROM case_seal AS r6
                              WHERE (r6.valid_from IS NULL OR r6.valid_from <= ?)
                                AND (r6.valid_to IS NULL OR r6.valid_to > ?)
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM case_seal_readers AS r8
                                    WHERE r8.id = r6.id
                                      AND r8.version = r6.version
                                      AND r8.name = ?
                                  )
                                )
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM broken_seal AS r9
                                    WHERE r9.case_number = r6.case_number
                                      AND r9.agency = r6.agency
                                      AND r9.name = ?
                                      AND r9.until_on >= ?
                                  )
                                )
                            )
                          )
                        )
                      LIMIT 1 OFFSET ?
                    ) IS NOT NULL
                  )
                  AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                ORDER BY r4.valid_from DESC,
                  r4.id,
                  r4.version
                LIMIT 1 OFFSET ?
              ),
              0
            ) = 1
        )
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('number', p1.number)), '') || ']' AS anon_2
      FROM (
        SELECT r1.number AS number
        FROM supervision_case AS r1
        WHERE r1.agency IN (SELECT value FROM json_each(?))
          AND NOT (
            EXISTS (
              SELECT *
              FROM case_seal AS r10
              WHERE r10.agency = r1.agency
                AND r10.case_number = r1.number
                AND (r10.valid_from IS NULL OR r10.valid_from <= ?)
                AND (r10.valid_to IS NULL OR r10.valid_to > ?)
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM case_seal_readers AS r11
                    WHERE r11.id = r10.id
                      AND r11.version = r10.version
                      AND r11.name = ?
                  )
                )
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM broken_seal AS r12
                    WHERE r12.case_number = r10.case_number
                      AND r12.agency = r10.agency
                      AND r12.name = ?
                      AND r12.until_on >= ?
                  )
                )
            )
          )
          AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND (r1.id, r1.version) IN (
            SELECT r2.id,
              r2.version
            FROM supervision_case_parties AS r2
            WHERE r2.party_id IN (
              SELECT r3.id
              FROM party AS r3
              WHERE r3.id IN (
                SELECT one.party_id
                FROM name_key AS one
                WHERE one.kind = 'BIGRAM'
                  AND one."key" = (
                    SELECT value.value
                    FROM json_each(?) AS value
                    ORDER BY (
                      SELECT count(*) AS count_2
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
                      SELECT count(*) AS count_3
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
            )
              AND coalesce(
                (
                  SELECT r4.id IN (
                    SELECT one.party_id
                    FROM name_key AS one
                    WHERE one.kind = 'BIGRAM'
                      AND one."key" = (
                        SELECT value.value
                        FROM json_each(?) AS value
                        ORDER BY (
                          SELECT count(*) AS count_4
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
                          SELECT count(*) AS count_5
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
                  ) AS anon_1
                  FROM party AS r4
                  WHERE r4.id = r2.party_id
                    AND (
                      r4.party_class = 'ORGANIZATION'
                      OR (
                        SELECT 1
                        FROM involvement AS r5
                        WHERE r5.party_id = r4.id
                          AND (
                            (r5.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                            OR r5.kind = 'joint_operation'
                            AND r5.agency IN (SELECT value FROM json_each(?))
                            OR r5.kind = 'supervision_case'
                            AND r5.agency IN (SELECT value FROM json_each(?))
                            AND (
                              r5.record_key NOT IN (
                                SELECT coalesce(
                                  (
                                    SELECT DISTINCT r7.id
                                    FROM supervision_case AS r7
                                    WHERE r6.agency = r7.agency
                                      AND r6.case_number = r7.number
                                  ),
                                  r6.id
                                ) AS coalesce_1
                                FROM case_seal AS r6
                                WHERE (r6.valid_from IS NULL OR r6.valid_from <= ?)
                                  AND (r6.valid_to IS NULL OR r6.valid_to > ?)
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM case_seal_readers AS r8
                                      WHERE r8.id = r6.id
                                        AND r8.version = r6.version
                                        AND r8.name = ?
                                    )
                                  )
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM broken_seal AS r9
                                      WHERE r9.case_number = r6.case_number
                                        AND r9.agency = r6.agency
                                        AND r9.name = ?
                                        AND r9.until_on >= ?
                                    )
                                  )
                              )
                            )
                          )
                        LIMIT 1 OFFSET ?
                      ) IS NOT NULL
                    )
                    AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                  ORDER BY r4.valid_from DESC,
                    r4.id,
                    r4.version
                  LIMIT 1 OFFSET ?
                ),
                0
              ) = 1
          )
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

