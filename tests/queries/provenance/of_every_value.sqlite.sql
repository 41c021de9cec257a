-- p1, 0, p3, p4, p5, p5, p6, p6, p5, p2, p1, p1
SELECT CAST(
  coalesce(
    (
      SELECT CASE
        WHEN (count(*) = 0) THEN 'null'
        WHEN (count(*) = 1) THEN max(p1_named.made)
        ELSE '	[0,[' || group_concat(json_quote(p1_named.name)) || ']]	' END AS anon_1
      FROM (
        SELECT '{"sources":' || coalesce(
          (
            SELECT '[' || coalesce(
              group_concat(
                '{"field":' || json_quote(p2.field) || ',"source":' || '{"agency":' || coalesce(
                  (
                    SELECT json_object('code', p3.code) AS json_object_1
                    FROM (
                      SELECT r3.code AS code
                      FROM agency AS r3
                      WHERE r3.code = p2.agency
                        AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                      ORDER BY r3.valid_from DESC,
                        r3.id,
                        r3.version
                      LIMIT 1 OFFSET ?
                    ) AS p3
                  ),
                  'null'
                ) || ',"kind":' || json_quote(p2.kind) || ',"nativeId":' || json_quote(p2.native_id) || ',"effectiveOn":' || json_quote(
                  p2.effective_on
                ) || '}' || '}'
              ),
              ''
            ) || ']' AS anon_2
            FROM (
              SELECT r2_said."key" AS field,
                r2.agency AS agency,
                r2.kind AS kind,
                r2.native_id AS native_id,
                r2.effective_on AS effective_on
              FROM json_each(p1.provenance) AS r2_said
              JOIN record_version AS r2 ON r2.record_key = replace(
                json_extract(r2_said.value, '$[1]'), '-', ''
              )
                AND r2.seq = coalesce(json_extract(r2_said.value, '$[2]'), 1)
              WHERE (r2.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                OR r2.kind = 'joint_operation'
                AND r2.agency IN (SELECT value FROM json_each(?))
                OR r2.kind = 'supervision_case'
                AND r2.agency IN (SELECT value FROM json_each(?))
                AND (
                  r2.record_key NOT IN (
                    SELECT coalesce(
                      (
                        SELECT DISTINCT r5.id
                        FROM supervision_case AS r5
                        WHERE r4.agency = r5.agency
                          AND r4.case_number = r5.number
                      ),
                      r4.id
                    ) AS coalesce_1
                    FROM case_seal AS r4
                    WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
                      AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r6
                          WHERE r6.id = r4.id
                            AND r6.version = r4.version
                            AND r6.name = ?
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r7
                          WHERE r7.case_number = r4.case_number
                            AND r7.agency = r4.agency
                            AND r7.name = ?
                            AND r7.until_on >= ?
                        )
                      )
                  )
                )
              ORDER BY r2_said."key"
            ) AS p2
          ),
          'null'
        ) || '}' AS made,
          p1.name AS name
        FROM (
          SELECT r1.provenance AS provenance,
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

