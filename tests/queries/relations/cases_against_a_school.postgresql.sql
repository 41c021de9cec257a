-- p14, p15, p16, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM supervision_case AS r1
    WHERE r1.agency = ANY ($1::TEXT[])
      AND NOT (
        EXISTS (
          SELECT *
          FROM case_seal AS r10
          WHERE r10.agency = r1.agency
            AND r10.case_number = r1.number
            AND (r10.valid_from IS NULL OR r10.valid_from <= $2::DATE)
            AND (r10.valid_to IS NULL OR r10.valid_to > $2::DATE)
            AND NOT (
              EXISTS (
                SELECT *
                FROM case_seal_readers AS r11
                WHERE r11.id = r10.id
                  AND r11.version = r10.version
                  AND r11.name = $3::VARCHAR
              )
            )
            AND NOT (
              EXISTS (
                SELECT *
                FROM broken_seal AS r12
                WHERE r12.case_number = r10.case_number
                  AND r12.agency = r10.agency
                  AND r12.name = $3::VARCHAR
                  AND r12.until_on >= $2::DATE
              )
            )
        )
      )
      AND (r1.valid_from IS NULL OR r1.valid_from <= $4::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $4::DATE)
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
              AND one.key = (
                SELECT value.value
                FROM unnest($5::TEXT[]) AS value
                ORDER BY (
                  SELECT count(*) AS count_2
                  FROM (
                    SELECT 1 AS one
                    FROM name_key
                    WHERE name_key.kind = 'BIGRAM'
                      AND name_key.key = value.value
                    LIMIT 1000
                  ) AS few
                )
                LIMIT 1
              )
              AND (
                $6::INTEGER = 1
                OR (
                  SELECT count(*) AS count_3
                  FROM name_key AS other
                  WHERE other.party_id = one.party_id
                    AND other.kind = 'BIGRAM'
                    AND other.key = ANY ($5::TEXT[])
                ) = $6::INTEGER
              )
            UNION SELECT name_key.party_id
            FROM name_key
            WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
              AND name_key.key >= $7::VARCHAR
              AND name_key.key < $8::VARCHAR
          )
        )
          AND coalesce(
            (
              SELECT r4.id IN (
                SELECT one.party_id
                FROM name_key AS one
                WHERE one.kind = 'BIGRAM'
                  AND one.key = (
                    SELECT value.value
                    FROM unnest($9::TEXT[]) AS value
                    ORDER BY (
                      SELECT count(*) AS count_4
                      FROM (
                        SELECT 1 AS one
                        FROM name_key
                        WHERE name_key.kind = 'BIGRAM'
                          AND name_key.key = value.value
                        LIMIT 1000
                      ) AS few
                    )
                    LIMIT 1
                  )
                  AND (
                    $10::INTEGER = 1
                    OR (
                      SELECT count(*) AS count_5
                      FROM name_key AS other
                      WHERE other.party_id = one.party_id
                        AND other.kind = 'BIGRAM'
                        AND other.key = ANY ($9::TEXT[])
                    ) = $10::INTEGER
                  )
                UNION SELECT name_key.party_id
                FROM name_key
                WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
                  AND name_key.key >= $11::VARCHAR
                  AND name_key.key < $12::VARCHAR
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
                        AND r5.agency = ANY ($13::TEXT[])
                        OR r5.kind = 'supervision_case'
                        AND r5.agency = ANY ($14::TEXT[])
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
                            WHERE (r6.valid_from IS NULL OR r6.valid_from <= $15::DATE)
                              AND (r6.valid_to IS NULL OR r6.valid_to > $15::DATE)
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM case_seal_readers AS r8
                                  WHERE r8.id = r6.id
                                    AND r8.version = r6.version
                                    AND r8.name = $16::VARCHAR
                                )
                              )
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM broken_seal AS r9
                                  WHERE r9.case_number = r6.case_number
                                    AND r9.agency = r6.agency
                                    AND r9.name = $16::VARCHAR
                                    AND r9.until_on >= $15::DATE
                                )
                              )
                          )
                        )
                      )
                    LIMIT 1
                  ) IS NOT NULL
                )
                AND (r4.valid_from IS NULL OR r4.valid_from <= $4::DATE)
              ORDER BY r4.valid_from DESC NULLS LAST,
                r4.id,
                r4.version
              LIMIT 1
            ),
            false
          )
      )
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_2
    FROM (
      SELECT p1.number AS number
      FROM (
        SELECT r1.number AS number
        FROM supervision_case AS r1
        WHERE r1.agency = ANY ($1::TEXT[])
          AND NOT (
            EXISTS (
              SELECT *
              FROM case_seal AS r10
              WHERE r10.agency = r1.agency
                AND r10.case_number = r1.number
                AND (r10.valid_from IS NULL OR r10.valid_from <= $2::DATE)
                AND (r10.valid_to IS NULL OR r10.valid_to > $2::DATE)
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM case_seal_readers AS r11
                    WHERE r11.id = r10.id
                      AND r11.version = r10.version
                      AND r11.name = $3::VARCHAR
                  )
                )
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM broken_seal AS r12
                    WHERE r12.case_number = r10.case_number
                      AND r12.agency = r10.agency
                      AND r12.name = $3::VARCHAR
                      AND r12.until_on >= $2::DATE
                  )
                )
            )
          )
          AND (r1.valid_from IS NULL OR r1.valid_from <= $4::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $4::DATE)
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
                  AND one.key = (
                    SELECT value.value
                    FROM unnest($5::TEXT[]) AS value
                    ORDER BY (
                      SELECT count(*) AS count_2
                      FROM (
                        SELECT 1 AS one
                        FROM name_key
                        WHERE name_key.kind = 'BIGRAM'
                          AND name_key.key = value.value
                        LIMIT 1000
                      ) AS few
                    )
                    LIMIT 1
                  )
                  AND (
                    $6::INTEGER = 1
                    OR (
                      SELECT count(*) AS count_3
                      FROM name_key AS other
                      WHERE other.party_id = one.party_id
                        AND other.kind = 'BIGRAM'
                        AND other.key = ANY ($5::TEXT[])
                    ) = $6::INTEGER
                  )
                UNION SELECT name_key.party_id
                FROM name_key
                WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
                  AND name_key.key >= $7::VARCHAR
                  AND name_key.key < $8::VARCHAR
              )
            )
              AND coalesce(
                (
                  SELECT r4.id IN (
                    SELECT one.party_id
                    FROM name_key AS one
                    WHERE one.kind = 'BIGRAM'
                      AND one.key = (
                        SELECT value.value
                        FROM unnest($9::TEXT[]) AS value
                        ORDER BY (
                          SELECT count(*) AS count_4
                          FROM (
                            SELECT 1 AS one
                            FROM name_key
                            WHERE name_key.kind = 'BIGRAM'
                              AND name_key.key = value.value
                            LIMIT 1000
                          ) AS few
                        )
                        LIMIT 1
                      )
                      AND (
                        $10::INTEGER = 1
                        OR (
                          SELECT count(*) AS count_5
                          FROM name_key AS other
                          WHERE other.party_id = one.party_id
                            AND other.kind = 'BIGRAM'
                            AND other.key = ANY ($9::TEXT[])
                        ) = $10::INTEGER
                      )
                    UNION SELECT name_key.party_id
                    FROM name_key
                    WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
                      AND name_key.key >= $11::VARCHAR
                      AND name_key.key < $12::VARCHAR
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
                            AND r5.agency = ANY ($13::TEXT[])
                            OR r5.kind = 'supervision_case'
                            AND r5.agency = ANY ($14::TEXT[])
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
                                WHERE (r6.valid_from IS NULL OR r6.valid_from <= $15::DATE)
                                  AND (r6.valid_to IS NULL OR r6.valid_to > $15::DATE)
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM case_seal_readers AS r8
                                      WHERE r8.id = r6.id
                                        AND r8.version = r6.version
                                        AND r8.name = $16::VARCHAR
                                    )
                                  )
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM broken_seal AS r9
                                      WHERE r9.case_number = r6.case_number
                                        AND r9.agency = r6.agency
                                        AND r9.name = $16::VARCHAR
                                        AND r9.until_on >= $15::DATE
                                    )
                                  )
                              )
                            )
                          )
                        LIMIT 1
                      ) IS NOT NULL
                    )
                    AND (r4.valid_from IS NULL OR r4.valid_from <= $4::DATE)
                  ORDER BY r4.valid_from DESC NULLS LAST,
                    r4.id,
                    r4.version
                  LIMIT 1
                ),
                false
              )
          )
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

