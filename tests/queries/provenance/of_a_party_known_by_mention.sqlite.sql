-- p1, 0, p1, p1, p2, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"sources":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"field":' || json_quote(p2.field) || ',"source":' || '{"kind":' || json_quote(
                    p2.kind
                  ) || ',"nativeId":' || json_quote(p2.native_id) || ',"agency":' || coalesce(
                    (
                      SELECT json_object('name', p3.name) AS json_object_1
                      FROM (
                        SELECT r3.name AS name
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
                  ) || '}' || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r2_said."key" AS field,
                  r2.kind AS kind,
                  r2.native_id AS native_id,
                  r2.agency AS agency
                FROM json_each(p1.provenance) AS r2_said
                JOIN record_version AS r2 ON r2.record_key = replace(
                  json_extract(r2_said.value, '$[1]'), '-', ''
                )
                  AND r2.seq = coalesce(json_extract(r2_said.value, '$[2]'), 1)
                ORDER BY r2_said."key"
              ) AS p2
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.provenance AS provenance
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.name = ?
        ORDER BY r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

