-- p3, p1, p1, p2, p3, p1, p1, p2, 0, p5, p4, p4
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM party AS r1
      WHERE (
        r1.party_class = 'ORGANIZATION'
        OR (
          EXISTS (
            SELECT *
            FROM involvement AS r2
            WHERE r2.party_id = r1.id
              AND (
                (r2.kind NOT IN ('joint_operation', 'supervision_case'))
                OR r2.kind IN ('joint_operation', 'supervision_case')
                AND r2.agency = ?
              )
          )
        )
      )
        AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.name = ?
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('name', p1.name)), '') || ']' AS anon_1
      FROM (
        SELECT r1.name AS name
        FROM party AS r1
        WHERE (
          r1.party_class = 'ORGANIZATION'
          OR (
            EXISTS (
              SELECT *
              FROM involvement AS r2
              WHERE r2.party_id = r1.id
                AND (
                  (r2.kind NOT IN ('joint_operation', 'supervision_case'))
                  OR r2.kind IN ('joint_operation', 'supervision_case')
                  AND r2.agency = ?
                )
            )
          )
        )
          AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.name = ?
        ORDER BY r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_2
        FROM party AS r3
        WHERE (
          r3.party_class = 'ORGANIZATION'
          OR (
            EXISTS (
              SELECT *
              FROM involvement AS r4
              WHERE r4.party_id = r3.id
                AND (
                  (r4.kind NOT IN ('joint_operation', 'supervision_case'))
                  OR r4.kind IN ('joint_operation', 'supervision_case')
                  AND r4.agency = ?
                )
            )
          )
        )
          AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
          AND (r3.valid_to IS NULL OR r3.valid_to > ?)
      )
    ) AS BLOB
  ) AS a1;

