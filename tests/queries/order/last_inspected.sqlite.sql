-- p1, p1, 0, p1, p1, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"inspections":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(group_concat(json_object('inspectedOn', p3.inspected_on)), '') || ']' AS anon_2
              FROM (
                SELECT r3.inspected_on AS inspected_on
                FROM inspection AS r3
                WHERE r3.party_id = p1.id
                  AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                  AND (r3.valid_to IS NULL OR r3.valid_to > ?)
                ORDER BY r3.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p3
            ),
            'null'
          ) || '}' || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY (
          SELECT max(r2.inspected_on) AS max_1
          FROM inspection AS r2
          WHERE r2.party_id = r1.id
            AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
        ) NULLS LAST,
          r1.name,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

