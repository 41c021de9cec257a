-- p1, 0, p2, p1, p1
SELECT CAST(
  coalesce(
    (
      SELECT CASE
        WHEN (count(*) = 0) THEN 'null'
        WHEN (count(*) = 1) THEN max(p1_named.made)
        ELSE '	[0,[' || group_concat(json_quote(p1_named.name)) || ']]	' END AS anon_1
      FROM (
        SELECT '{"name":' || json_quote(p1.name) || ',"street":' || coalesce(
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
        ) || '}' AS made,
          p1.name AS name
        FROM (
          SELECT r1.name AS name,
            r1.street AS street
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

