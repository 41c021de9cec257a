-- p1, p3, p4, p5, p6, p2, p7, p8, p10, p11, p12, p9, p14, p13, p15, p16, p17, p18
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM party AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.party_class = 'ORGANIZATION'
      AND r1.standing = 'EXISTING'
  )
) AS a0,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_2
      FROM party AS r2
      WHERE (
        r2.party_class = 'ORGANIZATION'
        OR (
          SELECT 1
          FROM involvement AS r3
          WHERE r3.party_id = r2.id
            AND (
              (r3.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
              OR r3.kind = 'joint_operation'
              AND r3.agency = ANY ($2::TEXT[])
              OR r3.kind = 'supervision_case'
              AND r3.agency = ANY ($3::TEXT[])
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
                  WHERE (r4.valid_from IS NULL OR r4.valid_from <= $4::DATE)
                    AND (r4.valid_to IS NULL OR r4.valid_to > $4::DATE)
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM case_seal_readers AS r6
                        WHERE r6.id = r4.id
                          AND r6.version = r4.version
                          AND r6.name = $5::VARCHAR
                      )
                    )
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM broken_seal AS r7
                        WHERE r7.case_number = r4.case_number
                          AND r7.agency = r4.agency
                          AND r7.name = $5::VARCHAR
                          AND r7.until_on >= $4::DATE
                      )
                    )
                )
              )
            )
          LIMIT 1
        ) IS NOT NULL
      )
        AND (r2.valid_from IS NULL OR r2.valid_from <= $6::DATE)
        AND (r2.valid_to IS NULL OR r2.valid_to > $6::DATE)
    )
  ) AS a1,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_3
      FROM penalty AS r8
      WHERE (r8.valid_from IS NULL OR r8.valid_from <= $7::DATE)
        AND (r8.valid_to IS NULL OR r8.valid_to > $7::DATE)
    )
  ) AS a2,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_4
      FROM inspection AS r9
      WHERE (r9.valid_from IS NULL OR r9.valid_from <= $8::DATE)
        AND (r9.valid_to IS NULL OR r9.valid_to > $8::DATE)
    )
  ) AS a3,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_5
      FROM supervision_case AS r10
      WHERE r10.agency = ANY ($9::TEXT[])
        AND NOT (
          EXISTS (
            SELECT *
            FROM case_seal AS r11
            WHERE r11.agency = r10.agency
              AND r11.case_number = r10.number
              AND (r11.valid_from IS NULL OR r11.valid_from <= $10::DATE)
              AND (r11.valid_to IS NULL OR r11.valid_to > $10::DATE)
              AND NOT (
                EXISTS (
                  SELECT *
                  FROM case_seal_readers AS r12
                  WHERE r12.id = r11.id
                    AND r12.version = r11.version
                    AND r12.name = $11::VARCHAR
                )
              )
              AND NOT (
                EXISTS (
                  SELECT *
                  FROM broken_seal AS r13
                  WHERE r13.case_number = r11.case_number
                    AND r13.agency = r11.agency
                    AND r13.name = $11::VARCHAR
                    AND r13.until_on >= $10::DATE
                )
              )
          )
        )
        AND (r10.valid_from IS NULL OR r10.valid_from <= $12::DATE)
        AND (r10.valid_to IS NULL OR r10.valid_to > $12::DATE)
    )
  ) AS a4,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_6
      FROM joint_operation AS r14
      WHERE r14.agency = ANY ($13::TEXT[])
        AND (r14.valid_from IS NULL OR r14.valid_from <= $14::DATE)
        AND (r14.valid_to IS NULL OR r14.valid_to > $14::DATE)
    )
  ) AS a5,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_7
      FROM party_unit AS r15
      WHERE (r15.valid_from IS NULL OR r15.valid_from <= $15::DATE)
        AND (r15.valid_to IS NULL OR r15.valid_to > $15::DATE)
    )
  ) AS a6,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_8
      FROM list_entry AS r16
      WHERE (r16.valid_from IS NULL OR r16.valid_from <= $16::DATE)
        AND (r16.valid_to IS NULL OR r16.valid_to > $16::DATE)
    )
  ) AS a7,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_9
      FROM agency AS r17
      WHERE (r17.valid_from IS NULL OR r17.valid_from <= $17::DATE)
        AND (r17.valid_to IS NULL OR r17.valid_to > $17::DATE)
    )
  ) AS a8,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_10
      FROM division AS r18
      WHERE (r18.valid_from IS NULL OR r18.valid_from <= $18::DATE)
        AND (r18.valid_to IS NULL OR r18.valid_to > $18::DATE)
    )
  ) AS a9;

