-- p1, p1, p1, p1, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"penalties":' || json_object(
            'totalCount',
            (
              SELECT count(*) AS count_1
              FROM penalty AS r3
              WHERE r3.party_id = p1.id
                AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                AND (r3.valid_to IS NULL OR r3.valid_to > ?)
            )
          ) || '}'
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
          SELECT count(*) AS count_2
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

