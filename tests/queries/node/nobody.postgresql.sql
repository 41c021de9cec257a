-- p15, p2, p1, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14
SELECT CASE
  WHEN ($1::VARCHAR = 'agency') THEN to_json(
    (
      SELECT row_to_json(p1_o) AS row_to_json_1
      FROM (
        SELECT '"Agency"'::json AS __typename,
          'agency_' || replace(CAST(p1.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r1.id AS id
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
          'division_' || replace(CAST(p2.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r2.id AS id
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
          WHEN (p3.party_class = 'OTHER') THEN 'OtherParty' END AS __typename,
          'party_' || replace(CAST(p3.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r3.party_class AS party_class,
            r3.id AS id
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
        SELECT '"AnnualInspection"'::json AS __typename,
          'annual_inspection_' || replace(CAST(p4.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r4.id AS id
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
        SELECT '"Award"'::json AS __typename,
          'award_' || replace(CAST(p5.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r5.id AS id
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
        SELECT '"Grade"'::json AS __typename,
          'grade_' || replace(CAST(p6.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r6.id AS id
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
        SELECT '"ListEntry"'::json AS __typename,
          'list_entry_' || replace(CAST(p7.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r7.id AS id
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
        SELECT '"JointOperation"'::json AS __typename,
          'joint_operation_' || replace(CAST(p8.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r8.id AS id
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
        SELECT '"Objection"'::json AS __typename,
          'objection_' || replace(CAST(p9.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r9.id AS id
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
        SELECT '"PartyUnit"'::json AS __typename,
          'party_unit_' || replace(CAST(p10.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r10.id AS id
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
        SELECT '"Penalty"'::json AS __typename,
          'penalty_' || replace(CAST(p11.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r11.id AS id
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
        SELECT '"Inspection"'::json AS __typename,
          'inspection_' || replace(CAST(p12.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r12.id AS id
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
        SELECT '"SupervisionCase"'::json AS __typename,
          'supervision_case_' || replace(CAST(p13.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r13.id AS id
          FROM supervision_case AS r13
          WHERE r13.id = $15::UUID
            AND (r13.valid_from IS NULL OR r13.valid_from <= $3::DATE)
            AND (r13.valid_to IS NULL OR r13.valid_to > $3::DATE)
          LIMIT 1
        ) AS p13
      ) AS p13_o
    )
  )
  ELSE to_json(NULL::json) END AS a0;

