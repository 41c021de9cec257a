-- p1, p2
WITH g3 AS (
  SELECT g3_rows.of_fine AS of_fine
  FROM (
    SELECT r2.fine AS of_fine
    FROM penalty AS r2
    WHERE (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
      AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
  ) AS g3_rows
)
SELECT (
  SELECT row_to_json(p1_page_o) AS row_to_json_1
  FROM (
    SELECT p1_page.g0 AS __typename,
      p1_page.g1 AS nodes,
      p1_page.g2 AS edges,
      p1_page.g3 AS "pageInfo"
    FROM (
      SELECT count(*) AS entries,
        '"OrganizationConnection"'::json AS g0,
        coalesce(
          json_agg(p1_made.i0 ORDER BY p1_made.n ASC) FILTER (WHERE p1_made.n <= 1), '[]'::json
        ) AS g1,
        coalesce(
          json_agg(p1_made.i1 ORDER BY p1_made.n ASC) FILTER (WHERE p1_made.n <= 1), '[]'::json
        ) AS g2,
        json_build_object('__typename', '"PageInfo"'::json) AS g3
      FROM (
        SELECT p1.n AS n,
          p1.many AS many,
          json_build_object('__typename', '"Organization"'::json) AS i0,
          json_build_object('__typename', '"OrganizationEdge"'::json) AS i1,
          encode(
            convert_to(
              CAST(
                json_build_array(
                  'Organization:NAME.asc,id', p1.k0, replace(CAST(p1.k1 AS TEXT), '-', '')
                ) AS TEXT
              ),
              'UTF8'
            ),
            'hex'
          ) AS cursor
        FROM (
          SELECT p1_taken.k0 AS k0,
            p1_taken.k1 AS k1,
            row_number() OVER (ORDER BY p1_taken.k0, p1_taken.k1) AS n,
            count(*) OVER () AS many
          FROM (
            SELECT r1.name AS k0,
              r1.id AS k1
            FROM party AS r1
            WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
              AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
              AND r1.party_class = 'ORGANIZATION'
              AND r1.standing = 'EXISTING'
            ORDER BY r1.name,
              r1.id
            LIMIT 1 + 1
          ) AS p1_taken
        ) AS p1
        ORDER BY p1.n
      ) AS p1_made
    ) AS p1_page
  ) AS p1_page_o
) AS a0,
  (
    SELECT coalesce(json_agg(pg3_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT '"PenaltyStats"'::json AS __typename,
        CASE
        WHEN (pg3.m_fine IS NOT NULL) THEN json_build_object('__typename', '"Money"'::json) END AS fine
      FROM (
        SELECT g3_made.n AS n,
          g3_made.m_fine AS m_fine
        FROM (SELECT count(*) AS n, CAST(sum(g3.of_fine) AS BIGINT) AS m_fine FROM g3) AS g3_made
        ORDER BY g3_made.n DESC
      ) AS pg3
    ) AS pg3_o
  ) AS a1;

