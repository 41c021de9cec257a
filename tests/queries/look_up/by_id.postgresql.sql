-- p2, p1
SELECT (
  SELECT row_to_json(p1_o) AS row_to_json_1
  FROM (
    SELECT 'party_' || replace(CAST(p1.id AS TEXT), '-', '') AS id,
      p1.name AS name
    FROM (
      SELECT r1.id AS id,
        r1.name AS name
      FROM party AS r1
      WHERE r1.id = $1::UUID
        AND (r1.valid_from IS NULL OR r1.valid_from <= $2::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $2::DATE)
        AND r1.party_class = 'ORGANIZATION'
      LIMIT 1
    ) AS p1
  ) AS p1_o
) AS a0;

