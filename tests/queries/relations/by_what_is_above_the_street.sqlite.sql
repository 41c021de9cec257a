-- p1, p1, p2, p3, p1, 0, p4, p5, p1, 0, p1, 0, p1, p1, p2, p3, p1, 0, p4, p5, p1, 0, p1, 0, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM party AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.party_class = 'ORGANIZATION'
        AND r1.standing = 'EXISTING'
        AND r1.street IN (
          SELECT r2.code
          FROM division AS r2
          WHERE r2.parent IN (SELECT r4.code FROM division AS r4 WHERE r4.name = ?)
            AND coalesce(
              (
                SELECT r5.name = ? AS anon_1
                FROM division AS r5
                WHERE r5.code = r2.parent
                  AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                ORDER BY r5.valid_from DESC,
                  r5.id,
                  r5.version
                LIMIT 1 OFFSET ?
              ),
              0
            ) = 1
        )
        AND coalesce(
          (
            SELECT r3.parent IN (SELECT r6.code FROM division AS r6 WHERE r6.name = ?)
              AND coalesce(
                (
                  SELECT r7.name = ? AS anon_3
                  FROM division AS r7
                  WHERE r7.code = r3.parent
                    AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                  ORDER BY r7.valid_from DESC,
                    r7.id,
                    r7.version
                  LIMIT 1 OFFSET ?
                ),
                0
              ) = 1 AS anon_2
            FROM division AS r3
            WHERE r3.code = r1.street
              AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
            ORDER BY r3.valid_from DESC,
              r3.id,
              r3.version
            LIMIT 1 OFFSET ?
          ),
          0
        ) = 1
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('name', p1.name)), '') || ']' AS anon_4
      FROM (
        SELECT r1.name AS name
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
          AND r1.street IN (
            SELECT r2.code
            FROM division AS r2
            WHERE r2.parent IN (SELECT r4.code FROM division AS r4 WHERE r4.name = ?)
              AND coalesce(
                (
                  SELECT r5.name = ? AS anon_1
                  FROM division AS r5
                  WHERE r5.code = r2.parent
                    AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                  ORDER BY r5.valid_from DESC,
                    r5.id,
                    r5.version
                  LIMIT 1 OFFSET ?
                ),
                0
              ) = 1
          )
          AND coalesce(
            (
              SELECT r3.parent IN (SELECT r6.code FROM division AS r6 WHERE r6.name = ?)
                AND coalesce(
                  (
                    SELECT r7.name = ? AS anon_3
                    FROM division AS r7
                    WHERE r7.code = r3.parent
                      AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                    ORDER BY r7.valid_from DESC,
                      r7.id,
                      r7.version
                    LIMIT 1 OFFSET ?
                  ),
                  0
                ) = 1 AS anon_2
              FROM division AS r3
              WHERE r3.code = r1.street
                AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
              ORDER BY r3.valid_from DESC,
                r3.id,
                r3.version
              LIMIT 1 OFFSET ?
            ),
            0
          ) = 1
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

