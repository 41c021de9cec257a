-- p1, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"documentNumber":' || json_quote(p1.document_number) || ',"party":' || coalesce(
            (
              SELECT CASE
                WHEN (p2.party_class = 'ORGANIZATION') THEN json_object(
                  '__typename', 'Organization', 'name', p2.name, 'kind', p2.kind
                )
                WHEN (p2.party_class = 'OTHER') THEN json_object(
                  '__typename', 'OtherParty', 'name', p2.name, 'nature', p2.nature
                )
                ELSE json_quote(NULL) END AS anon_2
              FROM (
                SELECT r2.party_class AS party_class,
                  r2.name AS name,
                  r2.kind AS kind,
                  r2.nature AS nature
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
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.document_number AS document_number,
          r1.party_id AS party_id
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

