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
      AND r1.street IN (
        SELECT r2.code
        FROM division AS r2
        WHERE r2.parent IN (
          SELECT r4.code FROM division AS r4 WHERE r4.name = $2::VARCHAR COLLATE "C"
        )
          AND coalesce(
            (
              SELECT r5.name = $3::VARCHAR COLLATE "C" AS anon_1
              FROM division AS r5
              WHERE r5.code = r2.parent
                AND (r5.valid_from IS NULL OR r5.valid_from <= $1::DATE)
              ORDER BY r5.valid_from DESC NULLS LAST,
                r5.id,
                r5.version
              LIMIT 1
            ),
            false
          )
      )
      AND coalesce(
        (
          SELECT r3.parent IN (
            SELECT r6.code FROM division AS r6 WHERE r6.name = $4::VARCHAR COLLATE "C"
          )
            AND coalesce(
              (
                SELECT r7.name = $5::VARCHAR COLLATE "C" AS anon_3
                FROM division AS r7
                WHERE r7.code = r3.parent
                  AND (r7.valid_from IS NULL OR r7.valid_from <= $1::DATE)
                ORDER BY r7.valid_from DESC NULLS LAST,
                  r7.id,
                  r7.version
                LIMIT 1
              ),
              false
            ) AS anon_2
          FROM division AS r3
          WHERE r3.code = r1.street
            AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
          ORDER BY r3.valid_from DESC NULLS LAST,
            r3.id,
            r3.version
          LIMIT 1
        ),
        false
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
          AND r1.street IN (
            SELECT r2.code
            FROM division AS r2
            WHERE r2.parent IN (
              SELECT r4.code FROM division AS r4 WHERE r4.name = $2::VARCHAR COLLATE "C"
            )
              AND coalesce(
                (
                  SELECT r5.name = $3::VARCHAR COLLATE "C" AS anon_1
                  FROM division AS r5
                  WHERE r5.code = r2.parent
                    AND (r5.valid_from IS NULL OR r5.valid_from <= $1::DATE)
                  ORDER BY r5.valid_from DESC NULLS LAST,
                    r5.id,
                    r5.version
                  LIMIT 1
                ),
                false
              )
          )
          AND coalesce(
            (
              SELECT r3.parent IN (
                SELECT r6.code FROM division AS r6 WHERE r6.name = $4::VARCHAR COLLATE "C"
              )
                AND coalesce(
                  (
                    SELECT r7.name = $5::VARCHAR COLLATE "C" AS anon_3
                    FROM division AS r7
                    WHERE r7.code = r3.parent
                      AND (r7.valid_from IS NULL OR r7.valid_from <= $1::DATE)
                    ORDER BY r7.valid_from DESC NULLS LAST,
                      r7.id,
                      r7.version
                    LIMIT 1
                  ),
                  false
                ) AS anon_2
              FROM division AS r3
              WHERE r3.code = r1.street
                AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
              ORDER BY r3.valid_from DESC NULLS LAST,
                r3.id,
                r3.version
              LIMIT 1
            ),
            false
          )
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

