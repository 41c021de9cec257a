-- p1, p2
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.document_number AS "documentNumber",
        CASE
        WHEN (p1.fine IS NOT NULL) THEN json_build_object(
          'value', CAST(p1.fine / 100 AS TEXT) || '.' || lpad(CAST(p1.fine % 100 AS TEXT), 2, '0')
        ) END AS fine
      FROM (
        SELECT r1.document_number AS document_number,
          r1.fine AS fine
        FROM penalty AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.fine >= $2::BIGINT
        ORDER BY r1.fine,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

