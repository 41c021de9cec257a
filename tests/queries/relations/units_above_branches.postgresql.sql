-- p1
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM party_unit AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.code IN (
        SELECT r2.parent
        FROM party_unit AS r2
        WHERE (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
          AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
          AND r2.kind = 'BRANCH'
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
            FROM party_unit AS r3
            WHERE r3.parent = p1.code
              AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
              AND (r3.valid_to IS NULL OR r3.valid_to > $1::DATE)
          ),
          'nodes',
          (
            SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2
            FROM (
              SELECT p3.name AS name
              FROM (
                SELECT r3.name AS name
                FROM party_unit AS r3
                WHERE r3.parent = p1.code
                  AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
                  AND (r3.valid_to IS NULL OR r3.valid_to > $1::DATE)
                ORDER BY r3.id
                LIMIT 20 + 0
              ) AS p3
            ) AS p3_o
          )
        ) AS units
      FROM (
        SELECT r1.name AS name,
          r1.code AS code
        FROM party_unit AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.code IN (
            SELECT r2.parent
            FROM party_unit AS r2
            WHERE (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
              AND r2.kind = 'BRANCH'
          )
        ORDER BY r1.code,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

