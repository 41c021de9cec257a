-- p2, p1, p1, p4, p3, p3
SELECT CAST(
  coalesce(
    (
      SELECT CASE
        WHEN (count(*) = 0) THEN 'null'
        WHEN (count(*) = 1) THEN max(p1_named.made)
        ELSE '	[0,[' || group_concat(json_quote(p1_named.name)) || ']]	' END AS anon_1
      FROM (
        SELECT json_object('name', p1.name) AS made,
          p1.name AS name
        FROM (
          SELECT r1.name AS name
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
          WHEN (count(*) = 1) THEN max(p2_named.made)
          ELSE '	[1,[' || group_concat(json_quote(p2_named.name)) || ']]	' END AS anon_2
        FROM (
          SELECT json_object('name', p2.name) AS made,
            p2.name AS name
          FROM (
            SELECT r2.name AS name
            FROM party AS r2
            WHERE r2.id IN (
              SELECT identifier.party_id
              FROM identifier
              WHERE identifier.scheme = 'USCC'
                AND identifier.value = ?
                AND identifier.issuer = ''
            )
              AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
              AND (r2.valid_to IS NULL OR r2.valid_to > ?)
              AND r2.party_class = 'ORGANIZATION'
          ) AS p2
        ) AS p2_named
      ),
      'null'
    ) AS BLOB
  ) AS a1;

