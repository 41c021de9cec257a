-- p1, p1, p1, p1, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"organizations":' || json_object(
            'totalCount',
            (
              SELECT count(*) AS count_1
              FROM party AS r3
              WHERE r3.street = p1.code
                AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                AND (r3.valid_to IS NULL OR r3.valid_to > ?)
                AND r3.party_class = 'ORGANIZATION'
            )
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.code AS code
        FROM division AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY (
          SELECT count(*) AS count_2
          FROM party AS r2
          WHERE r2.street = r1.code
            AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
            AND r2.party_class = 'ORGANIZATION'
        ) DESC,
          r1.code,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

