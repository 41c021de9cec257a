-- p1, p1, p2, p3, p4, p5, p6, p7, p8, p9, p1, 0, p1, p1, p2, p3, p4, p5, p6, p7, p8, p9, p1, 0, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM supervision_case AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
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
                AND name_key."key" IN (SELECT value FROM json_each(?))
              GROUP BY name_key.party_id
              HAVING count(*) = ?
              UNION SELECT name_key.party_id
              FROM name_key
              WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
                AND name_key."key" >= ?
                AND name_key."key" < ?
            )
          )
            AND coalesce(
              (
                SELECT r4.id IN (
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
                ) AS anon_1
                FROM party AS r4
                WHERE r4.id = r2.party_id
                  AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                ORDER BY r4.valid_from DESC,
                  r4.id,
                  r4.version
                LIMIT 1 OFFSET ?
              ),
              0
            ) = 1
        )
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('number', p1.number)), '') || ']' AS anon_2
      FROM (
        SELECT r1.number AS number
        FROM supervision_case AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
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
                  AND name_key."key" IN (SELECT value FROM json_each(?))
                GROUP BY name_key.party_id
                HAVING count(*) = ?
                UNION SELECT name_key.party_id
                FROM name_key
                WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
                  AND name_key."key" >= ?
                  AND name_key."key" < ?
              )
            )
              AND coalesce(
                (
                  SELECT r4.id IN (
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
                  ) AS anon_1
                  FROM party AS r4
                  WHERE r4.id = r2.party_id
                    AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                  ORDER BY r4.valid_from DESC,
                    r4.id,
                    r4.version
                  LIMIT 1 OFFSET ?
                ),
                0
              ) = 1
          )
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

