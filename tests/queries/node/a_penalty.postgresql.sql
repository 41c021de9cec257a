-- p54, p2, p1, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20, p21, p22, p23, p24, p25, p26, p27, p28, p29, p30, p31, p32, p33, p34, p35, p36, p37, p38, p40, p41, p42, p43, p45, p46, p47, p48, p44, p49, p50, p51, p52, p53
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
          'party_' || replace(CAST(p3.id AS TEXT), '-', '') AS id,
          p3.name AS name
        FROM (
          SELECT r3.party_class AS party_class,
            r3.id AS id,
            r3.name AS name
          FROM (SELECT 1 AS one) AS one_r3
          LEFT OUTER JOIN party AS r3 ON r3.id = $5::UUID
            AND (r3.valid_from IS NULL OR r3.valid_from <= $3::DATE)
            AND (r3.valid_to IS NULL OR r3.valid_to > $3::DATE)
          WHERE (
            (
              coalesce(r3.id IS NOT NULL, false)::int & coalesce(
                r3.party_class = 'ORGANIZATION'
                OR (
                  EXISTS (
                    SELECT *
                    FROM (
                      SELECT r4.record_key IS NOT NULL AS speaks,
                        coalesce(r4.kind, 'supervision_case') AS kind,
                        coalesce(r4.agency, '') AS agency,
                        coalesce(r4.record_key, $5::UUID) AS record_key
                      FROM (SELECT 1 AS one) AS one_r4
                      LEFT OUTER JOIN involvement AS r4 ON r4.party_id = $5::UUID
                    ) AS any_r4
                    WHERE (
                      (
                        coalesce(any_r4.speaks, false)::int & coalesce(
                          (any_r4.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                          OR (
                            (
                              coalesce(any_r4.kind = 'joint_operation', false)::int & coalesce(
                                any_r4.agency = ANY ($6::TEXT[]), false
                              )::int
                            ) = 1
                          )
                          OR (
                            (
                              coalesce(any_r4.kind = 'supervision_case', false)::int & coalesce(
                                any_r4.agency = ANY ($7::TEXT[]), false
                              )::int & coalesce(
                                (
                                  any_r4.record_key NOT IN (
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
                                    WHERE (r5.valid_from IS NULL OR r5.valid_from <= $8::DATE)
                                      AND (r5.valid_to IS NULL OR r5.valid_to > $8::DATE)
                                      AND NOT (
                                        EXISTS (
                                          SELECT *
                                          FROM case_seal_readers AS r7
                                          WHERE r7.id = r5.id
                                            AND r7.version = r5.version
                                            AND r7.name = $9::VARCHAR
                                        )
                                      )
                                      AND NOT (
                                        EXISTS (
                                          SELECT *
                                          FROM broken_seal AS r8
                                          WHERE r8.case_number = r5.case_number
                                            AND r8.agency = r5.agency
                                            AND r8.name = $9::VARCHAR
                                            AND r8.until_on >= $8::DATE
                                        )
                                      )
                                  )
                                ),
                                false
                              )::int
                            ) = 1
                          ),
                          false
                        )::int
                      ) = 1
                    )
                  )
                ),
                false
              )::int
            ) = 1
          )
          LIMIT 1
        ) AS p3
      ) AS p3_o
    )
  )
  WHEN ($1::VARCHAR = 'annual_inspection') THEN to_json(
    (
      SELECT row_to_json(p9_o) AS row_to_json_4
      FROM (
        SELECT '"AnnualInspection"'::json AS __typename,
          'annual_inspection_' || replace(CAST(p9.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r9.id AS id
          FROM annual_inspection AS r9
          WHERE r9.id = $10::UUID
            AND (r9.valid_from IS NULL OR r9.valid_from <= $3::DATE)
            AND (r9.valid_to IS NULL OR r9.valid_to > $3::DATE)
          LIMIT 1
        ) AS p9
      ) AS p9_o
    )
  )
  WHEN ($1::VARCHAR = 'award') THEN to_json(
    (
      SELECT row_to_json(p10_o) AS row_to_json_5
      FROM (
        SELECT '"Award"'::json AS __typename,
          'award_' || replace(CAST(p10.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r10.id AS id
          FROM award AS r10
          WHERE r10.id = $11::UUID
            AND (r10.valid_from IS NULL OR r10.valid_from <= $3::DATE)
            AND (r10.valid_to IS NULL OR r10.valid_to > $3::DATE)
          LIMIT 1
        ) AS p10
      ) AS p10_o
    )
  )
  WHEN ($1::VARCHAR = 'coordination_body') THEN to_json(
    (
      SELECT row_to_json(p11_o) AS row_to_json_6
      FROM (
        SELECT '"CoordinationBody"'::json AS __typename,
          'coordination_body_' || replace(CAST(p11.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r11.id AS id
          FROM coordination_body AS r11
          WHERE r11.id = $12::UUID
            AND (r11.valid_from IS NULL OR r11.valid_from <= $3::DATE)
            AND (r11.valid_to IS NULL OR r11.valid_to > $3::DATE)
          LIMIT 1
        ) AS p11
      ) AS p11_o
    )
  )
  WHEN ($1::VARCHAR = 'meeting') THEN to_json(
    (
      SELECT row_to_json(p12_o) AS row_to_json_7
      FROM (
        SELECT '"Meeting"'::json AS __typename,
          'meeting_' || replace(CAST(p12.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r12.id AS id
          FROM meeting AS r12
          WHERE r12.id = $13::UUID
            AND (r12.valid_from IS NULL OR r12.valid_from <= $3::DATE)
            AND (r12.valid_to IS NULL OR r12.valid_to > $3::DATE)
          LIMIT 1
        ) AS p12
      ) AS p12_o
    )
  )
  WHEN ($1::VARCHAR = 'decision') THEN to_json(
    (
      SELECT row_to_json(p13_o) AS row_to_json_8
      FROM (
        SELECT '"Decision"'::json AS __typename,
          'decision_' || replace(CAST(p13.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r13.id AS id
          FROM decision AS r13
          WHERE r13.id = $14::UUID
            AND (r13.valid_from IS NULL OR r13.valid_from <= $3::DATE)
            AND (r13.valid_to IS NULL OR r13.valid_to > $3::DATE)
          LIMIT 1
        ) AS p13
      ) AS p13_o
    )
  )
  WHEN ($1::VARCHAR = 'service_platform') THEN to_json(
    (
      SELECT row_to_json(p14_o) AS row_to_json_9
      FROM (
        SELECT '"ServicePlatform"'::json AS __typename,
          'service_platform_' || replace(CAST(p14.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r14.id AS id
          FROM service_platform AS r14
          WHERE r14.id = $15::UUID
            AND (r14.valid_from IS NULL OR r14.valid_from <= $3::DATE)
            AND (r14.valid_to IS NULL OR r14.valid_to > $3::DATE)
          LIMIT 1
        ) AS p14
      ) AS p14_o
    )
  )
  WHEN ($1::VARCHAR = 'disclosure') THEN to_json(
    (
      SELECT row_to_json(p15_o) AS row_to_json_10
      FROM (
        SELECT '"Disclosure"'::json AS __typename,
          'disclosure_' || replace(CAST(p15.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r15.id AS id
          FROM disclosure AS r15
          WHERE r15.id = $16::UUID
            AND (r15.valid_from IS NULL OR r15.valid_from <= $3::DATE)
            AND (r15.valid_to IS NULL OR r15.valid_to > $3::DATE)
          LIMIT 1
        ) AS p15
      ) AS p15_o
    )
  )
  WHEN ($1::VARCHAR = 'service_matter') THEN to_json(
    (
      SELECT row_to_json(p16_o) AS row_to_json_11
      FROM (
        SELECT '"ServiceMatter"'::json AS __typename,
          'service_matter_' || replace(CAST(p16.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r16.id AS id
          FROM service_matter AS r16
          WHERE r16.id = $17::UUID
            AND (r16.valid_from IS NULL OR r16.valid_from <= $3::DATE)
            AND (r16.valid_to IS NULL OR r16.valid_to > $3::DATE)
          LIMIT 1
        ) AS p16
      ) AS p16_o
    )
  )
  WHEN ($1::VARCHAR = 'grade') THEN to_json(
    (
      SELECT row_to_json(p17_o) AS row_to_json_12
      FROM (
        SELECT '"Grade"'::json AS __typename,
          'grade_' || replace(CAST(p17.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r17.id AS id
          FROM grade AS r17
          WHERE r17.id = $18::UUID
            AND (r17.valid_from IS NULL OR r17.valid_from <= $3::DATE)
            AND (r17.valid_to IS NULL OR r17.valid_to > $3::DATE)
          LIMIT 1
        ) AS p17
      ) AS p17_o
    )
  )
  WHEN ($1::VARCHAR = 'list_entry') THEN to_json(
    (
      SELECT row_to_json(p18_o) AS row_to_json_13
      FROM (
        SELECT '"ListEntry"'::json AS __typename,
          'list_entry_' || replace(CAST(p18.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r18.id AS id
          FROM list_entry AS r18
          WHERE r18.id = $19::UUID
            AND (r18.valid_from IS NULL OR r18.valid_from <= $3::DATE)
            AND (r18.valid_to IS NULL OR r18.valid_to > $3::DATE)
          LIMIT 1
        ) AS p18
      ) AS p18_o
    )
  )
  WHEN ($1::VARCHAR = 'joint_operation') THEN to_json(
    (
      SELECT row_to_json(p19_o) AS row_to_json_14
      FROM (
        SELECT '"JointOperation"'::json AS __typename,
          'joint_operation_' || replace(CAST(p19.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r19.id AS id
          FROM (SELECT 1 AS one) AS one_r19
          LEFT OUTER JOIN joint_operation AS r19 ON r19.id = $20::UUID
            AND (r19.valid_from IS NULL OR r19.valid_from <= $3::DATE)
            AND (r19.valid_to IS NULL OR r19.valid_to > $3::DATE)
          WHERE (
            (
              coalesce(r19.id IS NOT NULL, false)::int & coalesce(
                r19.agency = ANY ($21::TEXT[]), false
              )::int
            ) = 1
          )
          LIMIT 1
        ) AS p19
      ) AS p19_o
    )
  )
  WHEN ($1::VARCHAR = 'measure_execution') THEN to_json(
    (
      SELECT row_to_json(p20_o) AS row_to_json_15
      FROM (
        SELECT '"MeasureExecution"'::json AS __typename,
          'measure_execution_' || replace(CAST(p20.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r20.id AS id
          FROM measure_execution AS r20
          WHERE r20.id = $22::UUID
            AND (r20.valid_from IS NULL OR r20.valid_from <= $3::DATE)
            AND (r20.valid_to IS NULL OR r20.valid_to > $3::DATE)
          LIMIT 1
        ) AS p20
      ) AS p20_o
    )
  )
  WHEN ($1::VARCHAR = 'objection') THEN to_json(
    (
      SELECT row_to_json(p21_o) AS row_to_json_16
      FROM (
        SELECT '"Objection"'::json AS __typename,
          'objection_' || replace(CAST(p21.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r21.id AS id
          FROM objection AS r21
          WHERE r21.id = $23::UUID
            AND (r21.valid_from IS NULL OR r21.valid_from <= $3::DATE)
            AND (r21.valid_to IS NULL OR r21.valid_to > $3::DATE)
          LIMIT 1
        ) AS p21
      ) AS p21_o
    )
  )
  WHEN ($1::VARCHAR = 'service_field') THEN to_json(
    (
      SELECT row_to_json(p22_o) AS row_to_json_17
      FROM (
        SELECT '"ServiceField"'::json AS __typename,
          'service_field_' || replace(CAST(p22.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r22.id AS id
          FROM service_field AS r22
          WHERE r22.id = $24::UUID
            AND (r22.valid_from IS NULL OR r22.valid_from <= $3::DATE)
            AND (r22.valid_to IS NULL OR r22.valid_to > $3::DATE)
          LIMIT 1
        ) AS p22
      ) AS p22_o
    )
  )
  WHEN ($1::VARCHAR = 'organization_role') THEN to_json(
    (
      SELECT row_to_json(p23_o) AS row_to_json_18
      FROM (
        SELECT '"OrganizationRole"'::json AS __typename,
          'organization_role_' || replace(CAST(p23.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r23.id AS id
          FROM organization_role AS r23
          WHERE r23.id = $25::UUID
            AND (r23.valid_from IS NULL OR r23.valid_from <= $3::DATE)
            AND (r23.valid_to IS NULL OR r23.valid_to > $3::DATE)
          LIMIT 1
        ) AS p23
      ) AS p23_o
    )
  )
  WHEN ($1::VARCHAR = 'governance_record') THEN to_json(
    (
      SELECT row_to_json(p24_o) AS row_to_json_19
      FROM (
        SELECT '"GovernanceRecord"'::json AS __typename,
          'governance_record_' || replace(CAST(p24.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r24.id AS id
          FROM governance AS r24
          WHERE r24.id = $26::UUID
            AND (r24.valid_from IS NULL OR r24.valid_from <= $3::DATE)
            AND (r24.valid_to IS NULL OR r24.valid_to > $3::DATE)
          LIMIT 1
        ) AS p24
      ) AS p24_o
    )
  )
  WHEN ($1::VARCHAR = 'party_unit') THEN to_json(
    (
      SELECT row_to_json(p25_o) AS row_to_json_20
      FROM (
        SELECT '"PartyUnit"'::json AS __typename,
          'party_unit_' || replace(CAST(p25.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r25.id AS id
          FROM party_unit AS r25
          WHERE r25.id = $27::UUID
            AND (r25.valid_from IS NULL OR r25.valid_from <= $3::DATE)
            AND (r25.valid_to IS NULL OR r25.valid_to > $3::DATE)
          LIMIT 1
        ) AS p25
      ) AS p25_o
    )
  )
  WHEN ($1::VARCHAR = 'party_affiliation') THEN to_json(
    (
      SELECT row_to_json(p26_o) AS row_to_json_21
      FROM (
        SELECT '"PartyAffiliation"'::json AS __typename,
          'party_affiliation_' || replace(CAST(p26.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r26.id AS id
          FROM party_affiliation AS r26
          WHERE r26.id = $28::UUID
            AND (r26.valid_from IS NULL OR r26.valid_from <= $3::DATE)
            AND (r26.valid_to IS NULL OR r26.valid_to > $3::DATE)
          LIMIT 1
        ) AS p26
      ) AS p26_o
    )
  )
  WHEN ($1::VARCHAR = 'standard_check') THEN to_json(
    (
      SELECT row_to_json(p27_o) AS row_to_json_22
      FROM (
        SELECT '"StandardCheck"'::json AS __typename,
          'standard_check_' || replace(CAST(p27.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r27.id AS id
          FROM standard_check AS r27
          WHERE r27.id = $29::UUID
            AND (r27.valid_from IS NULL OR r27.valid_from <= $3::DATE)
            AND (r27.valid_to IS NULL OR r27.valid_to > $3::DATE)
          LIMIT 1
        ) AS p27
      ) AS p27_o
    )
  )
  WHEN ($1::VARCHAR = 'policy') THEN to_json(
    (
      SELECT row_to_json(p28_o) AS row_to_json_23
      FROM (
        SELECT '"Policy"'::json AS __typename,
          'policy_' || replace(CAST(p28.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r28.id AS id
          FROM policy AS r28
          WHERE r28.id = $30::UUID
            AND (r28.valid_from IS NULL OR r28.valid_from <= $3::DATE)
            AND (r28.valid_to IS NULL OR r28.valid_to > $3::DATE)
          LIMIT 1
        ) AS p28
      ) AS p28_o
    )
  )
  WHEN ($1::VARCHAR = 'designation') THEN to_json(
    (
      SELECT row_to_json(p29_o) AS row_to_json_24
      FROM (
        SELECT '"Designation"'::json AS __typename,
          'designation_' || replace(CAST(p29.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r29.id AS id
          FROM designation AS r29
          WHERE r29.id = $31::UUID
            AND (r29.valid_from IS NULL OR r29.valid_from <= $3::DATE)
            AND (r29.valid_to IS NULL OR r29.valid_to > $3::DATE)
          LIMIT 1
        ) AS p29
      ) AS p29_o
    )
  )
  WHEN ($1::VARCHAR = 'publication') THEN to_json(
    (
      SELECT row_to_json(p30_o) AS row_to_json_25
      FROM (
        SELECT '"Publication"'::json AS __typename,
          'publication_' || replace(CAST(p30.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r30.id AS id
          FROM publication AS r30
          WHERE r30.id = $32::UUID
            AND (r30.valid_from IS NULL OR r30.valid_from <= $3::DATE)
            AND (r30.valid_to IS NULL OR r30.valid_to > $3::DATE)
          LIMIT 1
        ) AS p30
      ) AS p30_o
    )
  )
  WHEN ($1::VARCHAR = 'service_centre') THEN to_json(
    (
      SELECT row_to_json(p31_o) AS row_to_json_26
      FROM (
        SELECT '"ServiceCentre"'::json AS __typename,
          'service_centre_' || replace(CAST(p31.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r31.id AS id
          FROM service_centre AS r31
          WHERE r31.id = $33::UUID
            AND (r31.valid_from IS NULL OR r31.valid_from <= $3::DATE)
            AND (r31.valid_to IS NULL OR r31.valid_to > $3::DATE)
          LIMIT 1
        ) AS p31
      ) AS p31_o
    )
  )
  WHEN ($1::VARCHAR = 'incubation') THEN to_json(
    (
      SELECT row_to_json(p32_o) AS row_to_json_27
      FROM (
        SELECT '"Incubation"'::json AS __typename,
          'incubation_' || replace(CAST(p32.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r32.id AS id
          FROM incubation AS r32
          WHERE r32.id = $34::UUID
            AND (r32.valid_from IS NULL OR r32.valid_from <= $3::DATE)
            AND (r32.valid_to IS NULL OR r32.valid_to > $3::DATE)
          LIMIT 1
        ) AS p32
      ) AS p32_o
    )
  )
  WHEN ($1::VARCHAR = 'purchase_catalogue_item') THEN to_json(
    (
      SELECT row_to_json(p33_o) AS row_to_json_28
      FROM (
        SELECT '"PurchaseCatalogueItem"'::json AS __typename,
          'purchase_catalogue_item_' || replace(CAST(p33.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r33.id AS id
          FROM purchase_catalogue_item AS r33
          WHERE r33.id = $35::UUID
            AND (r33.valid_from IS NULL OR r33.valid_from <= $3::DATE)
            AND (r33.valid_to IS NULL OR r33.valid_to > $3::DATE)
          LIMIT 1
        ) AS p33
      ) AS p33_o
    )
  )
  WHEN ($1::VARCHAR = 'service_project') THEN to_json(
    (
      SELECT row_to_json(p34_o) AS row_to_json_29
      FROM (
        SELECT '"ServiceProject"'::json AS __typename,
          'service_project_' || replace(CAST(p34.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r34.id AS id
          FROM service_project AS r34
          WHERE r34.id = $36::UUID
            AND (r34.valid_from IS NULL OR r34.valid_from <= $3::DATE)
            AND (r34.valid_to IS NULL OR r34.valid_to > $3::DATE)
          LIMIT 1
        ) AS p34
      ) AS p34_o
    )
  )
  WHEN ($1::VARCHAR = 'fund_transfer') THEN to_json(
    (
      SELECT row_to_json(p35_o) AS row_to_json_30
      FROM (
        SELECT '"FundTransfer"'::json AS __typename,
          'fund_transfer_' || replace(CAST(p35.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r35.id AS id
          FROM fund_transfer AS r35
          WHERE r35.id = $37::UUID
            AND (r35.valid_from IS NULL OR r35.valid_from <= $3::DATE)
            AND (r35.valid_to IS NULL OR r35.valid_to > $3::DATE)
          LIMIT 1
        ) AS p35
      ) AS p35_o
    )
  )
  WHEN ($1::VARCHAR = 'target_appraisal') THEN to_json(
    (
      SELECT row_to_json(p36_o) AS row_to_json_31
      FROM (
        SELECT '"TargetAppraisal"'::json AS __typename,
          'target_appraisal_' || replace(CAST(p36.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r36.id AS id
          FROM target_appraisal AS r36
          WHERE r36.id = $38::UUID
            AND (r36.valid_from IS NULL OR r36.valid_from <= $3::DATE)
            AND (r36.valid_to IS NULL OR r36.valid_to > $3::DATE)
          LIMIT 1
        ) AS p36
      ) AS p36_o
    )
  )
  WHEN ($1::VARCHAR = 'sharing_agreement') THEN to_json(
    (
      SELECT row_to_json(p37_o) AS row_to_json_32
      FROM (
        SELECT '"SharingAgreement"'::json AS __typename,
          'sharing_agreement_' || replace(CAST(p37.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r37.id AS id
          FROM sharing_agreement AS r37
          WHERE r37.id = $39::UUID
            AND (r37.valid_from IS NULL OR r37.valid_from <= $3::DATE)
            AND (r37.valid_to IS NULL OR r37.valid_to > $3::DATE)
          LIMIT 1
        ) AS p37
      ) AS p37_o
    )
  )
  WHEN ($1::VARCHAR = 'social_worker') THEN to_json(
    (
      SELECT row_to_json(p39_o) AS row_to_json_33
      FROM (
        SELECT '"SocialWorker"'::json AS __typename,
          'social_worker_' || replace(CAST(p39.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r39.id AS id
          FROM social_worker AS r39
          WHERE r39.id = $40::UUID
            AND (r39.valid_from IS NULL OR r39.valid_from <= $3::DATE)
            AND (r39.valid_to IS NULL OR r39.valid_to > $3::DATE)
          LIMIT 1
        ) AS p39
      ) AS p39_o
    )
  )
  WHEN ($1::VARCHAR = 'training_evaluation') THEN to_json(
    (
      SELECT row_to_json(p40_o) AS row_to_json_34
      FROM (
        SELECT '"TrainingEvaluation"'::json AS __typename,
          'training_evaluation_' || replace(CAST(p40.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r40.id AS id
          FROM training_evaluation AS r40
          WHERE r40.id = $41::UUID
            AND (r40.valid_from IS NULL OR r40.valid_from <= $3::DATE)
            AND (r40.valid_to IS NULL OR r40.valid_to > $3::DATE)
          LIMIT 1
        ) AS p40
      ) AS p40_o
    )
  )
  WHEN ($1::VARCHAR = 'performance_evaluation') THEN to_json(
    (
      SELECT row_to_json(p41_o) AS row_to_json_35
      FROM (
        SELECT '"PerformanceEvaluation"'::json AS __typename,
          'performance_evaluation_' || replace(CAST(p41.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r41.id AS id
          FROM performance_evaluation AS r41
          WHERE r41.id = $42::UUID
            AND (r41.valid_from IS NULL OR r41.valid_from <= $3::DATE)
            AND (r41.valid_to IS NULL OR r41.valid_to > $3::DATE)
          LIMIT 1
        ) AS p41
      ) AS p41_o
    )
  )
  WHEN ($1::VARCHAR = 'three_society_link') THEN to_json(
    (
      SELECT row_to_json(p42_o) AS row_to_json_36
      FROM (
        SELECT '"ThreeSocietyLink"'::json AS __typename,
          'three_society_link_' || replace(CAST(p42.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r42.id AS id
          FROM three_society_link AS r42
          WHERE r42.id = $43::UUID
            AND (r42.valid_from IS NULL OR r42.valid_from <= $3::DATE)
            AND (r42.valid_to IS NULL OR r42.valid_to > $3::DATE)
          LIMIT 1
        ) AS p42
      ) AS p42_o
    )
  )
  WHEN ($1::VARCHAR = 'penalty') THEN to_json(
    (
      SELECT row_to_json(p43_o) AS row_to_json_37
      FROM (
        SELECT '"Penalty"'::json AS __typename,
          'penalty_' || replace(CAST(p43.id AS TEXT), '-', '') AS id,
          p43.document_number AS "documentNumber",
          (
            SELECT row_to_json(p44_o) AS row_to_json_38
            FROM (
              SELECT p44.name AS name
              FROM (
                SELECT r44.name AS name
                FROM party AS r44
                WHERE r44.id = p43.party_id
                  AND (
                    r44.party_class = 'ORGANIZATION'
                    OR (
                      SELECT 1
                      FROM involvement AS r45
                      WHERE r45.party_id = r44.id
                        AND (
                          (r45.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                          OR r45.kind = 'joint_operation'
                          AND r45.agency = ANY ($44::TEXT[])
                          OR r45.kind = 'supervision_case'
                          AND r45.agency = ANY ($45::TEXT[])
                          AND (
                            r45.record_key NOT IN (
                              SELECT coalesce(
                                (
                                  SELECT DISTINCT r47.id
                                  FROM supervision_case AS r47
                                  WHERE r46.agency = r47.agency
                                    AND r46.case_number = r47.number
                                ),
                                r46.id
                              ) AS coalesce_2
                              FROM case_seal AS r46
                              WHERE (r46.valid_from IS NULL OR r46.valid_from <= $46::DATE)
                                AND (r46.valid_to IS NULL OR r46.valid_to > $46::DATE)
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM case_seal_readers AS r48
                                    WHERE r48.id = r46.id
                                      AND r48.version = r46.version
                                      AND r48.name = $47::VARCHAR
                                  )
                                )
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM broken_seal AS r49
                                    WHERE r49.case_number = r46.case_number
                                      AND r49.agency = r46.agency
                                      AND r49.name = $47::VARCHAR
                                      AND r49.until_on >= $46::DATE
                                  )
                                )
                            )
                          )
                        )
                      LIMIT 1
                    ) IS NOT NULL
                  )
                  AND (r44.valid_from IS NULL OR r44.valid_from <= $3::DATE)
                ORDER BY r44.valid_from DESC NULLS LAST,
                  r44.id,
                  r44.version
                LIMIT 1
              ) AS p44
            ) AS p44_o
          ) AS party
        FROM (
          SELECT r43.id AS id,
            r43.document_number AS document_number,
            r43.party_id AS party_id
          FROM penalty AS r43
          WHERE r43.id = $48::UUID
            AND (r43.valid_from IS NULL OR r43.valid_from <= $3::DATE)
            AND (r43.valid_to IS NULL OR r43.valid_to > $3::DATE)
          LIMIT 1
        ) AS p43
      ) AS p43_o
    )
  )
  WHEN ($1::VARCHAR = 'inspection') THEN to_json(
    (
      SELECT row_to_json(p50_o) AS row_to_json_39
      FROM (
        SELECT '"Inspection"'::json AS __typename,
          'inspection_' || replace(CAST(p50.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r50.id AS id
          FROM inspection AS r50
          WHERE r50.id = $49::UUID
            AND (r50.valid_from IS NULL OR r50.valid_from <= $3::DATE)
            AND (r50.valid_to IS NULL OR r50.valid_to > $3::DATE)
          LIMIT 1
        ) AS p50
      ) AS p50_o
    )
  )
  WHEN ($1::VARCHAR = 'supervision_case') THEN to_json(
    (
      SELECT row_to_json(p51_o) AS row_to_json_40
      FROM (
        SELECT '"SupervisionCase"'::json AS __typename,
          'supervision_case_' || replace(CAST(p51.id AS TEXT), '-', '') AS id
        FROM (
          SELECT r51.id AS id
          FROM (SELECT 1 AS one) AS one_r51
          LEFT OUTER JOIN supervision_case AS r51 ON r51.id = $50::UUID
            AND (r51.valid_from IS NULL OR r51.valid_from <= $3::DATE)
            AND (r51.valid_to IS NULL OR r51.valid_to > $3::DATE)
          WHERE (
            (
              coalesce(r51.id IS NOT NULL, false)::int & coalesce(
                r51.agency = ANY ($51::TEXT[]), false
              )::int & coalesce(
                (
                  $50::UUID NOT IN (
                    SELECT coalesce(
                      (
                        SELECT DISTINCT r53.id
                        FROM supervision_case AS r53
                        WHERE r52.agency = r53.agency
                          AND r52.case_number = r53.number
                      ),
                      r52.id
                    ) AS coalesce_3
                    FROM case_seal AS r52
                    WHERE (r52.valid_from IS NULL OR r52.valid_from <= $52::DATE)
                      AND (r52.valid_to IS NULL OR r52.valid_to > $52::DATE)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r54
                          WHERE r54.id = r52.id
                            AND r54.version = r52.version
                            AND r54.name = $53::VARCHAR
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r55
                          WHERE r55.case_number = r52.case_number
                            AND r55.agency = r52.agency
                            AND r55.name = $53::VARCHAR
                            AND r55.until_on >= $52::DATE
                        )
                      )
                  )
                ),
                false
              )::int
            ) = 1
          )
          LIMIT 1
        ) AS p51
      ) AS p51_o
    )
  )
  ELSE to_json(NULL::json) END AS a0;

