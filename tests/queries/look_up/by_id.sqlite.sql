-- p2, p1, p1, 0
SELECT CAST(
  coalesce(
    (
      SELECT json_object('id', 'party_' || p1.id, 'name', p1.name) AS json_object_1
      FROM (
        SELECT r1.id AS id,
          r1.name AS name
        FROM party AS r1
        WHERE r1.id = ?
          AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_class = 'ORGANIZATION'
        LIMIT 1 OFFSET ?
      ) AS p1
    ),
    'null'
  ) AS BLOB
) AS a0;

