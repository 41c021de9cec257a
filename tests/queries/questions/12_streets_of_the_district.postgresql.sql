-- p1, p2
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM division AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.level = 'STREET'
      AND r1.parent = $2::VARCHAR COLLATE "C"
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.code AS code,
        p1.name AS name,
        json_build_object(
          'totalCount',
          (
            SELECT count(*) AS count_2
            FROM party AS r2
            WHERE r2.street = p1.code
              AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
              AND r2.party_class = 'ORGANIZATION'
          )
        ) AS organizations,
        json_build_object(
          'totalCount',
          (
            SELECT count(*) AS count_3
            FROM party AS r3
            WHERE r3.street = p1.code
              AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
              AND (r3.valid_to IS NULL OR r3.valid_to > $1::DATE)
              AND r3.party_class = 'ORGANIZATION'
              AND r3.registration = 'FILED'
          )
        ) AS filed
      FROM (
        SELECT r1.code AS code,
          r1.name AS name
        FROM division AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.level = 'STREET'
          AND r1.parent = $2::VARCHAR COLLATE "C"
        ORDER BY r1.code,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

