-- p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object(
            '__typename',
            CASE
            WHEN (p1.party_class = 'ORGANIZATION') THEN 'Organization'
            WHEN (p1.party_class = 'OTHER') THEN 'OtherParty' END,
            'name',
            p1.name,
            'uscc',
            p1.uscc,
            'address',
            p1.address
          )
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.party_class AS party_class,
          r1.name AS name,
          r1.uscc AS uscc,
          r1.address AS address
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

