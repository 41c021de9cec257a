-- p1, p1, p2, 0, 0, p3, p2, p3, p4, p5, 0, p6, p6, p7, 0, 0, p8, p7, p8, p9, p10, 0, p11, p11, p12, 0, 0, p13, p12, p13, p14, p15, 0, p16, p16, p17, 0, 0, p18, p17, p18, p19, p20, 0
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
        SELECT '[' || coalesce(group_concat(json_object('name', p2.name)), '') || ']' AS anon_2
        FROM (
          SELECT r2.name AS name
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
                    SELECT count(*) AS count_3
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
                    SELECT count(*) AS count_4
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
          ORDER BY r2.name,
            r2.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p2
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(group_concat(json_object('name', p3.name)), '') || ']' AS anon_3
        FROM (
          SELECT r3.name AS name
          FROM party AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
            AND (r3.valid_to IS NULL OR r3.valid_to > ?)
            AND r3.party_class = 'ORGANIZATION'
            AND r3.standing = 'EXISTING'
            AND r3.id IN (
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
          ORDER BY r3.name,
            r3.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p3
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a2,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(group_concat(json_object('name', p4.name)), '') || ']' AS anon_4
        FROM (
          SELECT r4.name AS name
          FROM party AS r4
          WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
            AND (r4.valid_to IS NULL OR r4.valid_to > ?)
            AND r4.party_class = 'ORGANIZATION'
            AND r4.standing = 'EXISTING'
            AND r4.id IN (
              SELECT one.party_id
              FROM name_key AS one
              WHERE one.kind = 'BIGRAM'
                AND one."key" = (
                  SELECT value.value
                  FROM json_each(?) AS value
                  ORDER BY (
                    SELECT count(*) AS count_7
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
                    SELECT count(*) AS count_8
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
          ORDER BY r4.name,
            r4.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p4
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a3;

