-- p15, p2, p1, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p30, p17, p16, p18, p19, p20, p21, p22, p23, p24, p25, p26, p27, p28, p29
SELECT CASE
  WHEN ($1::VARCHAR = 'agency') THEN to_json(
    (
      SELECT row_to_json(p1_o) AS row_to_json_1
      FROM (
        SELECT '"Agency"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM agency AS r1
          WHERE r1.id = $2::UUID
            AND (r1.valid_from IS NULL OR r1.valid_from <= $3::DATE)
            AND (r1.valid_to IS NULL OR r1.valid_to > $3::DATE)
          LIMIT 1
        ) AS p1
      ) AS p1_o
    )
  )
  WHEN ($1::VARCHAR = 'division') THEN to_json(
    (
      SELECT row_to_json(p2_o) AS row_to_json_2
      FROM (
        SELECT '"Division"'::json AS __typename,
          p2.name AS name
        FROM (
          SELECT r2.name AS name
          FROM division AS r2
          WHERE r2.id = $4::UUID
            AND (r2.valid_from IS NULL OR r2.valid_from <= $3::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $3::DATE)
          LIMIT 1
        ) AS p2
      ) AS p2_o
    )
  )
  WHEN ($1::VARCHAR = 'party') THEN to_json(
    (
      SELECT row_to_json(p3_o) AS row_to_json_3
      FROM (
        SELECT CASE
          WHEN (p3.party_class = 'ORGANIZATION') THEN 'Organization'
          WHEN (p3.party_class = 'OTHER') THEN 'OtherParty' END AS __typename
        FROM (
          SELECT r3.party_class AS party_class
          FROM party AS r3
          WHERE r3.id = $5::UUID
            AND (r3.valid_from IS NULL OR r3.valid_from <= $3::DATE)
            AND (r3.valid_to IS NULL OR r3.valid_to > $3::DATE)
          LIMIT 1
        ) AS p3
      ) AS p3_o
    )
  )
  WHEN ($1::VARCHAR = 'annual_inspection') THEN to_json(
    (
      SELECT row_to_json(p4_o) AS row_to_json_4
      FROM (
        SELECT '"AnnualInspection"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM annual_inspection AS r4
          WHERE r4.id = $6::UUID
            AND (r4.valid_from IS NULL OR r4.valid_from <= $3::DATE)
            AND (r4.valid_to IS NULL OR r4.valid_to > $3::DATE)
          LIMIT 1
        ) AS p4
      ) AS p4_o
    )
  )
  WHEN ($1::VARCHAR = 'award') THEN to_json(
    (
      SELECT row_to_json(p5_o) AS row_to_json_5
      FROM (
        SELECT '"Award"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM award AS r5
          WHERE r5.id = $7::UUID
            AND (r5.valid_from IS NULL OR r5.valid_from <= $3::DATE)
            AND (r5.valid_to IS NULL OR r5.valid_to > $3::DATE)
          LIMIT 1
        ) AS p5
      ) AS p5_o
    )
  )
  WHEN ($1::VARCHAR = 'grade') THEN to_json(
    (
      SELECT row_to_json(p6_o) AS row_to_json_6
      FROM (
        SELECT '"Grade"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM grade AS r6
          WHERE r6.id = $8::UUID
            AND (r6.valid_from IS NULL OR r6.valid_from <= $3::DATE)
            AND (r6.valid_to IS NULL OR r6.valid_to > $3::DATE)
          LIMIT 1
        ) AS p6
      ) AS p6_o
    )
  )
  WHEN ($1::VARCHAR = 'list_entry') THEN to_json(
    (
      SELECT row_to_json(p7_o) AS row_to_json_7
      FROM (
        SELECT '"ListEntry"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM list_entry AS r7
          WHERE r7.id = $9::UUID
            AND (r7.valid_from IS NULL OR r7.valid_from <= $3::DATE)
            AND (r7.valid_to IS NULL OR r7.valid_to > $3::DATE)
          LIMIT 1
        ) AS p7
      ) AS p7_o
    )
  )
  WHEN ($1::VARCHAR = 'joint_operation') THEN to_json(
    (
      SELECT row_to_json(p8_o) AS row_to_json_8
      FROM (
        SELECT '"JointOperation"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM joint_operation AS r8
          WHERE r8.id = $10::UUID
            AND (r8.valid_from IS NULL OR r8.valid_from <= $3::DATE)
            AND (r8.valid_to IS NULL OR r8.valid_to > $3::DATE)
          LIMIT 1
        ) AS p8
      ) AS p8_o
    )
  )
  WHEN ($1::VARCHAR = 'objection') THEN to_json(
    (
      SELECT row_to_json(p9_o) AS row_to_json_9
      FROM (
        SELECT '"Objection"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM objection AS r9
          WHERE r9.id = $11::UUID
            AND (r9.valid_from IS NULL OR r9.valid_from <= $3::DATE)
            AND (r9.valid_to IS NULL OR r9.valid_to > $3::DATE)
          LIMIT 1
        ) AS p9
      ) AS p9_o
    )
  )
  WHEN ($1::VARCHAR = 'party_unit') THEN to_json(
    (
      SELECT row_to_json(p10_o) AS row_to_json_10
      FROM (
        SELECT '"PartyUnit"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM party_unit AS r10
          WHERE r10.id = $12::UUID
            AND (r10.valid_from IS NULL OR r10.valid_from <= $3::DATE)
            AND (r10.valid_to IS NULL OR r10.valid_to > $3::DATE)
          LIMIT 1
        ) AS p10
      ) AS p10_o
    )
  )
  WHEN ($1::VARCHAR = 'penalty') THEN to_json(
    (
      SELECT row_to_json(p11_o) AS row_to_json_11
      FROM (
        SELECT '"Penalty"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM penalty AS r11
          WHERE r11.id = $13::UUID
            AND (r11.valid_from IS NULL OR r11.valid_from <= $3::DATE)
            AND (r11.valid_to IS NULL OR r11.valid_to > $3::DATE)
          LIMIT 1
        ) AS p11
      ) AS p11_o
    )
  )
  WHEN ($1::VARCHAR = 'inspection') THEN to_json(
    (
      SELECT row_to_json(p12_o) AS row_to_json_12
      FROM (
        SELECT '"Inspection"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM inspection AS r12
          WHERE r12.id = $14::UUID
            AND (r12.valid_from IS NULL OR r12.valid_from <= $3::DATE)
            AND (r12.valid_to IS NULL OR r12.valid_to > $3::DATE)
          LIMIT 1
        ) AS p12
      ) AS p12_o
    )
  )
  WHEN ($1::VARCHAR = 'supervision_case') THEN to_json(
    (
      SELECT row_to_json(p13_o) AS row_to_json_13
      FROM (
        SELECT '"SupervisionCase"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM supervision_case AS r13
          WHERE r13.id = $15::UUID
            AND (r13.valid_from IS NULL OR r13.valid_from <= $3::DATE)
            AND (r13.valid_to IS NULL OR r13.valid_to > $3::DATE)
          LIMIT 1
        ) AS p13
      ) AS p13_o
    )
  )
  ELSE to_json(NULL::json) END AS a0,
  CASE
  WHEN ($16::VARCHAR = 'agency') THEN to_json(
    (
      SELECT row_to_json(p14_o) AS row_to_json_14
      FROM (
        SELECT '"Agency"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM agency AS r14
          WHERE r14.id = $17::UUID
            AND (r14.valid_from IS NULL OR r14.valid_from <= $18::DATE)
            AND (r14.valid_to IS NULL OR r14.valid_to > $18::DATE)
          LIMIT 1
        ) AS p14
      ) AS p14_o
    )
  )
  WHEN ($16::VARCHAR = 'division') THEN to_json(
    (
      SELECT row_to_json(p15_o) AS row_to_json_15
      FROM (
        SELECT '"Division"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM division AS r15
          WHERE r15.id = $19::UUID
            AND (r15.valid_from IS NULL OR r15.valid_from <= $18::DATE)
            AND (r15.valid_to IS NULL OR r15.valid_to > $18::DATE)
          LIMIT 1
        ) AS p15
      ) AS p15_o
    )
  )
  WHEN ($16::VARCHAR = 'party') THEN to_json(
    (
      SELECT row_to_json(p16_o) AS row_to_json_16
      FROM (
        SELECT CASE
          WHEN (p16.party_class = 'ORGANIZATION') THEN 'Organization'
          WHEN (p16.party_class = 'OTHER') THEN 'OtherParty' END AS __typename
        FROM (
          SELECT r16.party_class AS party_class
          FROM party AS r16
          WHERE r16.id = $20::UUID
            AND (r16.valid_from IS NULL OR r16.valid_from <= $18::DATE)
            AND (r16.valid_to IS NULL OR r16.valid_to > $18::DATE)
          LIMIT 1
        ) AS p16
      ) AS p16_o
    )
  )
  WHEN ($16::VARCHAR = 'annual_inspection') THEN to_json(
    (
      SELECT row_to_json(p17_o) AS row_to_json_17
      FROM (
        SELECT '"AnnualInspection"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM annual_inspection AS r17
          WHERE r17.id = $21::UUID
            AND (r17.valid_from IS NULL OR r17.valid_from <= $18::DATE)
            AND (r17.valid_to IS NULL OR r17.valid_to > $18::DATE)
          LIMIT 1
        ) AS p17
      ) AS p17_o
    )
  )
  WHEN ($16::VARCHAR = 'award') THEN to_json(
    (
      SELECT row_to_json(p18_o) AS row_to_json_18
      FROM (
        SELECT '"Award"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM award AS r18
          WHERE r18.id = $22::UUID
            AND (r18.valid_from IS NULL OR r18.valid_from <= $18::DATE)
            AND (r18.valid_to IS NULL OR r18.valid_to > $18::DATE)
          LIMIT 1
        ) AS p18
      ) AS p18_o
    )
  )
  WHEN ($16::VARCHAR = 'grade') THEN to_json(
    (
      SELECT row_to_json(p19_o) AS row_to_json_19
      FROM (
        SELECT '"Grade"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM grade AS r19
          WHERE r19.id = $23::UUID
            AND (r19.valid_from IS NULL OR r19.valid_from <= $18::DATE)
            AND (r19.valid_to IS NULL OR r19.valid_to > $18::DATE)
          LIMIT 1
        ) AS p19
      ) AS p19_o
    )
  )
  WHEN ($16::VARCHAR = 'list_entry') THEN to_json(
    (
      SELECT row_to_json(p20_o) AS row_to_json_20
      FROM (
        SELECT '"ListEntry"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM list_entry AS r20
          WHERE r20.id = $24::UUID
            AND (r20.valid_from IS NULL OR r20.valid_from <= $18::DATE)
            AND (r20.valid_to IS NULL OR r20.valid_to > $18::DATE)
          LIMIT 1
        ) AS p20
      ) AS p20_o
    )
  )
  WHEN ($16::VARCHAR = 'joint_operation') THEN to_json(
    (
      SELECT row_to_json(p21_o) AS row_to_json_21
      FROM (
        SELECT '"JointOperation"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM joint_operation AS r21
          WHERE r21.id = $25::UUID
            AND (r21.valid_from IS NULL OR r21.valid_from <= $18::DATE)
            AND (r21.valid_to IS NULL OR r21.valid_to > $18::DATE)
          LIMIT 1
        ) AS p21
      ) AS p21_o
    )
  )
  WHEN ($16::VARCHAR = 'objection') THEN to_json(
    (
      SELECT row_to_json(p22_o) AS row_to_json_22
      FROM (
        SELECT '"Objection"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM objection AS r22
          WHERE r22.id = $26::UUID
            AND (r22.valid_from IS NULL OR r22.valid_from <= $18::DATE)
            AND (r22.valid_to IS NULL OR r22.valid_to > $18::DATE)
          LIMIT 1
        ) AS p22
      ) AS p22_o
    )
  )
  WHEN ($16::VARCHAR = 'party_unit') THEN to_json(
    (
      SELECT row_to_json(p23_o) AS row_to_json_23
      FROM (
        SELECT '"PartyUnit"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM party_unit AS r23
          WHERE r23.id = $27::UUID
            AND (r23.valid_from IS NULL OR r23.valid_from <= $18::DATE)
            AND (r23.valid_to IS NULL OR r23.valid_to > $18::DATE)
          LIMIT 1
        ) AS p23
      ) AS p23_o
    )
  )
  WHEN ($16::VARCHAR = 'penalty') THEN to_json(
    (
      SELECT row_to_json(p24_o) AS row_to_json_24
      FROM (
        SELECT '"Penalty"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM penalty AS r24
          WHERE r24.id = $28::UUID
            AND (r24.valid_from IS NULL OR r24.valid_from <= $18::DATE)
            AND (r24.valid_to IS NULL OR r24.valid_to > $18::DATE)
          LIMIT 1
        ) AS p24
      ) AS p24_o
    )
  )
  WHEN ($16::VARCHAR = 'inspection') THEN to_json(
    (
      SELECT row_to_json(p25_o) AS row_to_json_25
      FROM (
        SELECT '"Inspection"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM inspection AS r25
          WHERE r25.id = $29::UUID
            AND (r25.valid_from IS NULL OR r25.valid_from <= $18::DATE)
            AND (r25.valid_to IS NULL OR r25.valid_to > $18::DATE)
          LIMIT 1
        ) AS p25
      ) AS p25_o
    )
  )
  WHEN ($16::VARCHAR = 'supervision_case') THEN to_json(
    (
      SELECT row_to_json(p26_o) AS row_to_json_26
      FROM (
        SELECT '"SupervisionCase"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM supervision_case AS r26
          WHERE r26.id = $30::UUID
            AND (r26.valid_from IS NULL OR r26.valid_from <= $18::DATE)
            AND (r26.valid_to IS NULL OR r26.valid_to > $18::DATE)
          LIMIT 1
        ) AS p26
      ) AS p26_o
    )
  )
  ELSE to_json(NULL::json) END AS a1;

