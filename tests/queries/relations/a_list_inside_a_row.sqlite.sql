-- p1, p1, p3, p1, p1, p3, 0, p2, p1, p1
SELECT CAST(
  coalesce(
    (
      SELECT CASE
        WHEN (count(*) = 0) THEN 'null'
        WHEN (count(*) = 1) THEN max(p1_named.made)
        ELSE '	[0,[' || group_concat(json_quote(p1_named.name)) || ']]	' END AS anon_1
      FROM (
        SELECT '{"penalties":' || '{"totalCount":' || json_quote(
          (
            SELECT count(*) AS count_1
            FROM penalty AS r2
            WHERE r2.party_id = p1.id
              AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
              AND (r2.valid_to IS NULL OR r2.valid_to > ?)
              AND r2.authority = ?
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
                AND r2.authority = ?
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
) AS a0;

