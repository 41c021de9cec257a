-- p50, p2, p1, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20, p21, p22, p23, p24, p25, p26, p27, p28, p29, p30, p31, p32, p33, p34, p35, p36, p37, p38, p40, p41, p42, p43, p44, p45, p46, p47, p48, p49, p100, p52, p51, p53, p54, p55, p56, p57, p58, p59, p60, p61, p62, p63, p64, p65, p66, p67, p68, p69, p70, p71, p72, p73, p74, p75, p76, p77, p78, p79, p80, p81, p82, p83, p84, p85, p86, p87, p88, p90, p91, p92, p93, p94, p95, p96, p97, p98, p99
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
        SELECT '"AnnualInspection"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"Award"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"CoordinationBody"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"Meeting"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"Decision"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"ServicePlatform"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"Disclosure"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"ServiceMatter"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"Grade"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"ListEntry"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"JointOperation"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"MeasureExecution"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"Objection"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"ServiceField"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"OrganizationRole"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"GovernanceRecord"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"PartyUnit"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"PartyAffiliation"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"StandardCheck"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"Policy"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"Designation"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"Publication"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"ServiceCentre"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"Incubation"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"PurchaseCatalogueItem"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"ServiceProject"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"FundTransfer"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"TargetAppraisal"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"SharingAgreement"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"SocialWorker"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"TrainingEvaluation"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"PerformanceEvaluation"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"ThreeSocietyLink"'::json AS __typename
        FROM (
          SELECT 1 AS one
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
        SELECT '"Penalty"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM penalty AS r43
          WHERE r43.id = $44::UUID
            AND (r43.valid_from IS NULL OR r43.valid_from <= $3::DATE)
            AND (r43.valid_to IS NULL OR r43.valid_to > $3::DATE)
          LIMIT 1
        ) AS p43
      ) AS p43_o
    )
  )
  WHEN ($1::VARCHAR = 'inspection') THEN to_json(
    (
      SELECT row_to_json(p44_o) AS row_to_json_38
      FROM (
        SELECT '"Inspection"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM inspection AS r44
          WHERE r44.id = $45::UUID
            AND (r44.valid_from IS NULL OR r44.valid_from <= $3::DATE)
            AND (r44.valid_to IS NULL OR r44.valid_to > $3::DATE)
          LIMIT 1
        ) AS p44
      ) AS p44_o
    )
  )
  WHEN ($1::VARCHAR = 'supervision_case') THEN to_json(
    (
      SELECT row_to_json(p45_o) AS row_to_json_39
      FROM (
        SELECT '"SupervisionCase"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM (SELECT 1 AS one) AS one_r45
          LEFT OUTER JOIN supervision_case AS r45 ON r45.id = $46::UUID
            AND (r45.valid_from IS NULL OR r45.valid_from <= $3::DATE)
            AND (r45.valid_to IS NULL OR r45.valid_to > $3::DATE)
          WHERE (
            (
              coalesce(r45.id IS NOT NULL, false)::int & coalesce(
                r45.agency = ANY ($47::TEXT[]), false
              )::int & coalesce(
                (
                  $46::UUID NOT IN (
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
                    WHERE (r46.valid_from IS NULL OR r46.valid_from <= $48::DATE)
                      AND (r46.valid_to IS NULL OR r46.valid_to > $48::DATE)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r48
                          WHERE r48.id = r46.id
                            AND r48.version = r46.version
                            AND r48.name = $49::VARCHAR
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r49
                          WHERE r49.case_number = r46.case_number
                            AND r49.agency = r46.agency
                            AND r49.name = $49::VARCHAR
                            AND r49.until_on >= $48::DATE
                        )
                      )
                  )
                ),
                false
              )::int
            ) = 1
          )
          LIMIT 1
        ) AS p45
      ) AS p45_o
    )
  )
  ELSE to_json(NULL::json) END AS a0,
  CASE
  WHEN ($50::VARCHAR = 'agency') THEN to_json(
    (
      SELECT row_to_json(p50_o) AS row_to_json_40
      FROM (
        SELECT '"Agency"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM agency AS r50
          WHERE r50.id = $51::UUID
            AND (r50.valid_from IS NULL OR r50.valid_from <= $52::DATE)
            AND (r50.valid_to IS NULL OR r50.valid_to > $52::DATE)
          LIMIT 1
        ) AS p50
      ) AS p50_o
    )
  )
  WHEN ($50::VARCHAR = 'division') THEN to_json(
    (
      SELECT row_to_json(p51_o) AS row_to_json_41
      FROM (
        SELECT '"Division"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM division AS r51
          WHERE r51.id = $53::UUID
            AND (r51.valid_from IS NULL OR r51.valid_from <= $52::DATE)
            AND (r51.valid_to IS NULL OR r51.valid_to > $52::DATE)
          LIMIT 1
        ) AS p51
      ) AS p51_o
    )
  )
  WHEN ($50::VARCHAR = 'party') THEN to_json(
    (
      SELECT row_to_json(p52_o) AS row_to_json_42
      FROM (
        SELECT CASE
          WHEN (p52.party_class = 'ORGANIZATION') THEN 'Organization'
          WHEN (p52.party_class = 'OTHER') THEN 'OtherParty' END AS __typename
        FROM (
          SELECT r52.party_class AS party_class
          FROM (SELECT 1 AS one) AS one_r52
          LEFT OUTER JOIN party AS r52 ON r52.id = $54::UUID
            AND (r52.valid_from IS NULL OR r52.valid_from <= $52::DATE)
            AND (r52.valid_to IS NULL OR r52.valid_to > $52::DATE)
          WHERE (
            (
              coalesce(r52.id IS NOT NULL, false)::int & coalesce(
                r52.party_class = 'ORGANIZATION'
                OR (
                  EXISTS (
                    SELECT *
                    FROM (
                      SELECT r53.record_key IS NOT NULL AS speaks,
                        coalesce(r53.kind, 'supervision_case') AS kind,
                        coalesce(r53.agency, '') AS agency,
                        coalesce(r53.record_key, $54::UUID) AS record_key
                      FROM (SELECT 1 AS one) AS one_r53
                      LEFT OUTER JOIN involvement AS r53 ON r53.party_id = $54::UUID
                    ) AS any_r53
                    WHERE (
                      (
                        coalesce(any_r53.speaks, false)::int & coalesce(
                          (any_r53.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                          OR (
                            (
                              coalesce(any_r53.kind = 'joint_operation', false)::int & coalesce(
                                any_r53.agency = ANY ($55::TEXT[]), false
                              )::int
                            ) = 1
                          )
                          OR (
                            (
                              coalesce(any_r53.kind = 'supervision_case', false)::int & coalesce(
                                any_r53.agency = ANY ($56::TEXT[]), false
                              )::int & coalesce(
                                (
                                  any_r53.record_key NOT IN (
                                    SELECT coalesce(
                                      (
                                        SELECT DISTINCT r55.id
                                        FROM supervision_case AS r55
                                        WHERE r54.agency = r55.agency
                                          AND r54.case_number = r55.number
                                      ),
                                      r54.id
                                    ) AS coalesce_3
                                    FROM case_seal AS r54
                                    WHERE (r54.valid_from IS NULL OR r54.valid_from <= $57::DATE)
                                      AND (r54.valid_to IS NULL OR r54.valid_to > $57::DATE)
                                      AND NOT (
                                        EXISTS (
                                          SELECT *
                                          FROM case_seal_readers AS r56
                                          WHERE r56.id = r54.id
                                            AND r56.version = r54.version
                                            AND r56.name = $58::VARCHAR
                                        )
                                      )
                                      AND NOT (
                                        EXISTS (
                                          SELECT *
                                          FROM broken_seal AS r57
                                          WHERE r57.case_number = r54.case_number
                                            AND r57.agency = r54.agency
                                            AND r57.name = $58::VARCHAR
                                            AND r57.until_on >= $57::DATE
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
        ) AS p52
      ) AS p52_o
    )
  )
  WHEN ($50::VARCHAR = 'annual_inspection') THEN to_json(
    (
      SELECT row_to_json(p58_o) AS row_to_json_43
      FROM (
        SELECT '"AnnualInspection"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM annual_inspection AS r58
          WHERE r58.id = $59::UUID
            AND (r58.valid_from IS NULL OR r58.valid_from <= $52::DATE)
            AND (r58.valid_to IS NULL OR r58.valid_to > $52::DATE)
          LIMIT 1
        ) AS p58
      ) AS p58_o
    )
  )
  WHEN ($50::VARCHAR = 'award') THEN to_json(
    (
      SELECT row_to_json(p59_o) AS row_to_json_44
      FROM (
        SELECT '"Award"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM award AS r59
          WHERE r59.id = $60::UUID
            AND (r59.valid_from IS NULL OR r59.valid_from <= $52::DATE)
            AND (r59.valid_to IS NULL OR r59.valid_to > $52::DATE)
          LIMIT 1
        ) AS p59
      ) AS p59_o
    )
  )
  WHEN ($50::VARCHAR = 'coordination_body') THEN to_json(
    (
      SELECT row_to_json(p60_o) AS row_to_json_45
      FROM (
        SELECT '"CoordinationBody"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM coordination_body AS r60
          WHERE r60.id = $61::UUID
            AND (r60.valid_from IS NULL OR r60.valid_from <= $52::DATE)
            AND (r60.valid_to IS NULL OR r60.valid_to > $52::DATE)
          LIMIT 1
        ) AS p60
      ) AS p60_o
    )
  )
  WHEN ($50::VARCHAR = 'meeting') THEN to_json(
    (
      SELECT row_to_json(p61_o) AS row_to_json_46
      FROM (
        SELECT '"Meeting"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM meeting AS r61
          WHERE r61.id = $62::UUID
            AND (r61.valid_from IS NULL OR r61.valid_from <= $52::DATE)
            AND (r61.valid_to IS NULL OR r61.valid_to > $52::DATE)
          LIMIT 1
        ) AS p61
      ) AS p61_o
    )
  )
  WHEN ($50::VARCHAR = 'decision') THEN to_json(
    (
      SELECT row_to_json(p62_o) AS row_to_json_47
      FROM (
        SELECT '"Decision"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM decision AS r62
          WHERE r62.id = $63::UUID
            AND (r62.valid_from IS NULL OR r62.valid_from <= $52::DATE)
            AND (r62.valid_to IS NULL OR r62.valid_to > $52::DATE)
          LIMIT 1
        ) AS p62
      ) AS p62_o
    )
  )
  WHEN ($50::VARCHAR = 'service_platform') THEN to_json(
    (
      SELECT row_to_json(p63_o) AS row_to_json_48
      FROM (
        SELECT '"ServicePlatform"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM service_platform AS r63
          WHERE r63.id = $64::UUID
            AND (r63.valid_from IS NULL OR r63.valid_from <= $52::DATE)
            AND (r63.valid_to IS NULL OR r63.valid_to > $52::DATE)
          LIMIT 1
        ) AS p63
      ) AS p63_o
    )
  )
  WHEN ($50::VARCHAR = 'disclosure') THEN to_json(
    (
      SELECT row_to_json(p64_o) AS row_to_json_49
      FROM (
        SELECT '"Disclosure"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM disclosure AS r64
          WHERE r64.id = $65::UUID
            AND (r64.valid_from IS NULL OR r64.valid_from <= $52::DATE)
            AND (r64.valid_to IS NULL OR r64.valid_to > $52::DATE)
          LIMIT 1
        ) AS p64
      ) AS p64_o
    )
  )
  WHEN ($50::VARCHAR = 'service_matter') THEN to_json(
    (
      SELECT row_to_json(p65_o) AS row_to_json_50
      FROM (
        SELECT '"ServiceMatter"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM service_matter AS r65
          WHERE r65.id = $66::UUID
            AND (r65.valid_from IS NULL OR r65.valid_from <= $52::DATE)
            AND (r65.valid_to IS NULL OR r65.valid_to > $52::DATE)
          LIMIT 1
        ) AS p65
      ) AS p65_o
    )
  )
  WHEN ($50::VARCHAR = 'grade') THEN to_json(
    (
      SELECT row_to_json(p66_o) AS row_to_json_51
      FROM (
        SELECT '"Grade"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM grade AS r66
          WHERE r66.id = $67::UUID
            AND (r66.valid_from IS NULL OR r66.valid_from <= $52::DATE)
            AND (r66.valid_to IS NULL OR r66.valid_to > $52::DATE)
          LIMIT 1
        ) AS p66
      ) AS p66_o
    )
  )
  WHEN ($50::VARCHAR = 'list_entry') THEN to_json(
    (
      SELECT row_to_json(p67_o) AS row_to_json_52
      FROM (
        SELECT '"ListEntry"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM list_entry AS r67
          WHERE r67.id = $68::UUID
            AND (r67.valid_from IS NULL OR r67.valid_from <= $52::DATE)
            AND (r67.valid_to IS NULL OR r67.valid_to > $52::DATE)
          LIMIT 1
        ) AS p67
      ) AS p67_o
    )
  )
  WHEN ($50::VARCHAR = 'joint_operation') THEN to_json(
    (
      SELECT row_to_json(p68_o) AS row_to_json_53
      FROM (
        SELECT '"JointOperation"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM (SELECT 1 AS one) AS one_r68
          LEFT OUTER JOIN joint_operation AS r68 ON r68.id = $69::UUID
            AND (r68.valid_from IS NULL OR r68.valid_from <= $52::DATE)
            AND (r68.valid_to IS NULL OR r68.valid_to > $52::DATE)
          WHERE (
            (
              coalesce(r68.id IS NOT NULL, false)::int & coalesce(
                r68.agency = ANY ($70::TEXT[]), false
              )::int
            ) = 1
          )
          LIMIT 1
        ) AS p68
      ) AS p68_o
    )
  )
  WHEN ($50::VARCHAR = 'measure_execution') THEN to_json(
    (
      SELECT row_to_json(p69_o) AS row_to_json_54
      FROM (
        SELECT '"MeasureExecution"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM measure_execution AS r69
          WHERE r69.id = $71::UUID
            AND (r69.valid_from IS NULL OR r69.valid_from <= $52::DATE)
            AND (r69.valid_to IS NULL OR r69.valid_to > $52::DATE)
          LIMIT 1
        ) AS p69
      ) AS p69_o
    )
  )
  WHEN ($50::VARCHAR = 'objection') THEN to_json(
    (
      SELECT row_to_json(p70_o) AS row_to_json_55
      FROM (
        SELECT '"Objection"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM objection AS r70
          WHERE r70.id = $72::UUID
            AND (r70.valid_from IS NULL OR r70.valid_from <= $52::DATE)
            AND (r70.valid_to IS NULL OR r70.valid_to > $52::DATE)
          LIMIT 1
        ) AS p70
      ) AS p70_o
    )
  )
  WHEN ($50::VARCHAR = 'service_field') THEN to_json(
    (
      SELECT row_to_json(p71_o) AS row_to_json_56
      FROM (
        SELECT '"ServiceField"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM service_field AS r71
          WHERE r71.id = $73::UUID
            AND (r71.valid_from IS NULL OR r71.valid_from <= $52::DATE)
            AND (r71.valid_to IS NULL OR r71.valid_to > $52::DATE)
          LIMIT 1
        ) AS p71
      ) AS p71_o
    )
  )
  WHEN ($50::VARCHAR = 'organization_role') THEN to_json(
    (
      SELECT row_to_json(p72_o) AS row_to_json_57
      FROM (
        SELECT '"OrganizationRole"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM organization_role AS r72
          WHERE r72.id = $74::UUID
            AND (r72.valid_from IS NULL OR r72.valid_from <= $52::DATE)
            AND (r72.valid_to IS NULL OR r72.valid_to > $52::DATE)
          LIMIT 1
        ) AS p72
      ) AS p72_o
    )
  )
  WHEN ($50::VARCHAR = 'governance_record') THEN to_json(
    (
      SELECT row_to_json(p73_o) AS row_to_json_58
      FROM (
        SELECT '"GovernanceRecord"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM governance AS r73
          WHERE r73.id = $75::UUID
            AND (r73.valid_from IS NULL OR r73.valid_from <= $52::DATE)
            AND (r73.valid_to IS NULL OR r73.valid_to > $52::DATE)
          LIMIT 1
        ) AS p73
      ) AS p73_o
    )
  )
  WHEN ($50::VARCHAR = 'party_unit') THEN to_json(
    (
      SELECT row_to_json(p74_o) AS row_to_json_59
      FROM (
        SELECT '"PartyUnit"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM party_unit AS r74
          WHERE r74.id = $76::UUID
            AND (r74.valid_from IS NULL OR r74.valid_from <= $52::DATE)
            AND (r74.valid_to IS NULL OR r74.valid_to > $52::DATE)
          LIMIT 1
        ) AS p74
      ) AS p74_o
    )
  )
  WHEN ($50::VARCHAR = 'party_affiliation') THEN to_json(
    (
      SELECT row_to_json(p75_o) AS row_to_json_60
      FROM (
        SELECT '"PartyAffiliation"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM party_affiliation AS r75
          WHERE r75.id = $77::UUID
            AND (r75.valid_from IS NULL OR r75.valid_from <= $52::DATE)
            AND (r75.valid_to IS NULL OR r75.valid_to > $52::DATE)
          LIMIT 1
        ) AS p75
      ) AS p75_o
    )
  )
  WHEN ($50::VARCHAR = 'standard_check') THEN to_json(
    (
      SELECT row_to_json(p76_o) AS row_to_json_61
      FROM (
        SELECT '"StandardCheck"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM standard_check AS r76
          WHERE r76.id = $78::UUID
            AND (r76.valid_from IS NULL OR r76.valid_from <= $52::DATE)
            AND (r76.valid_to IS NULL OR r76.valid_to > $52::DATE)
          LIMIT 1
        ) AS p76
      ) AS p76_o
    )
  )
  WHEN ($50::VARCHAR = 'policy') THEN to_json(
    (
      SELECT row_to_json(p77_o) AS row_to_json_62
      FROM (
        SELECT '"Policy"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM policy AS r77
          WHERE r77.id = $79::UUID
            AND (r77.valid_from IS NULL OR r77.valid_from <= $52::DATE)
            AND (r77.valid_to IS NULL OR r77.valid_to > $52::DATE)
          LIMIT 1
        ) AS p77
      ) AS p77_o
    )
  )
  WHEN ($50::VARCHAR = 'designation') THEN to_json(
    (
      SELECT row_to_json(p78_o) AS row_to_json_63
      FROM (
        SELECT '"Designation"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM designation AS r78
          WHERE r78.id = $80::UUID
            AND (r78.valid_from IS NULL OR r78.valid_from <= $52::DATE)
            AND (r78.valid_to IS NULL OR r78.valid_to > $52::DATE)
          LIMIT 1
        ) AS p78
      ) AS p78_o
    )
  )
  WHEN ($50::VARCHAR = 'publication') THEN to_json(
    (
      SELECT row_to_json(p79_o) AS row_to_json_64
      FROM (
        SELECT '"Publication"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM publication AS r79
          WHERE r79.id = $81::UUID
            AND (r79.valid_from IS NULL OR r79.valid_from <= $52::DATE)
            AND (r79.valid_to IS NULL OR r79.valid_to > $52::DATE)
          LIMIT 1
        ) AS p79
      ) AS p79_o
    )
  )
  WHEN ($50::VARCHAR = 'service_centre') THEN to_json(
    (
      SELECT row_to_json(p80_o) AS row_to_json_65
      FROM (
        SELECT '"ServiceCentre"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM service_centre AS r80
          WHERE r80.id = $82::UUID
            AND (r80.valid_from IS NULL OR r80.valid_from <= $52::DATE)
            AND (r80.valid_to IS NULL OR r80.valid_to > $52::DATE)
          LIMIT 1
        ) AS p80
      ) AS p80_o
    )
  )
  WHEN ($50::VARCHAR = 'incubation') THEN to_json(
    (
      SELECT row_to_json(p81_o) AS row_to_json_66
      FROM (
        SELECT '"Incubation"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM incubation AS r81
          WHERE r81.id = $83::UUID
            AND (r81.valid_from IS NULL OR r81.valid_from <= $52::DATE)
            AND (r81.valid_to IS NULL OR r81.valid_to > $52::DATE)
          LIMIT 1
        ) AS p81
      ) AS p81_o
    )
  )
  WHEN ($50::VARCHAR = 'purchase_catalogue_item') THEN to_json(
    (
      SELECT row_to_json(p82_o) AS row_to_json_67
      FROM (
        SELECT '"PurchaseCatalogueItem"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM purchase_catalogue_item AS r82
          WHERE r82.id = $84::UUID
            AND (r82.valid_from IS NULL OR r82.valid_from <= $52::DATE)
            AND (r82.valid_to IS NULL OR r82.valid_to > $52::DATE)
          LIMIT 1
        ) AS p82
      ) AS p82_o
    )
  )
  WHEN ($50::VARCHAR = 'service_project') THEN to_json(
    (
      SELECT row_to_json(p83_o) AS row_to_json_68
      FROM (
        SELECT '"ServiceProject"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM service_project AS r83
          WHERE r83.id = $85::UUID
            AND (r83.valid_from IS NULL OR r83.valid_from <= $52::DATE)
            AND (r83.valid_to IS NULL OR r83.valid_to > $52::DATE)
          LIMIT 1
        ) AS p83
      ) AS p83_o
    )
  )
  WHEN ($50::VARCHAR = 'fund_transfer') THEN to_json(
    (
      SELECT row_to_json(p84_o) AS row_to_json_69
      FROM (
        SELECT '"FundTransfer"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM fund_transfer AS r84
          WHERE r84.id = $86::UUID
            AND (r84.valid_from IS NULL OR r84.valid_from <= $52::DATE)
            AND (r84.valid_to IS NULL OR r84.valid_to > $52::DATE)
          LIMIT 1
        ) AS p84
      ) AS p84_o
    )
  )
  WHEN ($50::VARCHAR = 'target_appraisal') THEN to_json(
    (
      SELECT row_to_json(p85_o) AS row_to_json_70
      FROM (
        SELECT '"TargetAppraisal"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM target_appraisal AS r85
          WHERE r85.id = $87::UUID
            AND (r85.valid_from IS NULL OR r85.valid_from <= $52::DATE)
            AND (r85.valid_to IS NULL OR r85.valid_to > $52::DATE)
          LIMIT 1
        ) AS p85
      ) AS p85_o
    )
  )
  WHEN ($50::VARCHAR = 'sharing_agreement') THEN to_json(
    (
      SELECT row_to_json(p86_o) AS row_to_json_71
      FROM (
        SELECT '"SharingAgreement"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM sharing_agreement AS r86
          WHERE r86.id = $88::UUID
            AND (r86.valid_from IS NULL OR r86.valid_from <= $52::DATE)
            AND (r86.valid_to IS NULL OR r86.valid_to > $52::DATE)
          LIMIT 1
        ) AS p86
      ) AS p86_o
    )
  )
  WHEN ($50::VARCHAR = 'social_worker') THEN to_json(
    (
      SELECT row_to_json(p88_o) AS row_to_json_72
      FROM (
        SELECT '"SocialWorker"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM social_worker AS r88
          WHERE r88.id = $89::UUID
            AND (r88.valid_from IS NULL OR r88.valid_from <= $52::DATE)
            AND (r88.valid_to IS NULL OR r88.valid_to > $52::DATE)
          LIMIT 1
        ) AS p88
      ) AS p88_o
    )
  )
  WHEN ($50::VARCHAR = 'training_evaluation') THEN to_json(
    (
      SELECT row_to_json(p89_o) AS row_to_json_73
      FROM (
        SELECT '"TrainingEvaluation"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM training_evaluation AS r89
          WHERE r89.id = $90::UUID
            AND (r89.valid_from IS NULL OR r89.valid_from <= $52::DATE)
            AND (r89.valid_to IS NULL OR r89.valid_to > $52::DATE)
          LIMIT 1
        ) AS p89
      ) AS p89_o
    )
  )
  WHEN ($50::VARCHAR = 'performance_evaluation') THEN to_json(
    (
      SELECT row_to_json(p90_o) AS row_to_json_74
      FROM (
        SELECT '"PerformanceEvaluation"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM performance_evaluation AS r90
          WHERE r90.id = $91::UUID
            AND (r90.valid_from IS NULL OR r90.valid_from <= $52::DATE)
            AND (r90.valid_to IS NULL OR r90.valid_to > $52::DATE)
          LIMIT 1
        ) AS p90
      ) AS p90_o
    )
  )
  WHEN ($50::VARCHAR = 'three_society_link') THEN to_json(
    (
      SELECT row_to_json(p91_o) AS row_to_json_75
      FROM (
        SELECT '"ThreeSocietyLink"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM three_society_link AS r91
          WHERE r91.id = $92::UUID
            AND (r91.valid_from IS NULL OR r91.valid_from <= $52::DATE)
            AND (r91.valid_to IS NULL OR r91.valid_to > $52::DATE)
          LIMIT 1
        ) AS p91
      ) AS p91_o
    )
  )
  WHEN ($50::VARCHAR = 'penalty') THEN to_json(
    (
      SELECT row_to_json(p92_o) AS row_to_json_76
      FROM (
        SELECT '"Penalty"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM penalty AS r92
          WHERE r92.id = $93::UUID
            AND (r92.valid_from IS NULL OR r92.valid_from <= $52::DATE)
            AND (r92.valid_to IS NULL OR r92.valid_to > $52::DATE)
          LIMIT 1
        ) AS p92
      ) AS p92_o
    )
  )
  WHEN ($50::VARCHAR = 'inspection') THEN to_json(
    (
      SELECT row_to_json(p93_o) AS row_to_json_77
      FROM (
        SELECT '"Inspection"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM inspection AS r93
          WHERE r93.id = $94::UUID
            AND (r93.valid_from IS NULL OR r93.valid_from <= $52::DATE)
            AND (r93.valid_to IS NULL OR r93.valid_to > $52::DATE)
          LIMIT 1
        ) AS p93
      ) AS p93_o
    )
  )
  WHEN ($50::VARCHAR = 'supervision_case') THEN to_json(
    (
      SELECT row_to_json(p94_o) AS row_to_json_78
      FROM (
        SELECT '"SupervisionCase"'::json AS __typename
        FROM (
          SELECT 1 AS one
          FROM (SELECT 1 AS one) AS one_r94
          LEFT OUTER JOIN supervision_case AS r94 ON r94.id = $95::UUID
            AND (r94.valid_from IS NULL OR r94.valid_from <= $52::DATE)
            AND (r94.valid_to IS NULL OR r94.valid_to > $52::DATE)
          WHERE (
            (
              coalesce(r94.id IS NOT NULL, false)::int & coalesce(
                r94.agency = ANY ($96::TEXT[]), false
              )::int & coalesce(
                (
                  $95::UUID NOT IN (
                    SELECT coalesce(
                      (
                        SELECT DISTINCT r96.id
                        FROM supervision_case AS r96
                        WHERE r95.agency = r96.agency
                          AND r95.case_number = r96.number
                      ),
                      r95.id
                    ) AS coalesce_4
                    FROM case_seal AS r95
                    WHERE (r95.valid_from IS NULL OR r95.valid_from <= $97::DATE)
                      AND (r95.valid_to IS NULL OR r95.valid_to > $97::DATE)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r97
                          WHERE r97.id = r95.id
                            AND r97.version = r95.version
                            AND r97.name = $98::VARCHAR
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r98
                          WHERE r98.case_number = r95.case_number
                            AND r98.agency = r95.agency
                            AND r98.name = $98::VARCHAR
                            AND r98.until_on >= $97::DATE
                        )
                      )
                  )
                ),
                false
              )::int
            ) = 1
          )
          LIMIT 1
        ) AS p94
      ) AS p94_o
    )
  )
  ELSE to_json(NULL::json) END AS a1;

