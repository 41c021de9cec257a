-- p1, p2, p3, p4, p5
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        (
          SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT p2.scheme AS scheme,
              p2.value AS value,
              p2.issuer AS issuer,
              p2.validity AS validity
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
          ) AS p2_o
        ) AS identifiers
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.id IN (
            SELECT name_key.party_id
            FROM name_key
            WHERE name_key.kind = 'BIGRAM'
              AND name_key.key = ANY ($2::TEXT[])
            GROUP BY name_key.party_id
            HAVING count(*) = $3::INTEGER
            UNION SELECT name_key.party_id
            FROM name_key
            WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
              AND name_key.key >= $4::VARCHAR
              AND name_key.key < $5::VARCHAR
          )
        ORDER BY r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

