-- p1, p2, p3, p4
SELECT (
  SELECT row_to_json(p1_page_o) AS row_to_json_1
  FROM (
    SELECT p1_page.g0 AS "pageInfo",
      p1_page.g1 AS nodes
    FROM (
      SELECT count(*) AS entries,
        json_build_object(
          'hasNextPage',
          coalesce(max(p1_made.n) > 2, false),
          'hasPreviousPage',
          EXISTS (
            SELECT 1
            FROM penalty AS r1
            WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
              AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
              AND NOT coalesce(
                r1.fine < $2::BIGINT
                OR r1.fine IS NULL
                OR r1.fine = $2::BIGINT
                AND r1.decided_on > $3::DATE
                OR r1.fine = $2::BIGINT
                AND r1.decided_on = $3::DATE
                AND r1.id > $4::UUID,
                false
              )
          )
        ) AS g0,
        coalesce(
          json_agg(p1_made.i0 ORDER BY p1_made.n ASC) FILTER (WHERE p1_made.n <= 2), '[]'::json
        ) AS g1
      FROM (
        SELECT p1.n AS n,
          p1.many AS many,
          json_build_object(
            'documentNumber',
            p1.document_number,
            'fine',
            CASE
            WHEN (p1.fine IS NOT NULL) THEN json_build_object(
              'value',
              CAST(p1.fine / 100 AS TEXT) || '.' || lpad(CAST(p1.fine % 100 AS TEXT), 2, '0')
            ) END
          ) AS i0,
          encode(
            convert_to(
              CAST(
                json_build_array(
                  'Penalty:FINE.desc,DECIDED_ON.asc,id',
                  p1.k0,
                  p1.k1,
                  replace(CAST(p1.k2 AS TEXT), '-', '')
                ) AS TEXT
              ),
              'UTF8'
            ),
            'hex'
          ) AS cursor
        FROM (
          SELECT p1_taken.k0 AS k0,
            p1_taken.k1 AS k1,
            p1_taken.k2 AS k2,
            p1_taken.document_number AS document_number,
            p1_taken.fine AS fine,
            row_number() OVER (ORDER BY p1_taken.k0 DESC NULLS LAST, p1_taken.k1, p1_taken.k2) AS n,
            count(*) OVER () AS many
          FROM (
            SELECT r1.fine AS k0,
              r1.decided_on AS k1,
              r1.id AS k2,
              r1.document_number AS document_number,
              r1.fine AS fine
            FROM penalty AS r1
            WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
              AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
              AND (
                r1.fine < $2::BIGINT
                OR r1.fine IS NULL
                OR r1.fine = $2::BIGINT
                AND r1.decided_on > $3::DATE
                OR r1.fine = $2::BIGINT
                AND r1.decided_on = $3::DATE
                AND r1.id > $4::UUID
              )
            ORDER BY r1.fine DESC NULLS LAST,
              r1.decided_on,
              r1.id
            LIMIT 2 + 1
          ) AS p1_taken
        ) AS p1
        ORDER BY p1.n
      ) AS p1_made
    ) AS p1_page
  ) AS p1_page_o
) AS a0;

