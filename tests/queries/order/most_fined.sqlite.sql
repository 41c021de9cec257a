-- p1, p1, 0, p1, p1, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"penalties":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"fine":' || CASE
                  WHEN (p3.fine IS NULL) THEN 'null'
                  ELSE '{"value":' || json_quote(printf('%d.%02d', p3.fine / 100, p3.fine % 100)) || '}' END || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r3.fine AS fine
                FROM penalty AS r3
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
          SELECT sum(r2.fine) AS sum_1
          FROM penalty AS r2
          WHERE r2.party_id = r1.id
            AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
        ) DESC,
          r1.name,
          r1.id
        LIMIT 3 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

