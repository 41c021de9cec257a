-- p1, p1, p1, p1, p2, p3, p1, p1, p2, p3, 0
SELECT CAST(
  coalesce(
    (
      SELECT '{"totalCount":' || p1_page.g0 || ',"pageInfo":' || p1_page.g1 || ',"nodes":' || p1_page.g2 || '}' AS anon_1
      FROM (
        SELECT count(*) AS entries,
          json_quote(
            (
              SELECT count(*) AS count_1
              FROM agency AS r1
              WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
                AND (r1.valid_to IS NULL OR r1.valid_to > ?)
            )
          ) AS g0,
          '{"hasNextPage":' || CASE
          WHEN 0 THEN 'true'
          ELSE 'false' END || ',"hasPreviousPage":' || CASE
          WHEN (
            coalesce(max(p1_made.n) > 1, 0) = 1
            OR (
              EXISTS (
                SELECT 1
                FROM agency AS r1
                WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
                  AND (r1.valid_to IS NULL OR r1.valid_to > ?)
                  AND coalesce((r1.code, r1.id) > (?, ?), 0) = 0
              )
            )
          ) THEN 'true'
          ELSE 'false' END || ',"startCursor":' || coalesce(
            max(p1_made.cursor) FILTER (
              WHERE p1_made.n = CASE
                WHEN (p1_made.many < 1) THEN p1_made.many
                ELSE 1 END
                AND p1_made.n <= 1
            ),
            'null'
          ) || ',"endCursor":' || coalesce(
            max(p1_made.cursor) FILTER (WHERE p1_made.n = 1 AND p1_made.n <= 1), 'null'
          ) || '}' AS g1,
          '[' || coalesce(group_concat(p1_made.i0) FILTER (WHERE p1_made.n <= 1), '') || ']' AS g2
        FROM (
          SELECT p1.n AS n,
            p1.many AS many,
            json_object('code', p1.code) AS i0,
            json_quote(lower(hex(json_array('Agency:CODE.asc,id', p1.k0, p1.k1)))) AS cursor
          FROM (
            SELECT p1_taken.k0 AS k0,
              p1_taken.k1 AS k1,
              p1_taken.code AS code,
              row_number() OVER (ORDER BY p1_taken.k0 DESC, p1_taken.k1 DESC) AS n,
              count(*) OVER () AS many
            FROM (
              SELECT r1.code AS k0,
                r1.id AS k1,
                r1.code AS code
              FROM agency AS r1
              WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
                AND (r1.valid_to IS NULL OR r1.valid_to > ?)
                AND (r1.code, r1.id) > (?, ?)
              ORDER BY r1.code DESC,
                r1.id DESC
              LIMIT 1 + 1 OFFSET ?
            ) AS p1_taken
          ) AS p1
          ORDER BY p1.n DESC
        ) AS p1_made
      ) AS p1_page
    ),
    'null'
  ) AS BLOB
) AS a0;

