-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        (
          SELECT row_to_json(p2_page_o) AS row_to_json_1
          FROM (
            SELECT p2_page.g0 AS "totalCount",
              p2_page.g1 AS "pageInfo",
              p2_page.g2 AS nodes
            FROM (
              SELECT count(*) AS entries,
                (
                  SELECT count(*) AS count_1
                  FROM penalty AS r2
                  WHERE r2.party_id = p1.id
                    AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
                    AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
                ) AS g0,
                json_build_object(
                  'hasNextPage', coalesce(max(p2_made.n) > 1, false), 'hasPreviousPage', false
                ) AS g1,
                coalesce(
                  json_agg(p2_made.i0 ORDER BY p2_made.n ASC) FILTER (WHERE p2_made.n <= 1),
                  '[]'::json
                ) AS g2
              FROM (
                SELECT p2.n AS n,
                  p2.many AS many,
                  json_build_object('documentNumber', p2.document_number) AS i0,
                  encode(
                    convert_to(
                      CAST(
                        json_build_array(
                          'Penalty:DECIDED_ON.desc,id', p2.k0, replace(CAST(p2.k1 AS TEXT), '-', '')
                        ) AS TEXT
                      ),
                      'UTF8'
                    ),
                    'hex'
                  ) AS cursor
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
                      AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
                      AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
                    ORDER BY r2.decided_on DESC,
                      r2.id DESC
                    LIMIT 1 + 1
                  ) AS p2_taken
                ) AS p2
                ORDER BY p2.n
              ) AS p2_made
            ) AS p2_page
          ) AS p2_page_o
        ) AS penalties
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

