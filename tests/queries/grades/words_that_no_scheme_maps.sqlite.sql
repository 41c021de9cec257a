-- p1, 0, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"scheme":' || json_quote(p1.scheme) || ',"schemeName":' || json_quote(p1.scheme_name) || ',"asWritten":' || json_quote(
            p1.as_written
          ) || ',"grade":' || json_quote(p1.grade) || ',"authority":' || coalesce(
            (
              SELECT json_object('code', p2.code) AS json_object_1
              FROM (
                SELECT r2.code AS code
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
              SELECT json_object('nativeId', p3.native_id) AS json_object_2
              FROM (
                SELECT r3.native_id AS native_id
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
        SELECT r1.scheme AS scheme,
          r1.scheme_name AS scheme_name,
          r1.as_written AS as_written,
          r1.grade AS grade,
          r1.authority AS authority,
          r1.id AS id,
          r1.seq AS seq
        FROM grade AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.grade IS NULL
        ORDER BY r1.scheme_name NULLS LAST,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

