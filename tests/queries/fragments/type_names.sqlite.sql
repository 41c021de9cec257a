-- p2, p2, p1, p1, 0
WITH g3 AS (
  SELECT g3_rows.of_fine AS of_fine
  FROM (
    SELECT r2.fine AS of_fine
    FROM penalty AS r2
    WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
      AND (r2.valid_to IS NULL OR r2.valid_to > ?)
  ) AS g3_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '{"__typename":' || p1_page.g0 || ',"nodes":' || p1_page.g1 || ',"edges":' || p1_page.g2 || ',"pageInfo":' || p1_page.g3 || '}' AS anon_1
      FROM (
        SELECT count(*) AS entries,
          json_quote('OrganizationConnection') AS g0,
          '[' || coalesce(group_concat(p1_made.i0) FILTER (WHERE p1_made.n <= 1), '') || ']' AS g1,
          '[' || coalesce(group_concat(p1_made.i1) FILTER (WHERE p1_made.n <= 1), '') || ']' AS g2,
          json_object('__typename', 'PageInfo') AS g3
        FROM (
          SELECT p1.n AS n,
            p1.many AS many,
            json_object('__typename', 'Organization') AS i0,
            json_object('__typename', 'OrganizationEdge') AS i1,
            json_quote(lower(hex(json_array('Organization:NAME.asc,id', p1.k0, p1.k1)))) AS cursor
          FROM (
            SELECT p1_taken.k0 AS k0,
              p1_taken.k1 AS k1,
              row_number() OVER (ORDER BY p1_taken.k0, p1_taken.k1) AS n,
              count(*) OVER () AS many
            FROM (
              SELECT r1.name AS k0,
                r1.id AS k1
              FROM party AS r1
              WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
                AND (r1.valid_to IS NULL OR r1.valid_to > ?)
                AND r1.party_class = 'ORGANIZATION'
                AND r1.standing = 'EXISTING'
              ORDER BY r1.name,
                r1.id
              LIMIT 1 + 1 OFFSET ?
            ) AS p1_taken
          ) AS p1
          ORDER BY p1.n
        ) AS p1_made
      ) AS p1_page
    ),
    'null'
  ) AS BLOB
) AS a0,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"__typename":' || json_quote('PenaltyStats') || ',"fine":' || CASE
            WHEN (pg3.m_fine IS NULL) THEN 'null'
            ELSE '{"__typename":"Money"}' END || '}'
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT g3_made.n AS n,
            g3_made.m_fine AS m_fine
          FROM (SELECT count(*) AS n, CAST(sum(g3.of_fine) AS BIGINT) AS m_fine FROM g3) AS g3_made
          ORDER BY g3_made.n DESC
        ) AS pg3
      ),
      'null'
    ) AS BLOB
  ) AS a1;

