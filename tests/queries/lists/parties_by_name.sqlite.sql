-- p1, p1, p1, p1, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM party AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
    )
  ) || ',"nodes":' || coalesce(
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
            'standing',
            p1.standing
          )
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.party_class AS party_class,
          r1.name AS name,
          r1.standing AS standing
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

