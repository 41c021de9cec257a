-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_2
            FROM (
              SELECT p2.document_number AS "documentNumber",
                CASE
                WHEN (p2.fine IS NOT NULL) THEN json_build_object(
                  'value',
                  CAST(p2.fine / 100 AS TEXT) || '.' || lpad(CAST(p2.fine % 100 AS TEXT), 2, '0')
                ) END AS fine
              FROM (
                SELECT r2.document_number AS document_number,
                  r2.fine AS fine
                FROM penalty AS r2
                WHERE r2.party_id = p1.id
                  AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
                  AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
                ORDER BY r2.fine DESC NULLS LAST,
                  r2.document_number,
                  r2.id
                LIMIT 20 + 0
              ) AS p2
            ) AS p2_o
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
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

