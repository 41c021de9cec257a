-- p1, p1, p2, 0, 0, p3, p2, p3, p4, p5, 0, p6, p6, p6, p6, p6, p6, p7, 0, 0, p8, p7, p8, p9, p10, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('name', p1.name)), '') || ']' AS anon_1
      FROM (
        SELECT r1.name AS name
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
          AND r1.street IS NOT NULL
          AND r1.id IN (
            SELECT one.party_id
            FROM name_key AS one
            WHERE one.kind = 'BIGRAM'
              AND one."key" = (
                SELECT value.value
                FROM json_each(?) AS value
                ORDER BY (
                  SELECT count(*) AS count_1
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
                  SELECT count(*) AS count_2
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
) AS a0,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"name":' || json_quote(p2.name) || ',"penalties":' || json_object(
              'totalCount',
              (
                SELECT count(*) AS count_3
                FROM penalty AS r3
                WHERE r3.party_id = p2.id
                  AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                  AND (r3.valid_to IS NULL OR r3.valid_to > ?)
              )
            ) || ',"integrity":' || '{"entries":' || json_object(
              'totalCount',
              (
                SELECT count(*) AS count_4
                FROM list_entry AS r4
                WHERE r4.party_id = p2.id
                  AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                  AND (r4.valid_to IS NULL OR r4.valid_to > ?)
              )
            ) || '}' || '}'
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT r2.name AS name,
            r2.id AS id
          FROM party AS r2
          WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
            AND r2.party_class = 'ORGANIZATION'
            AND r2.standing = 'EXISTING'
            AND r2.id IN (
              SELECT one.party_id
              FROM name_key AS one
              WHERE one.kind = 'BIGRAM'
                AND one."key" = (
                  SELECT value.value
                  FROM json_each(?) AS value
                  ORDER BY (
                    SELECT count(*) AS count_5
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
                    SELECT count(*) AS count_6
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
          ORDER BY r2.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p2
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1;

