-- p1, p2
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
          AND r1.id IN (
            SELECT r2.party_id
            FROM grade AS r2
            WHERE (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
              AND r2.scheme = 'ASSESSMENT'
              AND r2.grade IN ('A3', 'A4', 'A5')
          )
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_1
      FROM party AS r3
      WHERE (r3.valid_from IS NULL OR r3.valid_from <= $2::DATE)
        AND (r3.valid_to IS NULL OR r3.valid_to > $2::DATE)
        AND r3.party_class = 'ORGANIZATION'
        AND r3.standing = 'EXISTING'
        AND NOT (
          EXISTS (
            SELECT r4.party_id
            FROM grade AS r4
            WHERE (r4.valid_from IS NULL OR r4.valid_from <= $2::DATE)
              AND (r4.valid_to IS NULL OR r4.valid_to > $2::DATE)
              AND r4.scheme = 'ASSESSMENT'
              AND r4.party_id = r3.id
          )
        )
    )
  ) AS a1;

