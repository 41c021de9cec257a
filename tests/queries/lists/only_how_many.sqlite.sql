-- p1, p1, p3, p4, p5, p5, p6, p6, p5, 0, p2, p2, p7, p7, p8, p8, p10, p11, p11, p12, p12, p11, p9, p9, p14, p13, p13, p15, p15, p16, p16, p17, p17, p18, p18
SELECT CAST(
  json_object(
    'totalCount',
    (
      SELECT count(*) AS count_1
      FROM party AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.party_class = 'ORGANIZATION'
        AND r1.standing = 'EXISTING'
    )
  ) AS BLOB
) AS a0,
  CAST(
    json_object(
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
          AND (r2.valid_to IS NULL OR r2.valid_to > ?)
      )
    ) AS BLOB
  ) AS a1,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_3
        FROM penalty AS r8
        WHERE (r8.valid_from IS NULL OR r8.valid_from <= ?)
          AND (r8.valid_to IS NULL OR r8.valid_to > ?)
      )
    ) AS BLOB
  ) AS a2,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_4
        FROM inspection AS r9
        WHERE (r9.valid_from IS NULL OR r9.valid_from <= ?)
          AND (r9.valid_to IS NULL OR r9.valid_to > ?)
      )
    ) AS BLOB
  ) AS a3,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_5
        FROM supervision_case AS r10
        WHERE r10.agency IN (SELECT value FROM json_each(?))
          AND NOT (
            EXISTS (
              SELECT *
              FROM case_seal AS r11
              WHERE r11.agency = r10.agency
                AND r11.case_number = r10.number
                AND (r11.valid_from IS NULL OR r11.valid_from <= ?)
                AND (r11.valid_to IS NULL OR r11.valid_to > ?)
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM case_seal_readers AS r12
                    WHERE r12.id = r11.id
                      AND r12.version = r11.version
                      AND r12.name = ?
                  )
                )
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM broken_seal AS r13
                    WHERE r13.case_number = r11.case_number
                      AND r13.agency = r11.agency
                      AND r13.name = ?
                      AND r13.until_on >= ?
                  )
                )
            )
          )
          AND (r10.valid_from IS NULL OR r10.valid_from <= ?)
          AND (r10.valid_to IS NULL OR r10.valid_to > ?)
      )
    ) AS BLOB
  ) AS a4,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_6
        FROM joint_operation AS r14
        WHERE r14.agency IN (SELECT value FROM json_each(?))
          AND (r14.valid_from IS NULL OR r14.valid_from <= ?)
          AND (r14.valid_to IS NULL OR r14.valid_to > ?)
      )
    ) AS BLOB
  ) AS a5,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_7
        FROM party_unit AS r15
        WHERE (r15.valid_from IS NULL OR r15.valid_from <= ?)
          AND (r15.valid_to IS NULL OR r15.valid_to > ?)
      )
    ) AS BLOB
  ) AS a6,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_8
        FROM list_entry AS r16
        WHERE (r16.valid_from IS NULL OR r16.valid_from <= ?)
          AND (r16.valid_to IS NULL OR r16.valid_to > ?)
      )
    ) AS BLOB
  ) AS a7,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_9
        FROM agency AS r17
        WHERE (r17.valid_from IS NULL OR r17.valid_from <= ?)
          AND (r17.valid_to IS NULL OR r17.valid_to > ?)
      )
    ) AS BLOB
  ) AS a8,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_10
        FROM division AS r18
        WHERE (r18.valid_from IS NULL OR r18.valid_from <= ?)
          AND (r18.valid_to IS NULL OR r18.valid_to > ?)
      )
    ) AS BLOB
  ) AS a9;

