-- p1, p1, p2, 0, 0, p3, p2, p3, p4, p5, p1, p1, p2, 0, 0, p3, p2, p3, p4, p5, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM party AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.party_class = 'ORGANIZATION'
        AND r1.standing = 'EXISTING'
        AND r1.id IN (
          SELECT one.party_id
          FROM name_key AS one
          WHERE one.kind = 'BIGRAM'
            AND one."key" = (
              SELECT value.value
              FROM json_each(?) AS value
              ORDER BY (
                SELECT count(*) AS count_2
                FROM (
                  SELECT 1 AS one
                  FROM name_key
                  WHERE name_key.kind = 'BIGRAM'
                    AND name_key."key" = value.value
                  LIMIT 1000 OFFSET ?
                ) AS few
              )
              LIMIT 1 OFFSET ?
            )
            AND (
              ? = 1
              OR (
                SELECT count(*) AS count_3
                FROM name_key AS other
                WHERE other.party_id = one.party_id
                  AND other.kind = 'BIGRAM'
                  AND other."key" IN (SELECT value FROM json_each(?))
              ) = ?
            )
          UNION SELECT name_key.party_id
          FROM name_key
          WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
            AND name_key."key" >= ?
            AND name_key."key" < ?
        )
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('name', p1.name)), '') || ']' AS anon_1
      FROM (
        SELECT r1.name AS name
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
          AND r1.id IN (
            SELECT one.party_id
            FROM name_key AS one
            WHERE one.kind = 'BIGRAM'
              AND one."key" = (
                SELECT value.value
                FROM json_each(?) AS value
                ORDER BY (
                  SELECT count(*) AS count_2
                  FROM (
                    SELECT 1 AS one
                    FROM name_key
                    WHERE name_key.kind = 'BIGRAM'
                      AND name_key."key" = value.value
                    LIMIT 1000 OFFSET ?
                  ) AS few
                )
                LIMIT 1 OFFSET ?
              )
              AND (
                ? = 1
                OR (
                  SELECT count(*) AS count_3
                  FROM name_key AS other
                  WHERE other.party_id = one.party_id
                    AND other.kind = 'BIGRAM'
                    AND other."key" IN (SELECT value FROM json_each(?))
                ) = ?
              )
            UNION SELECT name_key.party_id
            FROM name_key
            WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
              AND name_key."key" >= ?
              AND name_key."key" < ?
          )
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

