-- p1, p1, p2, p3, p4, p5, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"identifiers":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  json_object(
                    'scheme',
                    p2.scheme,
                    'value',
                    p2.value,
                    'issuer',
                    p2.issuer,
                    'validity',
                    p2.validity
                  )
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r2.scheme AS scheme,
                  r2.value AS value,
                  r2.issuer AS issuer,
                  r2.validity AS validity
                FROM identifier AS r2
                WHERE r2.party_id = p1.id
                ORDER BY r2.scheme,
                  r2.issuer,
                  r2.value
              ) AS p2
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.id IN (
            SELECT name_key.party_id
            FROM name_key
            WHERE name_key.kind = 'BIGRAM'
              AND name_key."key" IN (SELECT value FROM json_each(?))
            GROUP BY name_key.party_id
            HAVING count(*) = ?
            UNION SELECT name_key.party_id
            FROM name_key
            WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
              AND name_key."key" >= ?
              AND name_key."key" < ?
          )
        ORDER BY r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

