-- p1, p2, p3, p4, p5, p6, p7, p8, p9
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM supervision_case AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND (r1.id, r1.version) IN (
        SELECT r2.id,
          r2.version
        FROM supervision_case_parties AS r2
        WHERE r2.party_id IN (
          SELECT r3.id
          FROM party AS r3
          WHERE r3.id IN (
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
        )
          AND coalesce(
            (
              SELECT r4.id IN (
                SELECT name_key.party_id
                FROM name_key
                WHERE name_key.kind = 'BIGRAM'
                  AND name_key.key = ANY ($6::TEXT[])
                GROUP BY name_key.party_id
                HAVING count(*) = $7::INTEGER
                UNION SELECT name_key.party_id
                FROM name_key
                WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
                  AND name_key.key >= $8::VARCHAR
                  AND name_key.key < $9::VARCHAR
              ) AS anon_1
              FROM party AS r4
              WHERE r4.id = r2.party_id
                AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
              ORDER BY r4.valid_from DESC NULLS LAST,
                r4.id,
                r4.version
              LIMIT 1
            ),
            false
          )
      )
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.number AS number
      FROM (
        SELECT r1.number AS number
        FROM supervision_case AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND (r1.id, r1.version) IN (
            SELECT r2.id,
              r2.version
            FROM supervision_case_parties AS r2
            WHERE r2.party_id IN (
              SELECT r3.id
              FROM party AS r3
              WHERE r3.id IN (
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
            )
              AND coalesce(
                (
                  SELECT r4.id IN (
                    SELECT name_key.party_id
                    FROM name_key
                    WHERE name_key.kind = 'BIGRAM'
                      AND name_key.key = ANY ($6::TEXT[])
                    GROUP BY name_key.party_id
                    HAVING count(*) = $7::INTEGER
                    UNION SELECT name_key.party_id
                    FROM name_key
                    WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
                      AND name_key.key >= $8::VARCHAR
                      AND name_key.key < $9::VARCHAR
                  ) AS anon_1
                  FROM party AS r4
                  WHERE r4.id = r2.party_id
                    AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
                  ORDER BY r4.valid_from DESC NULLS LAST,
                    r4.id,
                    r4.version
                  LIMIT 1
                ),
                false
              )
          )
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

