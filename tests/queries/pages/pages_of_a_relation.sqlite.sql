-- p1, p1, p1, p1, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"penalties":' || coalesce(
            (
              SELECT '{"totalCount":' || p2_page.g0 || ',"pageInfo":' || p2_page.g1 || ',"nodes":' || p2_page.g2 || '}' AS anon_2
              FROM (
                SELECT count(*) AS entries,
                  json_quote(
                    (
                      SELECT count(*) AS count_1
                      FROM penalty AS r2
                      WHERE r2.party_id = p1.id
                        AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                        AND (r2.valid_to IS NULL OR r2.valid_to > ?)
                    )
                  ) AS g0,
                  '{"hasNextPage":' || CASE
                  WHEN coalesce(max(p2_made.n) > 1, 0) = 1 THEN 'true'
                  ELSE 'false' END || ',"hasPreviousPage":' || CASE
                  WHEN 0 THEN 'true'
                  ELSE 'false' END || '}' AS g1,
                  '[' || coalesce(group_concat(p2_made.i0) FILTER (WHERE p2_made.n <= 1), '') || ']' AS g2
                FROM (
                  SELECT p2.n AS n,
                    p2.many AS many,
                    json_object('documentNumber', p2.document_number) AS i0,
                    json_quote(lower(hex(json_array('Penalty:DECIDED_ON.desc,id', p2.k0, p2.k1)))) AS cursor
                  FROM (
                    SELECT p2_taken.k0 AS k0,
                      p2_taken.k1 AS k1,
                      p2_taken.document_number AS document_number,
                      row_number() OVER (ORDER BY p2_taken.k0 DESC, p2_taken.k1 DESC) AS n,
                      count(*) OVER () AS many
                    FROM (
                      SELECT r2.decided_on AS k0,
                        r2.id AS k1,
                        r2.document_number AS document_number
                      FROM penalty AS r2
                      WHERE r2.party_id = p1.id
                        AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                        AND (r2.valid_to IS NULL OR r2.valid_to > ?)
                      ORDER BY r2.decided_on DESC,
                        r2.id DESC
                      LIMIT 1 + 1 OFFSET ?
                    ) AS p2_taken
                  ) AS p2
                  ORDER BY p2.n
                ) AS p2_made
              ) AS p2_page
            ),
            'null'
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
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

