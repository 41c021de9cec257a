-- p15, p2, p1, p1, 0, p15, p3, p1, p1, 0, p15, p4, p1, p1, 0, p15, p5, p1, p1, 0, p15, p6, p1, p1, 0, p15, p7, p1, p1, 0, p15, p8, p1, p1, 0, p15, p9, p1, p1, 0, p15, p10, p1, p1, 0, p15, p11, p1, p1, 0, p15, p12, p1, p1, 0, p15, p13, p1, p1, 0, p15, p14, p1, p1, 0, p30, p17, p16, p16, 0, p30, p18, p16, p16, 0, p30, p19, p16, p16, 0, p30, p20, p16, p16, 0, p30, p21, p16, p16, 0, p30, p22, p16, p16, 0, p30, p23, p16, p16, 0, p30, p24, p16, p16, 0, p30, p25, p16, p16, 0, p30, p26, p16, p16, 0, p30, p27, p16, p16, 0, p30, p28, p16, p16, 0, p30, p29, p16, p16, 0
SELECT CAST(
  CASE
  WHEN (? = 'agency') THEN coalesce(
    (
      SELECT json_object('__typename', 'Agency') AS json_object_1
      FROM (
        SELECT 1 AS one
        FROM agency AS r1
        WHERE r1.id = ?
          AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p1
    ),
    'null'
  )
  WHEN (? = 'division') THEN coalesce(
    (
      SELECT json_object('__typename', 'Division', 'name', p2.name) AS json_object_2
      FROM (
        SELECT r2.name AS name
        FROM division AS r2
        WHERE r2.id = ?
          AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
          AND (r2.valid_to IS NULL OR r2.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p2
    ),
    'null'
  )
  WHEN (? = 'party') THEN coalesce(
    (
      SELECT json_object(
        '__typename',
        CASE
        WHEN (p3.party_class = 'ORGANIZATION') THEN 'Organization'
        WHEN (p3.party_class = 'OTHER') THEN 'OtherParty' END
      ) AS json_object_3
      FROM (
        SELECT r3.party_class AS party_class
        FROM party AS r3
        WHERE r3.id = ?
          AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
          AND (r3.valid_to IS NULL OR r3.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p3
    ),
    'null'
  )
  WHEN (? = 'annual_inspection') THEN coalesce(
    (
      SELECT json_object('__typename', 'AnnualInspection') AS json_object_4
      FROM (
        SELECT 1 AS one
        FROM annual_inspection AS r4
        WHERE r4.id = ?
          AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
          AND (r4.valid_to IS NULL OR r4.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p4
    ),
    'null'
  )
  WHEN (? = 'award') THEN coalesce(
    (
      SELECT json_object('__typename', 'Award') AS json_object_5
      FROM (
        SELECT 1 AS one
        FROM award AS r5
        WHERE r5.id = ?
          AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
          AND (r5.valid_to IS NULL OR r5.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p5
    ),
    'null'
  )
  WHEN (? = 'grade') THEN coalesce(
    (
      SELECT json_object('__typename', 'Grade') AS json_object_6
      FROM (
        SELECT 1 AS one
        FROM grade AS r6
        WHERE r6.id = ?
          AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
          AND (r6.valid_to IS NULL OR r6.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p6
    ),
    'null'
  )
  WHEN (? = 'list_entry') THEN coalesce(
    (
      SELECT json_object('__typename', 'ListEntry') AS json_object_7
      FROM (
        SELECT 1 AS one
        FROM list_entry AS r7
        WHERE r7.id = ?
          AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
          AND (r7.valid_to IS NULL OR r7.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p7
    ),
    'null'
  )
  WHEN (? = 'joint_operation') THEN coalesce(
    (
      SELECT json_object('__typename', 'JointOperation') AS json_object_8
      FROM (
        SELECT 1 AS one
        FROM joint_operation AS r8
        WHERE r8.id = ?
          AND (r8.valid_from IS NULL OR r8.valid_from <= ?)
          AND (r8.valid_to IS NULL OR r8.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p8
    ),
    'null'
  )
  WHEN (? = 'objection') THEN coalesce(
    (
      SELECT json_object('__typename', 'Objection') AS json_object_9
      FROM (
        SELECT 1 AS one
        FROM objection AS r9
        WHERE r9.id = ?
          AND (r9.valid_from IS NULL OR r9.valid_from <= ?)
          AND (r9.valid_to IS NULL OR r9.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p9
    ),
    'null'
  )
  WHEN (? = 'party_unit') THEN coalesce(
    (
      SELECT json_object('__typename', 'PartyUnit') AS json_object_10
      FROM (
        SELECT 1 AS one
        FROM party_unit AS r10
        WHERE r10.id = ?
          AND (r10.valid_from IS NULL OR r10.valid_from <= ?)
          AND (r10.valid_to IS NULL OR r10.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p10
    ),
    'null'
  )
  WHEN (? = 'penalty') THEN coalesce(
    (
      SELECT json_object('__typename', 'Penalty') AS json_object_11
      FROM (
        SELECT 1 AS one
        FROM penalty AS r11
        WHERE r11.id = ?
          AND (r11.valid_from IS NULL OR r11.valid_from <= ?)
          AND (r11.valid_to IS NULL OR r11.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p11
    ),
    'null'
  )
  WHEN (? = 'inspection') THEN coalesce(
    (
      SELECT json_object('__typename', 'Inspection') AS json_object_12
      FROM (
        SELECT 1 AS one
        FROM inspection AS r12
        WHERE r12.id = ?
          AND (r12.valid_from IS NULL OR r12.valid_from <= ?)
          AND (r12.valid_to IS NULL OR r12.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p12
    ),
    'null'
  )
  WHEN (? = 'supervision_case') THEN coalesce(
    (
      SELECT json_object('__typename', 'SupervisionCase') AS json_object_13
      FROM (
        SELECT 1 AS one
        FROM supervision_case AS r13
        WHERE r13.id = ?
          AND (r13.valid_from IS NULL OR r13.valid_from <= ?)
          AND (r13.valid_to IS NULL OR r13.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p13
    ),
    'null'
  )
  ELSE json_quote(NULL) END AS BLOB
) AS a0,
  CAST(
    CASE
    WHEN (? = 'agency') THEN coalesce(
      (
        SELECT json_object('__typename', 'Agency') AS json_object_14
        FROM (
          SELECT 1 AS one
          FROM agency AS r14
          WHERE r14.id = ?
            AND (r14.valid_from IS NULL OR r14.valid_from <= ?)
            AND (r14.valid_to IS NULL OR r14.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p14
      ),
      'null'
    )
    WHEN (? = 'division') THEN coalesce(
      (
        SELECT json_object('__typename', 'Division') AS json_object_15
        FROM (
          SELECT 1 AS one
          FROM division AS r15
          WHERE r15.id = ?
            AND (r15.valid_from IS NULL OR r15.valid_from <= ?)
            AND (r15.valid_to IS NULL OR r15.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p15
      ),
      'null'
    )
    WHEN (? = 'party') THEN coalesce(
      (
        SELECT json_object(
          '__typename',
          CASE
          WHEN (p16.party_class = 'ORGANIZATION') THEN 'Organization'
          WHEN (p16.party_class = 'OTHER') THEN 'OtherParty' END
        ) AS json_object_16
        FROM (
          SELECT r16.party_class AS party_class
          FROM party AS r16
          WHERE r16.id = ?
            AND (r16.valid_from IS NULL OR r16.valid_from <= ?)
            AND (r16.valid_to IS NULL OR r16.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p16
      ),
      'null'
    )
    WHEN (? = 'annual_inspection') THEN coalesce(
      (
        SELECT json_object('__typename', 'AnnualInspection') AS json_object_17
        FROM (
          SELECT 1 AS one
          FROM annual_inspection AS r17
          WHERE r17.id = ?
            AND (r17.valid_from IS NULL OR r17.valid_from <= ?)
            AND (r17.valid_to IS NULL OR r17.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p17
      ),
      'null'
    )
    WHEN (? = 'award') THEN coalesce(
      (
        SELECT json_object('__typename', 'Award') AS json_object_18
        FROM (
          SELECT 1 AS one
          FROM award AS r18
          WHERE r18.id = ?
            AND (r18.valid_from IS NULL OR r18.valid_from <= ?)
            AND (r18.valid_to IS NULL OR r18.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p18
      ),
      'null'
    )
    WHEN (? = 'grade') THEN coalesce(
      (
        SELECT json_object('__typename', 'Grade') AS json_object_19
        FROM (
          SELECT 1 AS one
          FROM grade AS r19
          WHERE r19.id = ?
            AND (r19.valid_from IS NULL OR r19.valid_from <= ?)
            AND (r19.valid_to IS NULL OR r19.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p19
      ),
      'null'
    )
    WHEN (? = 'list_entry') THEN coalesce(
      (
        SELECT json_object('__typename', 'ListEntry') AS json_object_20
        FROM (
          SELECT 1 AS one
          FROM list_entry AS r20
          WHERE r20.id = ?
            AND (r20.valid_from IS NULL OR r20.valid_from <= ?)
            AND (r20.valid_to IS NULL OR r20.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p20
      ),
      'null'
    )
    WHEN (? = 'joint_operation') THEN coalesce(
      (
        SELECT json_object('__typename', 'JointOperation') AS json_object_21
        FROM (
          SELECT 1 AS one
          FROM joint_operation AS r21
          WHERE r21.id = ?
            AND (r21.valid_from IS NULL OR r21.valid_from <= ?)
            AND (r21.valid_to IS NULL OR r21.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p21
      ),
      'null'
    )
    WHEN (? = 'objection') THEN coalesce(
      (
        SELECT json_object('__typename', 'Objection') AS json_object_22
        FROM (
          SELECT 1 AS one
          FROM objection AS r22
          WHERE r22.id = ?
            AND (r22.valid_from IS NULL OR r22.valid_from <= ?)
            AND (r22.valid_to IS NULL OR r22.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p22
      ),
      'null'
    )
    WHEN (? = 'party_unit') THEN coalesce(
      (
        SELECT json_object('__typename', 'PartyUnit') AS json_object_23
        FROM (
          SELECT 1 AS one
          FROM party_unit AS r23
          WHERE r23.id = ?
            AND (r23.valid_from IS NULL OR r23.valid_from <= ?)
            AND (r23.valid_to IS NULL OR r23.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p23
      ),
      'null'
    )
    WHEN (? = 'penalty') THEN coalesce(
      (
        SELECT json_object('__typename', 'Penalty') AS json_object_24
        FROM (
          SELECT 1 AS one
          FROM penalty AS r24
          WHERE r24.id = ?
            AND (r24.valid_from IS NULL OR r24.valid_from <= ?)
            AND (r24.valid_to IS NULL OR r24.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p24
      ),
      'null'
    )
    WHEN (? = 'inspection') THEN coalesce(
      (
        SELECT json_object('__typename', 'Inspection') AS json_object_25
        FROM (
          SELECT 1 AS one
          FROM inspection AS r25
          WHERE r25.id = ?
            AND (r25.valid_from IS NULL OR r25.valid_from <= ?)
            AND (r25.valid_to IS NULL OR r25.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p25
      ),
      'null'
    )
    WHEN (? = 'supervision_case') THEN coalesce(
      (
        SELECT json_object('__typename', 'SupervisionCase') AS json_object_26
        FROM (
          SELECT 1 AS one
          FROM supervision_case AS r26
          WHERE r26.id = ?
            AND (r26.valid_from IS NULL OR r26.valid_from <= ?)
            AND (r26.valid_to IS NULL OR r26.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p26
      ),
      'null'
    )
    ELSE json_quote(NULL) END AS BLOB
  ) AS a1;

