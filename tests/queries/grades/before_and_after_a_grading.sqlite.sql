-- p1, p1, 0, p2, p1, p1, p3, p3, 0, p4, p3, p3
SELECT CAST(
  coalesce(
    (
      SELECT CASE
        WHEN (count(*) = 0) THEN 'null'
        WHEN (count(*) = 1) THEN max(p1_named.made)
        ELSE '	[0,[' || group_concat(json_quote(p1_named.name)) || ']]	' END AS anon_1
      FROM (
        SELECT '{"grades":' || '{"nodes":' || coalesce(
          (
            SELECT '[' || coalesce(
              group_concat(
                json_object('scheme', p2.scheme, 'asWritten', p2.as_written, 'grade', p2.grade)
              ),
              ''
            ) || ']' AS anon_2
            FROM (
              SELECT r2.scheme AS scheme,
                r2.as_written AS as_written,
                r2.grade AS grade
              FROM grade AS r2
              WHERE r2.party_id = p1.id
                AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                AND (r2.valid_to IS NULL OR r2.valid_to > ?)
              ORDER BY r2.id
              LIMIT 20 + 0 OFFSET ?
            ) AS p2
          ),
          'null'
        ) || '}' || '}' AS made,
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
) AS a0,
  CAST(
    coalesce(
      (
        SELECT CASE
          WHEN (count(*) = 0) THEN 'null'
          WHEN (count(*) = 1) THEN max(p3_named.made)
          ELSE '	[1,[' || group_concat(json_quote(p3_named.name)) || ']]	' END AS anon_3
        FROM (
          SELECT '{"grades":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  json_object('scheme', p4.scheme, 'asWritten', p4.as_written, 'grade', p4.grade)
                ),
                ''
              ) || ']' AS anon_4
              FROM (
                SELECT r4.scheme AS scheme,
                  r4.as_written AS as_written,
                  r4.grade AS grade
                FROM grade AS r4
                WHERE r4.party_id = p3.id
                  AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                  AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                ORDER BY r4.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p4
            ),
            'null'
          ) || '}' || '}' AS made,
            p3.name AS name
          FROM (
            SELECT r3.id AS id,
              r3.name AS name
            FROM party AS r3
            WHERE r3.id IN (
              SELECT identifier.party_id
              FROM identifier
              WHERE identifier.scheme = 'USCC'
                AND identifier.value = ?
                AND identifier.issuer = ''
            )
              AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
              AND (r3.valid_to IS NULL OR r3.valid_to > ?)
              AND r3.party_class = 'ORGANIZATION'
          ) AS p3
        ) AS p3_named
      ),
      'null'
    ) AS BLOB
  ) AS a1;

