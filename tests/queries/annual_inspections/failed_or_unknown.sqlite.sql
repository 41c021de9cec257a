-- p1, p1, 0, p1, p1, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"annualInspections":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(json_object('year', p3.year, 'result', p3.result)), ''
              ) || ']' AS anon_2
              FROM (
                SELECT r3.year AS year,
                  r3.result AS result
                FROM annual_inspection AS r3
                WHERE r3.party_id = p1.id
                  AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                  AND (r3.valid_to IS NULL OR r3.valid_to > ?)
                  AND (r3.result = 'FAIL' OR r3.result IS NULL)
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
          AND r1.id IN (
            SELECT r2.party_id
            FROM annual_inspection AS r2
            WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
              AND (r2.valid_to IS NULL OR r2.valid_to > ?)
              AND (r2.result = 'FAIL' OR r2.result IS NULL)
          )
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

