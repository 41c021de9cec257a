-- p1, p2, p3, p4, p5
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM party AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.party_class = 'ORGANIZATION'
      AND r1.standing = 'EXISTING'
      AND r1.id IN (
        SELECT one.party_id
        FROM name_key AS one
        WHERE one.kind = 'BIGRAM'
          AND one.key = (
            SELECT value.value
            FROM unnest($2::TEXT[]) AS value
            ORDER BY (
              SELECT count(*) AS count_2
              FROM (
                SELECT 1 AS one
                FROM name_key
                WHERE name_key.kind = 'BIGRAM'
                  AND name_key.key = value.value
                LIMIT 1000
              ) AS few
            )
            LIMIT 1
          )
          AND (
            $3::INTEGER = 1
            OR (
              SELECT count(*) AS count_3
              FROM name_key AS other
              WHERE other.party_id = one.party_id
                AND other.kind = 'BIGRAM'
                AND other.key = ANY ($2::TEXT[])
            ) = $3::INTEGER
          )
        UNION SELECT name_key.party_id
        FROM name_key
        WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
          AND name_key.key >= $4::VARCHAR
          AND name_key.key < $5::VARCHAR
      )
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name
      FROM (
        SELECT r1.name AS name
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
          AND r1.id IN (
            SELECT one.party_id
            FROM name_key AS one
            WHERE one.kind = 'BIGRAM'
              AND one.key = (
                SELECT value.value
                FROM unnest($2::TEXT[]) AS value
                ORDER BY (
                  SELECT count(*) AS count_2
                  FROM (
                    SELECT 1 AS one
                    FROM name_key
                    WHERE name_key.kind = 'BIGRAM'
                      AND name_key.key = value.value
                    LIMIT 1000
                  ) AS few
                )
                LIMIT 1
              )
              AND (
                $3::INTEGER = 1
                OR (
                  SELECT count(*) AS count_3
                  FROM name_key AS other
                  WHERE other.party_id = one.party_id
                    AND other.kind = 'BIGRAM'
                    AND other.key = ANY ($2::TEXT[])
                ) = $3::INTEGER
              )
            UNION SELECT name_key.party_id
            FROM name_key
            WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
              AND name_key.key >= $4::VARCHAR
              AND name_key.key < $5::VARCHAR
          )
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

