-- p1, p2, p3, p4, p5, p6, p7, p8, p9, p10
SELECT json_build_object(
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
          AND r1.street IS NOT NULL
          AND r1.id IN (
            SELECT one.party_id
            FROM name_key AS one
            WHERE one.kind = 'BIGRAM'
              AND one.key = (
                SELECT value.value
                FROM unnest($2::TEXT[]) AS value
                ORDER BY (
                  SELECT count(*) AS count_1
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
                  SELECT count(*) AS count_2
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
) AS a0,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_2
      FROM (
        SELECT p2.name AS name,
          json_build_object(
            'totalCount',
            (
              SELECT count(*) AS count_3
              FROM penalty AS r3
              WHERE r3.party_id = p2.id
                AND (r3.valid_from IS NULL OR r3.valid_from <= $6::DATE)
                AND (r3.valid_to IS NULL OR r3.valid_to > $6::DATE)
            )
          ) AS penalties,
          json_build_object(
            'entries',
            json_build_object(
              'totalCount',
              (
                SELECT count(*) AS count_4
                FROM list_entry AS r4
                WHERE r4.party_id = p2.id
                  AND (r4.valid_from IS NULL OR r4.valid_from <= $6::DATE)
                  AND (r4.valid_to IS NULL OR r4.valid_to > $6::DATE)
              )
            )
          ) AS integrity
        FROM (
          SELECT r2.name AS name,
            r2.id AS id
          FROM party AS r2
          WHERE (r2.valid_from IS NULL OR r2.valid_from <= $6::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $6::DATE)
            AND r2.party_class = 'ORGANIZATION'
            AND r2.standing = 'EXISTING'
            AND r2.id IN (
              SELECT one.party_id
              FROM name_key AS one
              WHERE one.kind = 'BIGRAM'
                AND one.key = (
                  SELECT value.value
                  FROM unnest($7::TEXT[]) AS value
                  ORDER BY (
                    SELECT count(*) AS count_5
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
                  $8::INTEGER = 1
                  OR (
                    SELECT count(*) AS count_6
                    FROM name_key AS other
                    WHERE other.party_id = one.party_id
                      AND other.kind = 'BIGRAM'
                      AND other.key = ANY ($7::TEXT[])
                  ) = $8::INTEGER
                )
              UNION SELECT name_key.party_id
              FROM name_key
              WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
                AND name_key.key >= $9::VARCHAR
                AND name_key.key < $10::VARCHAR
            )
          ORDER BY r2.id
          LIMIT 20 + 0
        ) AS p2
      ) AS p2_o
    )
  ) AS a1;

