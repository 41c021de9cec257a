-- p1, p1, p1, p1, 0, p1, p1, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          CASE
          WHEN (p1.party_class = 'ORGANIZATION') THEN json_object('name', p1.name)
          WHEN (p1.party_class = 'OTHER') THEN '{"name":' || json_quote(p1.name) || ',"penalties":' || '{"totalCount":' || json_quote(
            (
              SELECT count(*) AS count_1
              FROM penalty AS r2
              WHERE r2.party_id = p1.id
                AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                AND (r2.valid_to IS NULL OR r2.valid_to > ?)
            )
          ) || ',"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(json_object('documentNumber', p2.document_number)), ''
              ) || ']' AS anon_2
              FROM (
                SELECT r2.document_number AS document_number
                FROM penalty AS r2
                WHERE r2.party_id = p1.id
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                  AND (r2.valid_to IS NULL OR r2.valid_to > ?)
                ORDER BY r2.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || '}' || ',"inspections":' || json_object(
            'totalCount',
            (
              SELECT count(*) AS count_2
              FROM inspection AS r3
              WHERE r3.party_id = p1.id
                AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                AND (r3.valid_to IS NULL OR r3.valid_to > ?)
            )
          ) || '}'
          ELSE json_quote(NULL) END
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.party_class AS party_class,
          r1.name AS name,
          r1.id AS id
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

