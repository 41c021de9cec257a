-- p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          CASE
          WHEN (p1.party_class = 'ORGANIZATION') THEN json_object('name', p1.name)
          WHEN (p1.party_class = 'OTHER') THEN json_object()
          ELSE json_quote(NULL) END
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.party_class AS party_class,
          r1.name AS name
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

