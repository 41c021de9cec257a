-- p1, 1, 2, p2
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM party AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.party_class = 'ORGANIZATION'
      AND r1.standing = 'EXISTING'
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        NULL::json AS "legalRepresentative",
        NULL::json AS "partyUnits",
        NULL::json AS cases,
        NULL::json AS conflicts,
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p7_o), '[]'::json) AS coalesce_2
            FROM (
              SELECT p7.document_number AS "documentNumber",
                (
                  SELECT row_to_json(p8_o) AS row_to_json_1
                  FROM (
                    SELECT (
                      SELECT row_to_json(p9_o) AS row_to_json_2
                      FROM (
                        SELECT p9.code AS code
                        FROM (
                          SELECT r9.code AS code
                          FROM agency AS r9
                          WHERE r9.code = p8.agency
                            AND (r9.valid_from IS NULL OR r9.valid_from <= $1::DATE)
                          ORDER BY r9.valid_from DESC NULLS LAST,
                            r9.id,
                            r9.version
                          LIMIT 1
                        ) AS p9
                      ) AS p9_o
                    ) AS agency
                    FROM (
                      SELECT r8.agency AS agency
                      FROM record_version AS r8
                      WHERE r8.record_key = p7.id
                        AND r8.seq = p7.seq
                      LIMIT 1
                    ) AS p8
                  ) AS p8_o
                ) AS source
              FROM (
                SELECT r7.document_number AS document_number,
                  r7.id AS id,
                  r7.seq AS seq
                FROM penalty AS r7
                WHERE r7.party_id = p1.id
                  AND (r7.valid_from IS NULL OR r7.valid_from <= $1::DATE)
                  AND (r7.valid_to IS NULL OR r7.valid_to > $1::DATE)
                ORDER BY r7.id
                LIMIT 20 + 0
              ) AS p7
            ) AS p7_o
          )
        ) AS penalties,
        (
          SELECT coalesce(json_agg(p10_o), '[]'::json) AS coalesce_3
          FROM (
            SELECT p10.field AS field
            FROM (
              SELECT r10_said.key AS field
              FROM jsonb_each(p1.provenance) AS r10_said
              JOIN record_version AS r10 ON r10.record_key = CAST(
                (r10_said.value ->> $2::INT) AS UUID
              )
                AND r10.seq = coalesce(CAST((r10_said.value ->> $3::INT) AS INTEGER), 1)
              WHERE (
                r10.kind NOT IN (
                  'case_seal',
                  'decision',
                  'governance',
                  'joint_operation',
                  'measure_execution',
                  'meeting',
                  'party_affiliation',
                  'party_unit',
                  'performance_evaluation',
                  'sharing_agreement',
                  'social_worker',
                  'standard_check',
                  'supervision_case',
                  'target_appraisal',
                  'three_society_link',
                  'training_evaluation'
                )
              )
              ORDER BY (r10_said.key)::text COLLATE "C"
            ) AS p10
          ) AS p10_o
        ) AS sources
      FROM (
        SELECT r1.name AS name,
          r1.id AS id,
          r1.provenance AS provenance
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
        ORDER BY r1.id
        LIMIT 3 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_2
      FROM party AS r11
      WHERE (
        r11.party_class = 'ORGANIZATION'
        OR (
          SELECT 1
          FROM involvement AS r12
          WHERE r12.party_id = r11.id
            AND (
              r12.kind NOT IN (
                'case_seal',
                'decision',
                'governance',
                'joint_operation',
                'measure_execution',
                'meeting',
                'party_affiliation',
                'party_unit',
                'performance_evaluation',
                'sharing_agreement',
                'social_worker',
                'standard_check',
                'supervision_case',
                'target_appraisal',
                'three_society_link',
                'training_evaluation'
              )
            )
          LIMIT 1
        ) IS NOT NULL
      )
        AND (r11.valid_from IS NULL OR r11.valid_from <= $4::DATE)
        AND (r11.valid_to IS NULL OR r11.valid_to > $4::DATE)
    ),
    'nodes',
    (
      SELECT coalesce(json_agg(p11_o), '[]'::json) AS coalesce_4
      FROM (
        SELECT p11.name AS name
        FROM (
          SELECT r11.name AS name
          FROM party AS r11
          WHERE (
            r11.party_class = 'ORGANIZATION'
            OR (
              SELECT 1
              FROM involvement AS r12
              WHERE r12.party_id = r11.id
                AND (
                  r12.kind NOT IN (
                    'case_seal',
                    'decision',
                    'governance',
                    'joint_operation',
                    'measure_execution',
                    'meeting',
                    'party_affiliation',
                    'party_unit',
                    'performance_evaluation',
                    'sharing_agreement',
                    'social_worker',
                    'standard_check',
                    'supervision_case',
                    'target_appraisal',
                    'three_society_link',
                    'training_evaluation'
                  )
                )
              LIMIT 1
            ) IS NOT NULL
          )
            AND (r11.valid_from IS NULL OR r11.valid_from <= $4::DATE)
            AND (r11.valid_to IS NULL OR r11.valid_to > $4::DATE)
          ORDER BY r11.id
          LIMIT 20 + 0
        ) AS p11
      ) AS p11_o
    )
  ) AS a1,
  NULL::json AS a2;

