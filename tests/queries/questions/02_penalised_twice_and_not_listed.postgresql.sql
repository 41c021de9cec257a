-- p1, p2, p3, p4
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
        SELECT r2.party_id
        FROM penalty AS r2
        WHERE (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
          AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
          AND r2.decided_on >= $2::DATE
      )
      AND NOT (
        EXISTS (
          SELECT r3.party_id
          FROM list_entry AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
            AND (r3.valid_to IS NULL OR r3.valid_to > $1::DATE)
            AND r3.listed_as = 'SERIOUS'
            AND r3.party_id = r1.id
        )
      )
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        json_build_object(
          'totalCount',
          (
            SELECT count(*) AS count_2
            FROM penalty AS r5
            WHERE r5.party_id = p1.id
              AND (r5.valid_from IS NULL OR r5.valid_from <= $1::DATE)
              AND (r5.valid_to IS NULL OR r5.valid_to > $1::DATE)
              AND r5.decided_on >= $3::DATE
              AND NOT coalesce(r5.fine >= $4::BIGINT, false)
          ),
          'nodes',
          (
            SELECT coalesce(json_agg(p5_o), '[]'::json) AS coalesce_2
            FROM (
              SELECT p5.decided_on AS "decidedOn",
                p5.kinds AS kinds,
                CASE
                WHEN (p5.fine IS NOT NULL) THEN json_build_object(
                  'value',
                  CAST(p5.fine / 100 AS TEXT) || '.' || lpad(CAST(p5.fine % 100 AS TEXT), 2, '0')
                ) END AS fine,
                (
                  SELECT row_to_json(p6_o) AS row_to_json_1
                  FROM (
                    SELECT p6.name AS name
                    FROM (
                      SELECT r6.name AS name
                      FROM agency AS r6
                      WHERE r6.code = p5.authority
                        AND (r6.valid_from IS NULL OR r6.valid_from <= $1::DATE)
                      ORDER BY r6.valid_from DESC NULLS LAST,
                        r6.id,
                        r6.version
                      LIMIT 1
                    ) AS p6
                  ) AS p6_o
                ) AS authority
              FROM (
                SELECT r5.decided_on AS decided_on,
                  r5.kinds AS kinds,
                  r5.fine AS fine,
                  r5.authority AS authority
                FROM penalty AS r5
                WHERE r5.party_id = p1.id
                  AND (r5.valid_from IS NULL OR r5.valid_from <= $1::DATE)
                  AND (r5.valid_to IS NULL OR r5.valid_to > $1::DATE)
                  AND r5.decided_on >= $3::DATE
                  AND NOT coalesce(r5.fine >= $4::BIGINT, false)
                ORDER BY r5.decided_on,
                  r5.id
                LIMIT 20 + 0
              ) AS p5
            ) AS p5_o
          )
        ) AS penalties
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
          AND r1.id IN (
            SELECT r2.party_id
            FROM penalty AS r2
            WHERE (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
              AND r2.decided_on >= $2::DATE
          )
          AND NOT (
            EXISTS (
              SELECT r3.party_id
              FROM list_entry AS r3
              WHERE (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
                AND (r3.valid_to IS NULL OR r3.valid_to > $1::DATE)
                AND r3.listed_as = 'SERIOUS'
                AND r3.party_id = r1.id
            )
          )
        ORDER BY (
          SELECT count(*) AS count_3
          FROM penalty AS r4
          WHERE r4.party_id = r1.id
            AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
            AND (r4.valid_to IS NULL OR r4.valid_to > $1::DATE)
        ) DESC,
          r1.name,
          r1.id
        LIMIT 5 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

