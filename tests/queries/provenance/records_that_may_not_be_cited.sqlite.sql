-- p4, p3, p1, p1, p2, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"sources":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"field":' || json_quote(p3.field) || ',"source":' || json_object(
                    'nativeId', p3.native_id
                  ) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r3_said."key" AS field,
                  r3.native_id AS native_id
                FROM json_each(p1.provenance) AS r3_said
                JOIN record_version AS r3 ON r3.record_key = replace(
                  json_extract(r3_said.value, '$[1]'), '-', ''
                )
                  AND r3.seq = coalesce(json_extract(r3_said.value, '$[2]'), 1)
                WHERE (r3.kind NOT IN ('joint_operation', 'supervision_case'))
                  OR r3.kind IN ('joint_operation', 'supervision_case')
                  AND r3.agency = ?
                ORDER BY r3_said."key"
              ) AS p3
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.provenance AS provenance
        FROM party AS r1
        WHERE (
          r1.party_class = 'ORGANIZATION'
          OR (
            EXISTS (
              SELECT *
              FROM involvement AS r2
              WHERE r2.party_id = r1.id
                AND (
                  (r2.kind NOT IN ('joint_operation', 'supervision_case'))
                  OR r2.kind IN ('joint_operation', 'supervision_case')
                  AND r2.agency = ?
                )
            )
          )
        )
          AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.name = ?
        ORDER BY r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

