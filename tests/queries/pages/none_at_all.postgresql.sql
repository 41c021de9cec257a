-- p1
SELECT (
  SELECT row_to_json(p1_page_o) AS row_to_json_1
  FROM (
    SELECT p1_page.g0 AS "totalCount",
      p1_page.g1 AS "pageInfo",
      p1_page.g2 AS nodes
    FROM (
      SELECT count(*) AS entries,
        (
          SELECT count(*) AS count_1
          FROM agency AS r1
          WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
            AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ) AS g0,
        json_build_object(
          'hasNextPage',
          coalesce(max(p1_made.n) > 0, false),
          'hasPreviousPage',
          false,
          'startCursor',
          max(p1_made.cursor) FILTER (WHERE p1_made.n = 1 AND p1_made.n <= 0),
          'endCursor',
          max(p1_made.cursor) FILTER (
            WHERE p1_made.n = CASE
              WHEN (p1_made.many < 0) THEN p1_made.many
              ELSE 0 END
              AND p1_made.n <= 0
          )
        ) AS g1,
        coalesce(
          json_agg(p1_made.i0 ORDER BY p1_made.n ASC) FILTER (WHERE p1_made.n <= 0), '[]'::json
        ) AS g2
      FROM (
        SELECT p1.n AS n,
          p1.many AS many,
          json_build_object('code', p1.code) AS i0,
          encode(
            convert_to(
              CAST(
                json_build_array('Agency:CODE.asc,id', p1.k0, replace(CAST(p1.k1 AS TEXT), '-', '')) AS TEXT
              ),
              'UTF8'
            ),
            'hex'
          ) AS cursor
        FROM (
          SELECT p1_taken.k0 AS k0,
            p1_taken.k1 AS k1,
            p1_taken.code AS code,
            row_number() OVER (ORDER BY p1_taken.k0, p1_taken.k1) AS n,
            count(*) OVER () AS many
          FROM (
            SELECT r1.code AS k0,
              r1.id AS k1,
              r1.code AS code
            FROM agency AS r1
            WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
              AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
            ORDER BY r1.code,
              r1.id
            LIMIT 0 + 1
          ) AS p1_taken
        ) AS p1
        ORDER BY p1.n
      ) AS p1_made
    ) AS p1_page
  ) AS p1_page_o
) AS a0;

