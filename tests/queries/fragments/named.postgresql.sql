-- p1, p2
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        p1.standing AS standing,
        p1.founded_on AS "foundedOn"
      FROM (
        SELECT r1.name AS name,
          r1.standing AS standing,
          r1.founded_on AS founded_on
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
        ORDER BY r1.name,
          r1.id
        LIMIT 2 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_2
      FROM (
        SELECT p2.name AS name,
          p2.standing AS standing,
          p2.founded_on AS "foundedOn"
        FROM (
          SELECT r2.name AS name,
            r2.standing AS standing,
            r2.founded_on AS founded_on
          FROM party AS r2
          WHERE (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
          ORDER BY r2.name,
            r2.id
          LIMIT 2 + 0
        ) AS p2
      ) AS p2_o
    )
  ) AS a1;

