-- p1, p2
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT replace(
        to_char(timezone('UTC', p1.inspected_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'), '.000000', ''
      ) || '+00:00' AS "inspectedAt"
      FROM (
        SELECT r1.inspected_at AS inspected_at
        FROM inspection AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.inspected_at <= $2::TIMESTAMP
        WITH TIME ZONE
        ORDER BY r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

