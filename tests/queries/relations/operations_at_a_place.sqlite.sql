-- p3, p1, p1, p2, p3, p1, p1, p2, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM joint_operation AS r1
      WHERE r1.agency IN (SELECT value FROM json_each(?))
        AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND (r1.id, r1.version) IN (
          SELECT r2.id, r2.version FROM joint_operation_sites AS r2 WHERE r2.division = ?
        )
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('number', p1.number)), '') || ']' AS anon_1
      FROM (
        SELECT r1.number AS number
        FROM joint_operation AS r1
        WHERE r1.agency IN (SELECT value FROM json_each(?))
          AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND (r1.id, r1.version) IN (
            SELECT r2.id, r2.version FROM joint_operation_sites AS r2 WHERE r2.division = ?
          )
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

