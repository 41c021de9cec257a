-- p1, p1, p1, 0, 0, p1, p1, 0, p1, p1, 0, 0, p2, p2, 0, p2, p2, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM party AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.party_class = 'ORGANIZATION'
        AND r1.standing = 'EXISTING'
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"legalRepresentative":' || json_quote(NULL) || ',"partyUnits":' || json_quote(
            NULL
          ) || ',"cases":' || json_quote(NULL) || ',"conflicts":' || json_quote(NULL) || ',"penalties":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"documentNumber":' || json_quote(p7.document_number) || ',"source":' || coalesce(
                    (
                      SELECT '{"agency":' || coalesce(
                        (
                          SELECT json_object('code', p9.code) AS json_object_1
                          FROM (
                            SELECT r9.code AS code
                            FROM agency AS r9
                            WHERE r9.code = p8.agency
                              AND (r9.valid_from IS NULL OR r9.valid_from <= ?)
                            ORDER BY r9.valid_from DESC,
                              r9.id,
                              r9.version
                            LIMIT 1 OFFSET ?
                          ) AS p9
                        ),
                        'null'
                      ) || '}' AS anon_3
                      FROM (
                        SELECT r8.agency AS agency
                        FROM record_version AS r8
                        WHERE r8.record_key = p7.id
                          AND r8.seq = p7.seq
                        LIMIT 1 OFFSET ?
                      ) AS p8
                    ),
                    'null'
                  ) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r7.document_number AS document_number,
                  r7.id AS id,
                  r7.seq AS seq
                FROM penalty AS r7
                WHERE r7.party_id = p1.id
                  AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                  AND (r7.valid_to IS NULL OR r7.valid_to > ?)
                ORDER BY r7.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p7
            ),
            'null'
          ) || '}' || ',"sources":' || coalesce(
            (
              SELECT '[' || coalesce(group_concat(json_object('field', p10.field)), '') || ']' AS anon_4
              FROM (
                SELECT r10_said."key" AS field
                FROM json_each(p1.provenance) AS r10_said
                JOIN record_version AS r10 ON r10.record_key = replace(
                  json_extract(r10_said.value, '$[1]'), '-', ''
                )
                  AND r10.seq = coalesce(json_extract(r10_said.value, '$[2]'), 1)
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
                ORDER BY r10_said."key"
              ) AS p10
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.id AS id,
          r1.provenance AS provenance
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
        ORDER BY r1.id
        LIMIT 3 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0,
  CAST(
    '{"totalCount":' || json_quote(
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
            LIMIT 1 OFFSET ?
          ) IS NOT NULL
        )
          AND (r11.valid_from IS NULL OR r11.valid_from <= ?)
          AND (r11.valid_to IS NULL OR r11.valid_to > ?)
      )
    ) || ',"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(group_concat(json_object('name', p11.name)), '') || ']' AS anon_5
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
              LIMIT 1 OFFSET ?
            ) IS NOT NULL
          )
            AND (r11.valid_from IS NULL OR r11.valid_from <= ?)
            AND (r11.valid_to IS NULL OR r11.valid_to > ?)
          ORDER BY r11.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p11
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1,
  CAST(json_quote(NULL) AS BLOB) AS a2;

