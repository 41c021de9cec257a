-- p1, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          CASE
          WHEN (p1.party_class = 'ORGANIZATION') THEN '{"name":' || json_quote(p1.name) || ',"kind":' || json_quote(
            p1.kind
          ) || ',"registration":' || json_quote(p1.registration) || ',"street":' || coalesce(
            (
              SELECT json_object('name', p2.name) AS json_object_1
              FROM (
                SELECT r2.name AS name
                FROM division AS r2
                WHERE r2.code = p1.street
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                ORDER BY r2.valid_from DESC,
                  r2.id,
                  r2.version
                LIMIT 1 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || '}'
          WHEN (p1.party_class = 'OTHER') THEN json_object(
            'name',
            p1.name,
            'nature',
            p1.nature,
            'businessRegistrationNumber',
            p1.business_registration_number
          )
          ELSE json_quote(NULL) END
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.party_class AS party_class,
          r1.name AS name,
          r1.kind AS kind,
          r1.registration AS registration,
          r1.street AS street,
          r1.nature AS nature,
          r1.business_registration_number AS business_registration_number
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

