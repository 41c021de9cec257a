-- p1, 0, p2, p1, p1
SELECT CAST(
  coalesce(
    (
      SELECT CASE
        WHEN (count(*) = 0) THEN 'null'
        WHEN (count(*) = 1) THEN max(p1_named.made)
        ELSE '	[1,[' || group_concat(json_quote(p1_named.name)) || ']]	' END AS anon_1
      FROM (
        SELECT '{"conflicts":' || coalesce(
          (
            SELECT '[' || coalesce(
              group_concat(
                '{"field":' || json_quote(p2.field) || ',"rule":' || json_quote(p2.rule) || ',"statements":' || coalesce(
                  (
                    SELECT '[' || coalesce(
                      group_concat(
                        '{"value":' || CASE
                        WHEN (p3.field IN ('legalRepresentative', 'responsiblePerson')) THEN CASE
                        WHEN ('FORBIDDEN' IS NULL) THEN 'null'
                        ELSE '	[0,' || json_quote('FORBIDDEN') || ']	' END
                        ELSE json_quote(p3.value) END || ',"source":' || '{"agency":' || coalesce(
                          (
                            SELECT json_object('code', p4.code) AS json_object_1
                            FROM (
                              SELECT r4.code AS code
                              FROM agency AS r4
                              WHERE r4.code = p3.agency
                                AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                              ORDER BY r4.valid_from DESC,
                                r4.id,
                                r4.version
                              LIMIT 1 OFFSET ?
                            ) AS p4
                          ),
                          'null'
                        ) || ',"effectiveOn":' || json_quote(p3.effective_on) || '}' || '}'
                      ),
                      ''
                    ) || ']' AS anon_3
                    FROM (
                      SELECT json_extract(r3_said.value, '$.value') AS value,
                        p2.field AS field,
                        r3.agency AS agency,
                        r3.effective_on AS effective_on
                      FROM json_each(p2.statements) AS r3_said
                      JOIN record_version AS r3 ON r3.record_key = replace(
                        json_extract(r3_said.value, '$.recordKey'), '-', ''
                      )
                        AND r3.seq = coalesce(json_extract(r3_said.value, '$.seq'), 1)
                      WHERE (
                        r3.kind NOT IN (
                          'case_seal',
                          'joint_operation',
                          'performance_evaluation',
                          'social_worker',
                          'supervision_case',
                          'training_evaluation'
                        )
                      )
                      ORDER BY r3_said."key"
                    ) AS p3
                  ),
                  'null'
                ) || '}'
              ),
              ''
            ) || ']' AS anon_2
            FROM (
              SELECT r2.field AS field,
                r2.rule AS rule,
                r2.statements AS statements
              FROM "conflict" AS r2
              WHERE r2.party_id = p1.id
              ORDER BY r2.field
            ) AS p2
          ),
          'null'
        ) || '}' AS made,
          p1.name AS name
        FROM (
          SELECT r1.id AS id,
            r1.name AS name
          FROM party AS r1
          WHERE r1.id IN (
            SELECT identifier.party_id
            FROM identifier
            WHERE identifier.scheme = 'USCC'
              AND identifier.value = ?
              AND identifier.issuer = ''
          )
            AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
            AND (r1.valid_to IS NULL OR r1.valid_to > ?)
            AND r1.party_class = 'ORGANIZATION'
        ) AS p1
      ) AS p1_named
    ),
    'null'
  ) AS BLOB
) AS a0;

