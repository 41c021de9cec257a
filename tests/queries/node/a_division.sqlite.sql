-- p50, p2, p1, p1, 0, p50, p3, p1, p1, 0, p50, p4, p1, p1, p4, p4, p5, p6, p7, p7, p8, p8, p7, 0, p50, p9, p1, p1, 0, p50, p10, p1, p1, 0, p50, p11, p1, p1, 0, p50, p12, p1, p1, 0, p50, p13, p1, p1, 0, p50, p14, p1, p1, 0, p50, p15, p1, p1, 0, p50, p16, p1, p1, 0, p50, p17, p1, p1, 0, p50, p18, p1, p1, 0, p50, p19, p1, p1, p20, 0, p50, p21, p1, p1, 0, p50, p22, p1, p1, 0, p50, p23, p1, p1, 0, p50, p24, p1, p1, 0, p50, p25, p1, p1, 0, p50, p26, p1, p1, 0, p50, p27, p1, p1, 0, p50, p28, p1, p1, 0, p50, p29, p1, p1, 0, p50, p30, p1, p1, 0, p50, p31, p1, p1, 0, p50, p32, p1, p1, 0, p50, p33, p1, p1, 0, p50, p34, p1, p1, 0, p50, p35, p1, p1, 0, p50, p36, p1, p1, 0, p50, p37, p1, p1, 0, p50, p38, p1, p1, 0, p50, p40, p1, p1, 0, p50, p41, p1, p1, 0, p50, p42, p1, p1, 0, p50, p43, p1, p1, 0, p50, p44, p1, p1, 0, p50, p45, p1, p1, 0, p50, p46, p1, p1, p47, p46, p48, p48, p49, p49, p48, 0, p100, p52, p51, p51, 0, p100, p53, p51, p51, 0, p100, p54, p51, p51, p54, p54, p55, p56, p57, p57, p58, p58, p57, 0, p100, p59, p51, p51, 0, p100, p60, p51, p51, 0, p100, p61, p51, p51, 0, p100, p62, p51, p51, 0, p100, p63, p51, p51, 0, p100, p64, p51, p51, 0, p100, p65, p51, p51, 0, p100, p66, p51, p51, 0, p100, p67, p51, p51, 0, p100, p68, p51, p51, 0, p100, p69, p51, p51, p70, 0, p100, p71, p51, p51, 0, p100, p72, p51, p51, 0, p100, p73, p51, p51, 0, p100, p74, p51, p51, 0, p100, p75, p51, p51, 0, p100, p76, p51, p51, 0, p100, p77, p51, p51, 0, p100, p78, p51, p51, 0, p100, p79, p51, p51, 0, p100, p80, p51, p51, 0, p100, p81, p51, p51, 0, p100, p82, p51, p51, 0, p100, p83, p51, p51, 0, p100, p84, p51, p51, 0, p100, p85, p51, p51, 0, p100, p86, p51, p51, 0, p100, p87, p51, p51, 0, p100, p88, p51, p51, 0, p100, p90, p51, p51, 0, p100, p91, p51, p51, 0, p100, p92, p51, p51, 0, p100, p93, p51, p51, 0, p100, p94, p51, p51, 0, p100, p95, p51, p51, 0, p100, p96, p51, p51, p97, p96, p98, p98, p99, p99, p98, 0
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
        FROM (SELECT 1 AS one) AS one_r3
        LEFT OUTER JOIN party AS r3 ON r3.id = ?
          AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
          AND (r3.valid_to IS NULL OR r3.valid_to > ?)
        WHERE (
          coalesce(r3.id IS NOT NULL, 0) & coalesce(
            r3.party_class = 'ORGANIZATION'
            OR (
              EXISTS (
                SELECT *
                FROM (
                  SELECT r4.record_key IS NOT NULL AS speaks,
                    coalesce(r4.kind, 'supervision_case') AS kind,
                    coalesce(r4.agency, '') AS agency,
                    coalesce(r4.record_key, ?) AS record_key
                  FROM (SELECT 1 AS one) AS one_r4
                  LEFT OUTER JOIN involvement AS r4 ON r4.party_id = ?
                ) AS any_r4
                WHERE (
                  coalesce(any_r4.speaks, 0) & coalesce(
                    (any_r4.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                    OR (
                      coalesce(any_r4.kind = 'joint_operation', 0) & coalesce(
                        any_r4.agency IN (SELECT value FROM json_each(?)), 0
                      )
                    )
                    OR (
                      coalesce(any_r4.kind = 'supervision_case', 0) & coalesce(
                        any_r4.agency IN (SELECT value FROM json_each(?)), 0
                      ) & coalesce(
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
                            WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
                              AND (r5.valid_to IS NULL OR r5.valid_to > ?)
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM case_seal_readers AS r7
                                  WHERE r7.id = r5.id
                                    AND r7.version = r5.version
                                    AND r7.name = ?
                                )
                              )
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM broken_seal AS r8
                                  WHERE r8.case_number = r5.case_number
                                    AND r8.agency = r5.agency
                                    AND r8.name = ?
                                    AND r8.until_on >= ?
                                )
                              )
                          )
                        ),
                        0
                      )
                    ),
                    0
                  )
                )
              )
            ),
            0
          )
        )
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
        FROM annual_inspection AS r9
        WHERE r9.id = ?
          AND (r9.valid_from IS NULL OR r9.valid_from <= ?)
          AND (r9.valid_to IS NULL OR r9.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p9
    ),
    'null'
  )
  WHEN (? = 'award') THEN coalesce(
    (
      SELECT json_object('__typename', 'Award') AS json_object_5
      FROM (
        SELECT 1 AS one
        FROM award AS r10
        WHERE r10.id = ?
          AND (r10.valid_from IS NULL OR r10.valid_from <= ?)
          AND (r10.valid_to IS NULL OR r10.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p10
    ),
    'null'
  )
  WHEN (? = 'coordination_body') THEN coalesce(
    (
      SELECT json_object('__typename', 'CoordinationBody') AS json_object_6
      FROM (
        SELECT 1 AS one
        FROM coordination_body AS r11
        WHERE r11.id = ?
          AND (r11.valid_from IS NULL OR r11.valid_from <= ?)
          AND (r11.valid_to IS NULL OR r11.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p11
    ),
    'null'
  )
  WHEN (? = 'meeting') THEN coalesce(
    (
      SELECT json_object('__typename', 'Meeting') AS json_object_7
      FROM (
        SELECT 1 AS one
        FROM meeting AS r12
        WHERE r12.id = ?
          AND (r12.valid_from IS NULL OR r12.valid_from <= ?)
          AND (r12.valid_to IS NULL OR r12.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p12
    ),
    'null'
  )
  WHEN (? = 'decision') THEN coalesce(
    (
      SELECT json_object('__typename', 'Decision') AS json_object_8
      FROM (
        SELECT 1 AS one
        FROM decision AS r13
        WHERE r13.id = ?
          AND (r13.valid_from IS NULL OR r13.valid_from <= ?)
          AND (r13.valid_to IS NULL OR r13.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p13
    ),
    'null'
  )
  WHEN (? = 'service_platform') THEN coalesce(
    (
      SELECT json_object('__typename', 'ServicePlatform') AS json_object_9
      FROM (
        SELECT 1 AS one
        FROM service_platform AS r14
        WHERE r14.id = ?
          AND (r14.valid_from IS NULL OR r14.valid_from <= ?)
          AND (r14.valid_to IS NULL OR r14.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p14
    ),
    'null'
  )
  WHEN (? = 'disclosure') THEN coalesce(
    (
      SELECT json_object('__typename', 'Disclosure') AS json_object_10
      FROM (
        SELECT 1 AS one
        FROM disclosure AS r15
        WHERE r15.id = ?
          AND (r15.valid_from IS NULL OR r15.valid_from <= ?)
          AND (r15.valid_to IS NULL OR r15.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p15
    ),
    'null'
  )
  WHEN (? = 'service_matter') THEN coalesce(
    (
      SELECT json_object('__typename', 'ServiceMatter') AS json_object_11
      FROM (
        SELECT 1 AS one
        FROM service_matter AS r16
        WHERE r16.id = ?
          AND (r16.valid_from IS NULL OR r16.valid_from <= ?)
          AND (r16.valid_to IS NULL OR r16.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p16
    ),
    'null'
  )
  WHEN (? = 'grade') THEN coalesce(
    (
      SELECT json_object('__typename', 'Grade') AS json_object_12
      FROM (
        SELECT 1 AS one
        FROM grade AS r17
        WHERE r17.id = ?
          AND (r17.valid_from IS NULL OR r17.valid_from <= ?)
          AND (r17.valid_to IS NULL OR r17.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p17
    ),
    'null'
  )
  WHEN (? = 'list_entry') THEN coalesce(
    (
      SELECT json_object('__typename', 'ListEntry') AS json_object_13
      FROM (
        SELECT 1 AS one
        FROM list_entry AS r18
        WHERE r18.id = ?
          AND (r18.valid_from IS NULL OR r18.valid_from <= ?)
          AND (r18.valid_to IS NULL OR r18.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p18
    ),
    'null'
  )
  WHEN (? = 'joint_operation') THEN coalesce(
    (
      SELECT json_object('__typename', 'JointOperation') AS json_object_14
      FROM (
        SELECT 1 AS one
        FROM (SELECT 1 AS one) AS one_r19
        LEFT OUTER JOIN joint_operation AS r19 ON r19.id = ?
          AND (r19.valid_from IS NULL OR r19.valid_from <= ?)
          AND (r19.valid_to IS NULL OR r19.valid_to > ?)
        WHERE (
          coalesce(r19.id IS NOT NULL, 0) & coalesce(
            r19.agency IN (SELECT value FROM json_each(?)), 0
          )
        )
        LIMIT 1 OFFSET ?
      ) AS p19
    ),
    'null'
  )
  WHEN (? = 'measure_execution') THEN coalesce(
    (
      SELECT json_object('__typename', 'MeasureExecution') AS json_object_15
      FROM (
        SELECT 1 AS one
        FROM measure_execution AS r20
        WHERE r20.id = ?
          AND (r20.valid_from IS NULL OR r20.valid_from <= ?)
          AND (r20.valid_to IS NULL OR r20.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p20
    ),
    'null'
  )
  WHEN (? = 'objection') THEN coalesce(
    (
      SELECT json_object('__typename', 'Objection') AS json_object_16
      FROM (
        SELECT 1 AS one
        FROM objection AS r21
        WHERE r21.id = ?
          AND (r21.valid_from IS NULL OR r21.valid_from <= ?)
          AND (r21.valid_to IS NULL OR r21.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p21
    ),
    'null'
  )
  WHEN (? = 'service_field') THEN coalesce(
    (
      SELECT json_object('__typename', 'ServiceField') AS json_object_17
      FROM (
        SELECT 1 AS one
        FROM service_field AS r22
        WHERE r22.id = ?
          AND (r22.valid_from IS NULL OR r22.valid_from <= ?)
          AND (r22.valid_to IS NULL OR r22.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p22
    ),
    'null'
  )
  WHEN (? = 'organization_role') THEN coalesce(
    (
      SELECT json_object('__typename', 'OrganizationRole') AS json_object_18
      FROM (
        SELECT 1 AS one
        FROM organization_role AS r23
        WHERE r23.id = ?
          AND (r23.valid_from IS NULL OR r23.valid_from <= ?)
          AND (r23.valid_to IS NULL OR r23.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p23
    ),
    'null'
  )
  WHEN (? = 'governance_record') THEN coalesce(
    (
      SELECT json_object('__typename', 'GovernanceRecord') AS json_object_19
      FROM (
        SELECT 1 AS one
        FROM governance AS r24
        WHERE r24.id = ?
          AND (r24.valid_from IS NULL OR r24.valid_from <= ?)
          AND (r24.valid_to IS NULL OR r24.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p24
    ),
    'null'
  )
  WHEN (? = 'party_unit') THEN coalesce(
    (
      SELECT json_object('__typename', 'PartyUnit') AS json_object_20
      FROM (
        SELECT 1 AS one
        FROM party_unit AS r25
        WHERE r25.id = ?
          AND (r25.valid_from IS NULL OR r25.valid_from <= ?)
          AND (r25.valid_to IS NULL OR r25.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p25
    ),
    'null'
  )
  WHEN (? = 'party_affiliation') THEN coalesce(
    (
      SELECT json_object('__typename', 'PartyAffiliation') AS json_object_21
      FROM (
        SELECT 1 AS one
        FROM party_affiliation AS r26
        WHERE r26.id = ?
          AND (r26.valid_from IS NULL OR r26.valid_from <= ?)
          AND (r26.valid_to IS NULL OR r26.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p26
    ),
    'null'
  )
  WHEN (? = 'standard_check') THEN coalesce(
    (
      SELECT json_object('__typename', 'StandardCheck') AS json_object_22
      FROM (
        SELECT 1 AS one
        FROM standard_check AS r27
        WHERE r27.id = ?
          AND (r27.valid_from IS NULL OR r27.valid_from <= ?)
          AND (r27.valid_to IS NULL OR r27.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p27
    ),
    'null'
  )
  WHEN (? = 'policy') THEN coalesce(
    (
      SELECT json_object('__typename', 'Policy') AS json_object_23
      FROM (
        SELECT 1 AS one
        FROM policy AS r28
        WHERE r28.id = ?
          AND (r28.valid_from IS NULL OR r28.valid_from <= ?)
          AND (r28.valid_to IS NULL OR r28.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p28
    ),
    'null'
  )
  WHEN (? = 'designation') THEN coalesce(
    (
      SELECT json_object('__typename', 'Designation') AS json_object_24
      FROM (
        SELECT 1 AS one
        FROM designation AS r29
        WHERE r29.id = ?
          AND (r29.valid_from IS NULL OR r29.valid_from <= ?)
          AND (r29.valid_to IS NULL OR r29.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p29
    ),
    'null'
  )
  WHEN (? = 'publication') THEN coalesce(
    (
      SELECT json_object('__typename', 'Publication') AS json_object_25
      FROM (
        SELECT 1 AS one
        FROM publication AS r30
        WHERE r30.id = ?
          AND (r30.valid_from IS NULL OR r30.valid_from <= ?)
          AND (r30.valid_to IS NULL OR r30.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p30
    ),
    'null'
  )
  WHEN (? = 'service_centre') THEN coalesce(
    (
      SELECT json_object('__typename', 'ServiceCentre') AS json_object_26
      FROM (
        SELECT 1 AS one
        FROM service_centre AS r31
        WHERE r31.id = ?
          AND (r31.valid_from IS NULL OR r31.valid_from <= ?)
          AND (r31.valid_to IS NULL OR r31.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p31
    ),
    'null'
  )
  WHEN (? = 'incubation') THEN coalesce(
    (
      SELECT json_object('__typename', 'Incubation') AS json_object_27
      FROM (
        SELECT 1 AS one
        FROM incubation AS r32
        WHERE r32.id = ?
          AND (r32.valid_from IS NULL OR r32.valid_from <= ?)
          AND (r32.valid_to IS NULL OR r32.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p32
    ),
    'null'
  )
  WHEN (? = 'purchase_catalogue_item') THEN coalesce(
    (
      SELECT json_object('__typename', 'PurchaseCatalogueItem') AS json_object_28
      FROM (
        SELECT 1 AS one
        FROM purchase_catalogue_item AS r33
        WHERE r33.id = ?
          AND (r33.valid_from IS NULL OR r33.valid_from <= ?)
          AND (r33.valid_to IS NULL OR r33.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p33
    ),
    'null'
  )
  WHEN (? = 'service_project') THEN coalesce(
    (
      SELECT json_object('__typename', 'ServiceProject') AS json_object_29
      FROM (
        SELECT 1 AS one
        FROM service_project AS r34
        WHERE r34.id = ?
          AND (r34.valid_from IS NULL OR r34.valid_from <= ?)
          AND (r34.valid_to IS NULL OR r34.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p34
    ),
    'null'
  )
  WHEN (? = 'fund_transfer') THEN coalesce(
    (
      SELECT json_object('__typename', 'FundTransfer') AS json_object_30
      FROM (
        SELECT 1 AS one
        FROM fund_transfer AS r35
        WHERE r35.id = ?
          AND (r35.valid_from IS NULL OR r35.valid_from <= ?)
          AND (r35.valid_to IS NULL OR r35.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p35
    ),
    'null'
  )
  WHEN (? = 'target_appraisal') THEN coalesce(
    (
      SELECT json_object('__typename', 'TargetAppraisal') AS json_object_31
      FROM (
        SELECT 1 AS one
        FROM target_appraisal AS r36
        WHERE r36.id = ?
          AND (r36.valid_from IS NULL OR r36.valid_from <= ?)
          AND (r36.valid_to IS NULL OR r36.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p36
    ),
    'null'
  )
  WHEN (? = 'sharing_agreement') THEN coalesce(
    (
      SELECT json_object('__typename', 'SharingAgreement') AS json_object_32
      FROM (
        SELECT 1 AS one
        FROM sharing_agreement AS r37
        WHERE r37.id = ?
          AND (r37.valid_from IS NULL OR r37.valid_from <= ?)
          AND (r37.valid_to IS NULL OR r37.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p37
    ),
    'null'
  )
  WHEN (? = 'social_worker') THEN coalesce(
    (
      SELECT json_object('__typename', 'SocialWorker') AS json_object_33
      FROM (
        SELECT 1 AS one
        FROM social_worker AS r39
        WHERE r39.id = ?
          AND (r39.valid_from IS NULL OR r39.valid_from <= ?)
          AND (r39.valid_to IS NULL OR r39.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p39
    ),
    'null'
  )
  WHEN (? = 'training_evaluation') THEN coalesce(
    (
      SELECT json_object('__typename', 'TrainingEvaluation') AS json_object_34
      FROM (
        SELECT 1 AS one
        FROM training_evaluation AS r40
        WHERE r40.id = ?
          AND (r40.valid_from IS NULL OR r40.valid_from <= ?)
          AND (r40.valid_to IS NULL OR r40.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p40
    ),
    'null'
  )
  WHEN (? = 'performance_evaluation') THEN coalesce(
    (
      SELECT json_object('__typename', 'PerformanceEvaluation') AS json_object_35
      FROM (
        SELECT 1 AS one
        FROM performance_evaluation AS r41
        WHERE r41.id = ?
          AND (r41.valid_from IS NULL OR r41.valid_from <= ?)
          AND (r41.valid_to IS NULL OR r41.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p41
    ),
    'null'
  )
  WHEN (? = 'three_society_link') THEN coalesce(
    (
      SELECT json_object('__typename', 'ThreeSocietyLink') AS json_object_36
      FROM (
        SELECT 1 AS one
        FROM three_society_link AS r42
        WHERE r42.id = ?
          AND (r42.valid_from IS NULL OR r42.valid_from <= ?)
          AND (r42.valid_to IS NULL OR r42.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p42
    ),
    'null'
  )
  WHEN (? = 'penalty') THEN coalesce(
    (
      SELECT json_object('__typename', 'Penalty') AS json_object_37
      FROM (
        SELECT 1 AS one
        FROM penalty AS r43
        WHERE r43.id = ?
          AND (r43.valid_from IS NULL OR r43.valid_from <= ?)
          AND (r43.valid_to IS NULL OR r43.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p43
    ),
    'null'
  )
  WHEN (? = 'inspection') THEN coalesce(
    (
      SELECT json_object('__typename', 'Inspection') AS json_object_38
      FROM (
        SELECT 1 AS one
        FROM inspection AS r44
        WHERE r44.id = ?
          AND (r44.valid_from IS NULL OR r44.valid_from <= ?)
          AND (r44.valid_to IS NULL OR r44.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p44
    ),
    'null'
  )
  WHEN (? = 'supervision_case') THEN coalesce(
    (
      SELECT json_object('__typename', 'SupervisionCase') AS json_object_39
      FROM (
        SELECT 1 AS one
        FROM (SELECT 1 AS one) AS one_r45
        LEFT OUTER JOIN supervision_case AS r45 ON r45.id = ?
          AND (r45.valid_from IS NULL OR r45.valid_from <= ?)
          AND (r45.valid_to IS NULL OR r45.valid_to > ?)
        WHERE (
          coalesce(r45.id IS NOT NULL, 0) & coalesce(
            r45.agency IN (SELECT value FROM json_each(?)), 0
          ) & coalesce(
            (
              ? NOT IN (
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
                WHERE (r46.valid_from IS NULL OR r46.valid_from <= ?)
                  AND (r46.valid_to IS NULL OR r46.valid_to > ?)
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM case_seal_readers AS r48
                      WHERE r48.id = r46.id
                        AND r48.version = r46.version
                        AND r48.name = ?
                    )
                  )
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM broken_seal AS r49
                      WHERE r49.case_number = r46.case_number
                        AND r49.agency = r46.agency
                        AND r49.name = ?
                        AND r49.until_on >= ?
                    )
                  )
              )
            ),
            0
          )
        )
        LIMIT 1 OFFSET ?
      ) AS p45
    ),
    'null'
  )
  ELSE json_quote(NULL) END AS BLOB
) AS a0,
  CAST(
    CASE
    WHEN (? = 'agency') THEN coalesce(
      (
        SELECT json_object('__typename', 'Agency') AS json_object_40
        FROM (
          SELECT 1 AS one
          FROM agency AS r50
          WHERE r50.id = ?
            AND (r50.valid_from IS NULL OR r50.valid_from <= ?)
            AND (r50.valid_to IS NULL OR r50.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p50
      ),
      'null'
    )
    WHEN (? = 'division') THEN coalesce(
      (
        SELECT json_object('__typename', 'Division') AS json_object_41
        FROM (
          SELECT 1 AS one
          FROM division AS r51
          WHERE r51.id = ?
            AND (r51.valid_from IS NULL OR r51.valid_from <= ?)
            AND (r51.valid_to IS NULL OR r51.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p51
      ),
      'null'
    )
    WHEN (? = 'party') THEN coalesce(
      (
        SELECT json_object(
          '__typename',
          CASE
          WHEN (p52.party_class = 'ORGANIZATION') THEN 'Organization'
          WHEN (p52.party_class = 'OTHER') THEN 'OtherParty' END
        ) AS json_object_42
        FROM (
          SELECT r52.party_class AS party_class
          FROM (SELECT 1 AS one) AS one_r52
          LEFT OUTER JOIN party AS r52 ON r52.id = ?
            AND (r52.valid_from IS NULL OR r52.valid_from <= ?)
            AND (r52.valid_to IS NULL OR r52.valid_to > ?)
          WHERE (
            coalesce(r52.id IS NOT NULL, 0) & coalesce(
              r52.party_class = 'ORGANIZATION'
              OR (
                EXISTS (
                  SELECT *
                  FROM (
                    SELECT r53.record_key IS NOT NULL AS speaks,
                      coalesce(r53.kind, 'supervision_case') AS kind,
                      coalesce(r53.agency, '') AS agency,
                      coalesce(r53.record_key, ?) AS record_key
                    FROM (SELECT 1 AS one) AS one_r53
                    LEFT OUTER JOIN involvement AS r53 ON r53.party_id = ?
                  ) AS any_r53
                  WHERE (
                    coalesce(any_r53.speaks, 0) & coalesce(
                      (any_r53.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                      OR (
                        coalesce(any_r53.kind = 'joint_operation', 0) & coalesce(
                          any_r53.agency IN (SELECT value FROM json_each(?)), 0
                        )
                      )
                      OR (
                        coalesce(any_r53.kind = 'supervision_case', 0) & coalesce(
                          any_r53.agency IN (SELECT value FROM json_each(?)), 0
                        ) & coalesce(
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
                              WHERE (r54.valid_from IS NULL OR r54.valid_from <= ?)
                                AND (r54.valid_to IS NULL OR r54.valid_to > ?)
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM case_seal_readers AS r56
                                    WHERE r56.id = r54.id
                                      AND r56.version = r54.version
                                      AND r56.name = ?
                                  )
                                )
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM broken_seal AS r57
                                    WHERE r57.case_number = r54.case_number
                                      AND r57.agency = r54.agency
                                      AND r57.name = ?
                                      AND r57.until_on >= ?
                                  )
                                )
                            )
                          ),
                          0
                        )
                      ),
                      0
                    )
                  )
                )
              ),
              0
            )
          )
          LIMIT 1 OFFSET ?
        ) AS p52
      ),
      'null'
    )
    WHEN (? = 'annual_inspection') THEN coalesce(
      (
        SELECT json_object('__typename', 'AnnualInspection') AS json_object_43
        FROM (
          SELECT 1 AS one
          FROM annual_inspection AS r58
          WHERE r58.id = ?
            AND (r58.valid_from IS NULL OR r58.valid_from <= ?)
            AND (r58.valid_to IS NULL OR r58.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p58
      ),
      'null'
    )
    WHEN (? = 'award') THEN coalesce(
      (
        SELECT json_object('__typename', 'Award') AS json_object_44
        FROM (
          SELECT 1 AS one
          FROM award AS r59
          WHERE r59.id = ?
            AND (r59.valid_from IS NULL OR r59.valid_from <= ?)
            AND (r59.valid_to IS NULL OR r59.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p59
      ),
      'null'
    )
    WHEN (? = 'coordination_body') THEN coalesce(
      (
        SELECT json_object('__typename', 'CoordinationBody') AS json_object_45
        FROM (
          SELECT 1 AS one
          FROM coordination_body AS r60
          WHERE r60.id = ?
            AND (r60.valid_from IS NULL OR r60.valid_from <= ?)
            AND (r60.valid_to IS NULL OR r60.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p60
      ),
      'null'
    )
    WHEN (? = 'meeting') THEN coalesce(
      (
        SELECT json_object('__typename', 'Meeting') AS json_object_46
        FROM (
          SELECT 1 AS one
          FROM meeting AS r61
          WHERE r61.id = ?
            AND (r61.valid_from IS NULL OR r61.valid_from <= ?)
            AND (r61.valid_to IS NULL OR r61.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p61
      ),
      'null'
    )
    WHEN (? = 'decision') THEN coalesce(
      (
        SELECT json_object('__typename', 'Decision') AS json_object_47
        FROM (
          SELECT 1 AS one
          FROM decision AS r62
          WHERE r62.id = ?
            AND (r62.valid_from IS NULL OR r62.valid_from <= ?)
            AND (r62.valid_to IS NULL OR r62.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p62
      ),
      'null'
    )
    WHEN (? = 'service_platform') THEN coalesce(
      (
        SELECT json_object('__typename', 'ServicePlatform') AS json_object_48
        FROM (
          SELECT 1 AS one
          FROM service_platform AS r63
          WHERE r63.id = ?
            AND (r63.valid_from IS NULL OR r63.valid_from <= ?)
            AND (r63.valid_to IS NULL OR r63.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p63
      ),
      'null'
    )
    WHEN (? = 'disclosure') THEN coalesce(
      (
        SELECT json_object('__typename', 'Disclosure') AS json_object_49
        FROM (
          SELECT 1 AS one
          FROM disclosure AS r64
          WHERE r64.id = ?
            AND (r64.valid_from IS NULL OR r64.valid_from <= ?)
            AND (r64.valid_to IS NULL OR r64.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p64
      ),
      'null'
    )
    WHEN (? = 'service_matter') THEN coalesce(
      (
        SELECT json_object('__typename', 'ServiceMatter') AS json_object_50
        FROM (
          SELECT 1 AS one
          FROM service_matter AS r65
          WHERE r65.id = ?
            AND (r65.valid_from IS NULL OR r65.valid_from <= ?)
            AND (r65.valid_to IS NULL OR r65.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p65
      ),
      'null'
    )
    WHEN (? = 'grade') THEN coalesce(
      (
        SELECT json_object('__typename', 'Grade') AS json_object_51
        FROM (
          SELECT 1 AS one
          FROM grade AS r66
          WHERE r66.id = ?
            AND (r66.valid_from IS NULL OR r66.valid_from <= ?)
            AND (r66.valid_to IS NULL OR r66.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p66
      ),
      'null'
    )
    WHEN (? = 'list_entry') THEN coalesce(
      (
        SELECT json_object('__typename', 'ListEntry') AS json_object_52
        FROM (
          SELECT 1 AS one
          FROM list_entry AS r67
          WHERE r67.id = ?
            AND (r67.valid_from IS NULL OR r67.valid_from <= ?)
            AND (r67.valid_to IS NULL OR r67.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p67
      ),
      'null'
    )
    WHEN (? = 'joint_operation') THEN coalesce(
      (
        SELECT json_object('__typename', 'JointOperation') AS json_object_53
        FROM (
          SELECT 1 AS one
          FROM (SELECT 1 AS one) AS one_r68
          LEFT OUTER JOIN joint_operation AS r68 ON r68.id = ?
            AND (r68.valid_from IS NULL OR r68.valid_from <= ?)
            AND (r68.valid_to IS NULL OR r68.valid_to > ?)
          WHERE (
            coalesce(r68.id IS NOT NULL, 0) & coalesce(
              r68.agency IN (SELECT value FROM json_each(?)), 0
            )
          )
          LIMIT 1 OFFSET ?
        ) AS p68
      ),
      'null'
    )
    WHEN (? = 'measure_execution') THEN coalesce(
      (
        SELECT json_object('__typename', 'MeasureExecution') AS json_object_54
        FROM (
          SELECT 1 AS one
          FROM measure_execution AS r69
          WHERE r69.id = ?
            AND (r69.valid_from IS NULL OR r69.valid_from <= ?)
            AND (r69.valid_to IS NULL OR r69.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p69
      ),
      'null'
    )
    WHEN (? = 'objection') THEN coalesce(
      (
        SELECT json_object('__typename', 'Objection') AS json_object_55
        FROM (
          SELECT 1 AS one
          FROM objection AS r70
          WHERE r70.id = ?
            AND (r70.valid_from IS NULL OR r70.valid_from <= ?)
            AND (r70.valid_to IS NULL OR r70.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p70
      ),
      'null'
    )
    WHEN (? = 'service_field') THEN coalesce(
      (
        SELECT json_object('__typename', 'ServiceField') AS json_object_56
        FROM (
          SELECT 1 AS one
          FROM service_field AS r71
          WHERE r71.id = ?
            AND (r71.valid_from IS NULL OR r71.valid_from <= ?)
            AND (r71.valid_to IS NULL OR r71.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p71
      ),
      'null'
    )
    WHEN (? = 'organization_role') THEN coalesce(
      (
        SELECT json_object('__typename', 'OrganizationRole') AS json_object_57
        FROM (
          SELECT 1 AS one
          FROM organization_role AS r72
          WHERE r72.id = ?
            AND (r72.valid_from IS NULL OR r72.valid_from <= ?)
            AND (r72.valid_to IS NULL OR r72.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p72
      ),
      'null'
    )
    WHEN (? = 'governance_record') THEN coalesce(
      (
        SELECT json_object('__typename', 'GovernanceRecord') AS json_object_58
        FROM (
          SELECT 1 AS one
          FROM governance AS r73
          WHERE r73.id = ?
            AND (r73.valid_from IS NULL OR r73.valid_from <= ?)
            AND (r73.valid_to IS NULL OR r73.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p73
      ),
      'null'
    )
    WHEN (? = 'party_unit') THEN coalesce(
      (
        SELECT json_object('__typename', 'PartyUnit') AS json_object_59
        FROM (
          SELECT 1 AS one
          FROM party_unit AS r74
          WHERE r74.id = ?
            AND (r74.valid_from IS NULL OR r74.valid_from <= ?)
            AND (r74.valid_to IS NULL OR r74.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p74
      ),
      'null'
    )
    WHEN (? = 'party_affiliation') THEN coalesce(
      (
        SELECT json_object('__typename', 'PartyAffiliation') AS json_object_60
        FROM (
          SELECT 1 AS one
          FROM party_affiliation AS r75
          WHERE r75.id = ?
            AND (r75.valid_from IS NULL OR r75.valid_from <= ?)
            AND (r75.valid_to IS NULL OR r75.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p75
      ),
      'null'
    )
    WHEN (? = 'standard_check') THEN coalesce(
      (
        SELECT json_object('__typename', 'StandardCheck') AS json_object_61
        FROM (
          SELECT 1 AS one
          FROM standard_check AS r76
          WHERE r76.id = ?
            AND (r76.valid_from IS NULL OR r76.valid_from <= ?)
            AND (r76.valid_to IS NULL OR r76.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p76
      ),
      'null'
    )
    WHEN (? = 'policy') THEN coalesce(
      (
        SELECT json_object('__typename', 'Policy') AS json_object_62
        FROM (
          SELECT 1 AS one
          FROM policy AS r77
          WHERE r77.id = ?
            AND (r77.valid_from IS NULL OR r77.valid_from <= ?)
            AND (r77.valid_to IS NULL OR r77.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p77
      ),
      'null'
    )
    WHEN (? = 'designation') THEN coalesce(
      (
        SELECT json_object('__typename', 'Designation') AS json_object_63
        FROM (
          SELECT 1 AS one
          FROM designation AS r78
          WHERE r78.id = ?
            AND (r78.valid_from IS NULL OR r78.valid_from <= ?)
            AND (r78.valid_to IS NULL OR r78.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p78
      ),
      'null'
    )
    WHEN (? = 'publication') THEN coalesce(
      (
        SELECT json_object('__typename', 'Publication') AS json_object_64
        FROM (
          SELECT 1 AS one
          FROM publication AS r79
          WHERE r79.id = ?
            AND (r79.valid_from IS NULL OR r79.valid_from <= ?)
            AND (r79.valid_to IS NULL OR r79.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p79
      ),
      'null'
    )
    WHEN (? = 'service_centre') THEN coalesce(
      (
        SELECT json_object('__typename', 'ServiceCentre') AS json_object_65
        FROM (
          SELECT 1 AS one
          FROM service_centre AS r80
          WHERE r80.id = ?
            AND (r80.valid_from IS NULL OR r80.valid_from <= ?)
            AND (r80.valid_to IS NULL OR r80.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p80
      ),
      'null'
    )
    WHEN (? = 'incubation') THEN coalesce(
      (
        SELECT json_object('__typename', 'Incubation') AS json_object_66
        FROM (
          SELECT 1 AS one
          FROM incubation AS r81
          WHERE r81.id = ?
            AND (r81.valid_from IS NULL OR r81.valid_from <= ?)
            AND (r81.valid_to IS NULL OR r81.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p81
      ),
      'null'
    )
    WHEN (? = 'purchase_catalogue_item') THEN coalesce(
      (
        SELECT json_object('__typename', 'PurchaseCatalogueItem') AS json_object_67
        FROM (
          SELECT 1 AS one
          FROM purchase_catalogue_item AS r82
          WHERE r82.id = ?
            AND (r82.valid_from IS NULL OR r82.valid_from <= ?)
            AND (r82.valid_to IS NULL OR r82.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p82
      ),
      'null'
    )
    WHEN (? = 'service_project') THEN coalesce(
      (
        SELECT json_object('__typename', 'ServiceProject') AS json_object_68
        FROM (
          SELECT 1 AS one
          FROM service_project AS r83
          WHERE r83.id = ?
            AND (r83.valid_from IS NULL OR r83.valid_from <= ?)
            AND (r83.valid_to IS NULL OR r83.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p83
      ),
      'null'
    )
    WHEN (? = 'fund_transfer') THEN coalesce(
      (
        SELECT json_object('__typename', 'FundTransfer') AS json_object_69
        FROM (
          SELECT 1 AS one
          FROM fund_transfer AS r84
          WHERE r84.id = ?
            AND (r84.valid_from IS NULL OR r84.valid_from <= ?)
            AND (r84.valid_to IS NULL OR r84.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p84
      ),
      'null'
    )
    WHEN (? = 'target_appraisal') THEN coalesce(
      (
        SELECT json_object('__typename', 'TargetAppraisal') AS json_object_70
        FROM (
          SELECT 1 AS one
          FROM target_appraisal AS r85
          WHERE r85.id = ?
            AND (r85.valid_from IS NULL OR r85.valid_from <= ?)
            AND (r85.valid_to IS NULL OR r85.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p85
      ),
      'null'
    )
    WHEN (? = 'sharing_agreement') THEN coalesce(
      (
        SELECT json_object('__typename', 'SharingAgreement') AS json_object_71
        FROM (
          SELECT 1 AS one
          FROM sharing_agreement AS r86
          WHERE r86.id = ?
            AND (r86.valid_from IS NULL OR r86.valid_from <= ?)
            AND (r86.valid_to IS NULL OR r86.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p86
      ),
      'null'
    )
    WHEN (? = 'social_worker') THEN coalesce(
      (
        SELECT json_object('__typename', 'SocialWorker') AS json_object_72
        FROM (
          SELECT 1 AS one
          FROM social_worker AS r88
          WHERE r88.id = ?
            AND (r88.valid_from IS NULL OR r88.valid_from <= ?)
            AND (r88.valid_to IS NULL OR r88.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p88
      ),
      'null'
    )
    WHEN (? = 'training_evaluation') THEN coalesce(
      (
        SELECT json_object('__typename', 'TrainingEvaluation') AS json_object_73
        FROM (
          SELECT 1 AS one
          FROM training_evaluation AS r89
          WHERE r89.id = ?
            AND (r89.valid_from IS NULL OR r89.valid_from <= ?)
            AND (r89.valid_to IS NULL OR r89.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p89
      ),
      'null'
    )
    WHEN (? = 'performance_evaluation') THEN coalesce(
      (
        SELECT json_object('__typename', 'PerformanceEvaluation') AS json_object_74
        FROM (
          SELECT 1 AS one
          FROM performance_evaluation AS r90
          WHERE r90.id = ?
            AND (r90.valid_from IS NULL OR r90.valid_from <= ?)
            AND (r90.valid_to IS NULL OR r90.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p90
      ),
      'null'
    )
    WHEN (? = 'three_society_link') THEN coalesce(
      (
        SELECT json_object('__typename', 'ThreeSocietyLink') AS json_object_75
        FROM (
          SELECT 1 AS one
          FROM three_society_link AS r91
          WHERE r91.id = ?
            AND (r91.valid_from IS NULL OR r91.valid_from <= ?)
            AND (r91.valid_to IS NULL OR r91.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p91
      ),
      'null'
    )
    WHEN (? = 'penalty') THEN coalesce(
      (
        SELECT json_object('__typename', 'Penalty') AS json_object_76
        FROM (
          SELECT 1 AS one
          FROM penalty AS r92
          WHERE r92.id = ?
            AND (r92.valid_from IS NULL OR r92.valid_from <= ?)
            AND (r92.valid_to IS NULL OR r92.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p92
      ),
      'null'
    )
    WHEN (? = 'inspection') THEN coalesce(
      (
        SELECT json_object('__typename', 'Inspection') AS json_object_77
        FROM (
          SELECT 1 AS one
          FROM inspection AS r93
          WHERE r93.id = ?
            AND (r93.valid_from IS NULL OR r93.valid_from <= ?)
            AND (r93.valid_to IS NULL OR r93.valid_to > ?)
          LIMIT 1 OFFSET ?
        ) AS p93
      ),
      'null'
    )
    WHEN (? = 'supervision_case') THEN coalesce(
      (
        SELECT json_object('__typename', 'SupervisionCase') AS json_object_78
        FROM (
          SELECT 1 AS one
          FROM (SELECT 1 AS one) AS one_r94
          LEFT OUTER JOIN supervision_case AS r94 ON r94.id = ?
            AND (r94.valid_from IS NULL OR r94.valid_from <= ?)
            AND (r94.valid_to IS NULL OR r94.valid_to > ?)
          WHERE (
            coalesce(r94.id IS NOT NULL, 0) & coalesce(
              r94.agency IN (SELECT value FROM json_each(?)), 0
            ) & coalesce(
              (
                ? NOT IN (
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
                  WHERE (r95.valid_from IS NULL OR r95.valid_from <= ?)
                    AND (r95.valid_to IS NULL OR r95.valid_to > ?)
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM case_seal_readers AS r97
                        WHERE r97.id = r95.id
                          AND r97.version = r95.version
                          AND r97.name = ?
                      )
                    )
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM broken_seal AS r98
                        WHERE r98.case_number = r95.case_number
                          AND r98.agency = r95.agency
                          AND r98.name = ?
                          AND r98.until_on >= ?
                      )
                    )
                )
              ),
              0
            )
          )
          LIMIT 1 OFFSET ?
        ) AS p94
      ),
      'null'
    )
    ELSE json_quote(NULL) END AS BLOB
  ) AS a1;

