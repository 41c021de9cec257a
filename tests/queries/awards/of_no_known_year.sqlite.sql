-- p1, 0, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"title":' || json_quote(p1.title) || ',"level":' || json_quote(p1.level) || ',"year":' || json_quote(
            p1.year
          ) || ',"authorityName":' || json_quote(p1.authority_name) || ',"party":' || coalesce(
            (
              SELECT json_object(
                '__typename',
                CASE
                WHEN (p2.party_class = 'ORGANIZATION') THEN 'Organization'
                WHEN (p2.party_class = 'OTHER') THEN 'OtherParty' END,
                'name',
                p2.name
              ) AS json_object_1
              FROM (
                SELECT r2.party_class AS party_class,
                  r2.name AS name
                FROM party AS r2
                WHERE r2.id = p1.party_id
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
              SELECT json_object('nativeId', p3.native_id, 'effectiveOn', p3.effective_on) AS json_object_2
              FROM (
                SELECT r3.native_id AS native_id,
                  r3.effective_on AS effective_on
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
        SELECT r1.title AS title,
          r1.level AS level,
          r1.year AS year,
          r1.authority_name AS authority_name,
          r1.party_id AS party_id,
          r1.id AS id,
          r1.seq AS seq
        FROM award AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.year IS NULL
        ORDER BY r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

