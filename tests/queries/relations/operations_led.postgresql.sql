-- p3, p1, p2
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM joint_operation AS r1
    WHERE r1.agency = ANY ($1::TEXT[])
      AND (r1.valid_from IS NULL OR r1.valid_from <= $2::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $2::DATE)
      AND (r1.id, r1.version) IN (
        SELECT r2.id,
          r2.version
        FROM joint_operation_participants AS r2
        WHERE r2.agency = $3::VARCHAR COLLATE "C"
          AND r2.role = 'LEAD'
      )
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.number AS number
      FROM (
        SELECT r1.number AS number
        FROM joint_operation AS r1
        WHERE r1.agency = ANY ($1::TEXT[])
          AND (r1.valid_from IS NULL OR r1.valid_from <= $2::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $2::DATE)
          AND (r1.id, r1.version) IN (
            SELECT r2.id,
              r2.version
            FROM joint_operation_participants AS r2
            WHERE r2.agency = $3::VARCHAR COLLATE "C"
              AND r2.role = 'LEAD'
          )
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

