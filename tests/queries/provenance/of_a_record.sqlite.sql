-- p1, 0, p1, 0, 1, 19, ' ', 'T', 20, 20, '+00:00', 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"documentNumber":' || json_quote(p1.document_number) || ',"authority":' || coalesce(
            (
              SELECT json_object('name', p2.name) AS json_object_1
              FROM (
                SELECT r2.name AS name
                FROM agency AS r2
                WHERE r2.code = p1.authority
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                ORDER BY r2.valid_from DESC,
                  r2.id,
                  r2.version
                LIMIT 1 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || ',"source":' || coalesce(
            (
              SELECT '{"agency":' || coalesce(
                (
                  SELECT json_object('name', p4.name) AS json_object_2
                  FROM (
                    SELECT r4.name AS name
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
              ) || ',"kind":' || json_quote(p3.kind) || ',"nativeId":' || json_quote(p3.native_id) || ',"observedAt":' || json_quote(
                replace(substr(p3.observed_at, ?, ?), ?, ?) || CASE
                WHEN (substr(p3.observed_at, ?) = '.000000') THEN ''
                ELSE substr(p3.observed_at, ?) END || ?
              ) || ',"effectiveOn":' || json_quote(p3.effective_on) || ',"synthetic":' || CASE
                WHEN (p3.synthetic IS NULL) THEN 'null'
                WHEN p3.synthetic THEN 'true'
                ELSE 'false' END || '}' AS anon_2
              FROM (
                SELECT r3.agency AS agency,
                  r3.kind AS kind,
                  r3.native_id AS native_id,
                  r3.observed_at AS observed_at,
                  r3.effective_on AS effective_on,
                  r3.synthetic AS synthetic
                FROM record_version AS r3
                WHERE r3.record_key = p1.id
                  AND r3.seq = p1.seq
                LIMIT 1 OFFSET ?
              ) AS p3
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.document_number AS document_number,
          r1.authority AS authority,
          r1.id AS id,
          r1.seq AS seq
        FROM penalty AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.document_number,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

