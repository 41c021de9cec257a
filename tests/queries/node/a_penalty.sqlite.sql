-- p54, p2, p1, p1, 0, p54, p3, p1, p1, 0, p54, p4, p1, p1, p4, p4, p5, p6, p7, p7, p8, p8, p7, 0, p54, p9, p1, p1, 0, p54, p10, p1, p1, 0, p54, p11, p1, p1, 0, p54, p12, p1, p1, 0, p54, p13, p1, p1, 0, p54, p14, p1, p1, 0, p54, p15, p1, p1, 0, p54, p16, p1, p1, 0, p54, p17, p1, p1, 0, p54, p18, p1, p1, 0, p54, p19, p1, p1, p20, 0, p54, p21, p1, p1, 0, p54, p22, p1, p1, 0, p54, p23, p1, p1, 0, p54, p24, p1, p1, 0, p54, p25, p1, p1, 0, p54, p26, p1, p1, 0, p54, p27, p1, p1, 0, p54, p28, p1, p1, 0, p54, p29, p1, p1, 0, p54, p30, p1, p1, 0, p54, p31, p1, p1, 0, p54, p32, p1, p1, 0, p54, p33, p1, p1, 0, p54, p34, p1, p1, 0, p54, p35, p1, p1, 0, p54, p36, p1, p1, 0, p54, p37, p1, p1, 0, p54, p38, p1, p1, 0, p54, p40, p1, p1, 0, p54, p41, p1, p1, 0, p54, p42, p1, p1, 0, p54, p43, p1, p1, 0, p54, p45, p46, p47, p47, p48, p48, p47, 0, p1, 0, p44, p1, p1, 0, p54, p49, p1, p1, 0, p54, p50, p1, p1, p51, p50, p52, p52, p53, p53, p52, 0
SELECT CAST(
  CASE
  WHEN (? = 'agency') THEN coalesce(
    (
      SELECT json_object('__typename', 'Agency', 'id', 'agency_' || p1.id) AS json_object_1
      FROM (
        SELECT r1.id AS id
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
      SELECT json_object('__typename', 'Division', 'id', 'division_' || p2.id) AS json_object_2
      FROM (
        SELECT r2.id AS id
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
        WHEN (p3.party_class = 'OTHER') THEN 'OtherParty' END,
        'id',
        'party_' || p3.id,
        'name',
        p3.name
      ) AS json_object_3
      FROM (
        SELECT r3.party_class AS party_class,
          r3.id AS id,
          r3.name AS name
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
      SELECT json_object('__typename', 'AnnualInspection', 'id', 'annual_inspection_' || p9.id) AS json_object_4
      FROM (
        SELECT r9.id AS id
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
      SELECT json_object('__typename', 'Award', 'id', 'award_' || p10.id) AS json_object_5
      FROM (
        SELECT r10.id AS id
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
      SELECT json_object('__typename', 'CoordinationBody', 'id', 'coordination_body_' || p11.id) AS json_object_6
      FROM (
        SELECT r11.id AS id
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
      SELECT json_object('__typename', 'Meeting', 'id', 'meeting_' || p12.id) AS json_object_7
      FROM (
        SELECT r12.id AS id
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
      SELECT json_object('__typename', 'Decision', 'id', 'decision_' || p13.id) AS json_object_8
      FROM (
        SELECT r13.id AS id
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
      SELECT json_object('__typename', 'ServicePlatform', 'id', 'service_platform_' || p14.id) AS json_object_9
      FROM (
        SELECT r14.id AS id
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
      SELECT json_object('__typename', 'Disclosure', 'id', 'disclosure_' || p15.id) AS json_object_10
      FROM (
        SELECT r15.id AS id
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
      SELECT json_object('__typename', 'ServiceMatter', 'id', 'service_matter_' || p16.id) AS json_object_11
      FROM (
        SELECT r16.id AS id
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
      SELECT json_object('__typename', 'Grade', 'id', 'grade_' || p17.id) AS json_object_12
      FROM (
        SELECT r17.id AS id
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
      SELECT json_object('__typename', 'ListEntry', 'id', 'list_entry_' || p18.id) AS json_object_13
      FROM (
        SELECT r18.id AS id
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
      SELECT json_object('__typename', 'JointOperation', 'id', 'joint_operation_' || p19.id) AS json_object_14
      FROM (
        SELECT r19.id AS id
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
      SELECT json_object('__typename', 'MeasureExecution', 'id', 'measure_execution_' || p20.id) AS json_object_15
      FROM (
        SELECT r20.id AS id
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
      SELECT json_object('__typename', 'Objection', 'id', 'objection_' || p21.id) AS json_object_16
      FROM (
        SELECT r21.id AS id
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
      SELECT json_object('__typename', 'ServiceField', 'id', 'service_field_' || p22.id) AS json_object_17
      FROM (
        SELECT r22.id AS id
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
      SELECT json_object('__typename', 'OrganizationRole', 'id', 'organization_role_' || p23.id) AS json_object_18
      FROM (
        SELECT r23.id AS id
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
      SELECT json_object('__typename', 'GovernanceRecord', 'id', 'governance_record_' || p24.id) AS json_object_19
      FROM (
        SELECT r24.id AS id
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
      SELECT json_object('__typename', 'PartyUnit', 'id', 'party_unit_' || p25.id) AS json_object_20
      FROM (
        SELECT r25.id AS id
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
      SELECT json_object('__typename', 'PartyAffiliation', 'id', 'party_affiliation_' || p26.id) AS json_object_21
      FROM (
        SELECT r26.id AS id
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
      SELECT json_object('__typename', 'StandardCheck', 'id', 'standard_check_' || p27.id) AS json_object_22
      FROM (
        SELECT r27.id AS id
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
      SELECT json_object('__typename', 'Policy', 'id', 'policy_' || p28.id) AS json_object_23
      FROM (
        SELECT r28.id AS id
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
      SELECT json_object('__typename', 'Designation', 'id', 'designation_' || p29.id) AS json_object_24
      FROM (
        SELECT r29.id AS id
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
      SELECT json_object('__typename', 'Publication', 'id', 'publication_' || p30.id) AS json_object_25
      FROM (
        SELECT r30.id AS id
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
      SELECT json_object('__typename', 'ServiceCentre', 'id', 'service_centre_' || p31.id) AS json_object_26
      FROM (
        SELECT r31.id AS id
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
      SELECT json_object('__typename', 'Incubation', 'id', 'incubation_' || p32.id) AS json_object_27
      FROM (
        SELECT r32.id AS id
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
      SELECT json_object(
        '__typename', 'PurchaseCatalogueItem', 'id', 'purchase_catalogue_item_' || p33.id
      ) AS json_object_28
      FROM (
        SELECT r33.id AS id
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
      SELECT json_object('__typename', 'ServiceProject', 'id', 'service_project_' || p34.id) AS json_object_29
      FROM (
        SELECT r34.id AS id
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
      SELECT json_object('__typename', 'FundTransfer', 'id', 'fund_transfer_' || p35.id) AS json_object_30
      FROM (
        SELECT r35.id AS id
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
      SELECT json_object('__typename', 'TargetAppraisal', 'id', 'target_appraisal_' || p36.id) AS json_object_31
      FROM (
        SELECT r36.id AS id
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
      SELECT json_object('__typename', 'SharingAgreement', 'id', 'sharing_agreement_' || p37.id) AS json_object_32
      FROM (
        SELECT r37.id AS id
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
      SELECT json_object('__typename', 'SocialWorker', 'id', 'social_worker_' || p39.id) AS json_object_33
      FROM (
        SELECT r39.id AS id
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
      SELECT json_object('__typename', 'TrainingEvaluation', 'id', 'training_evaluation_' || p40.id) AS json_object_34
      FROM (
        SELECT r40.id AS id
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
      SELECT json_object(
        '__typename', 'PerformanceEvaluation', 'id', 'performance_evaluation_' || p41.id
      ) AS json_object_35
      FROM (
        SELECT r41.id AS id
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
      SELECT json_object('__typename', 'ThreeSocietyLink', 'id', 'three_society_link_' || p42.id) AS json_object_36
      FROM (
        SELECT r42.id AS id
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
      SELECT '{"__typename":' || json_quote('Penalty') || ',"id":' || json_quote(
        'penalty_' || p43.id
      ) || ',"documentNumber":' || json_quote(p43.document_number) || ',"party":' || coalesce(
        (
          SELECT json_object('name', p44.name) AS json_object_37
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
                      AND r45.agency IN (SELECT value FROM json_each(?))
                      OR r45.kind = 'supervision_case'
                      AND r45.agency IN (SELECT value FROM json_each(?))
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
                      )
                    )
                  LIMIT 1 OFFSET ?
                ) IS NOT NULL
              )
              AND (r44.valid_from IS NULL OR r44.valid_from <= ?)
            ORDER BY r44.valid_from DESC,
              r44.id,
              r44.version
            LIMIT 1 OFFSET ?
          ) AS p44
        ),
        'null'
      ) || '}' AS anon_1
      FROM (
        SELECT r43.id AS id,
          r43.document_number AS document_number,
          r43.party_id AS party_id
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
      SELECT json_object('__typename', 'Inspection', 'id', 'inspection_' || p50.id) AS json_object_38
      FROM (
        SELECT r50.id AS id
        FROM inspection AS r50
        WHERE r50.id = ?
          AND (r50.valid_from IS NULL OR r50.valid_from <= ?)
          AND (r50.valid_to IS NULL OR r50.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p50
    ),
    'null'
  )
  WHEN (? = 'supervision_case') THEN coalesce(
    (
      SELECT json_object('__typename', 'SupervisionCase', 'id', 'supervision_case_' || p51.id) AS json_object_39
      FROM (
        SELECT r51.id AS id
        FROM (SELECT 1 AS one) AS one_r51
        LEFT OUTER JOIN supervision_case AS r51 ON r51.id = ?
          AND (r51.valid_from IS NULL OR r51.valid_from <= ?)
          AND (r51.valid_to IS NULL OR r51.valid_to > ?)
        WHERE (
          coalesce(r51.id IS NOT NULL, 0) & coalesce(
            r51.agency IN (SELECT value FROM json_each(?)), 0
          ) & coalesce(
            (
              ? NOT IN (
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
                WHERE (r52.valid_from IS NULL OR r52.valid_from <= ?)
                  AND (r52.valid_to IS NULL OR r52.valid_to > ?)
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM case_seal_readers AS r54
                      WHERE r54.id = r52.id
                        AND r54.version = r52.version
                        AND r54.name = ?
                    )
                  )
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM broken_seal AS r55
                      WHERE r55.case_number = r52.case_number
                        AND r55.agency = r52.agency
                        AND r55.name = ?
                        AND r55.until_on >= ?
                    )
                  )
              )
            ),
            0
          )
        )
        LIMIT 1 OFFSET ?
      ) AS p51
    ),
    'null'
  )
  ELSE json_quote(NULL) END AS BLOB
) AS a0;

