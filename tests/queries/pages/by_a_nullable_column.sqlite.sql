-- p1, p1, p2, p2, p3, p2, p3, p4, p1, p1, p2, p2, p3, p2, p3, p4, 0
SELECT CAST(
  coalesce(
    (
      SELECT '{"pageInfo":' || p1_page.g0 || ',"nodes":' || p1_page.g1 || '}' AS anon_1
      FROM (
        SELECT count(*) AS entries,
          '{"hasNextPage":' || CASE
          WHEN coalesce(max(p1_made.n) > 2, 0) = 1 THEN 'true'
          ELSE 'false' END || ',"hasPreviousPage":' || CASE
          WHEN (
            EXISTS (
              SELECT 1
              FROM penalty AS r1
              WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
                AND (r1.valid_to IS NULL OR r1.valid_to > ?)
                AND coalesce(
                  r1.fine < ?
                  OR r1.fine IS NULL
                  OR r1.fine = ?
                  AND r1.decided_on > ?
                  OR r1.fine = ?
                  AND r1.decided_on = ?
                  AND r1.id > ?,
                  0
                ) = 0
            )
          ) THEN 'true'
          ELSE 'false' END || '}' AS g0,
          '[' || coalesce(group_concat(p1_made.i0) FILTER (WHERE p1_made.n <= 2), '') || ']' AS g1
        FROM (
          SELECT p1.n AS n,
            p1.many AS many,
            '{"documentNumber":' || json_quote(p1.document_number) || ',"fine":' || CASE
            WHEN (p1.fine IS NULL) THEN 'null'
            ELSE '{"value":' || json_quote(printf('%d.%02d', p1.fine / 100, p1.fine % 100)) || '}' END || '}' AS i0,
            json_quote(
              lower(hex(json_array('Penalty:FINE.desc,DECIDED_ON.asc,id', p1.k0, p1.k1, p1.k2)))
            ) AS cursor
          FROM (
            SELECT p1_taken.k0 AS k0,
              p1_taken.k1 AS k1,
              p1_taken.k2 AS k2,
              p1_taken.document_number AS document_number,
              p1_taken.fine AS fine,
              row_number() OVER (ORDER BY p1_taken.k0 DESC, p1_taken.k1, p1_taken.k2) AS n,
              count(*) OVER () AS many
            FROM (
              SELECT r1.fine AS k0,
                r1.decided_on AS k1,
                r1.id AS k2,
                r1.document_number AS document_number,
                r1.fine AS fine
              FROM penalty AS r1
              WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
                AND (r1.valid_to IS NULL OR r1.valid_to > ?)
                AND (
                  r1.fine < ?
                  OR r1.fine IS NULL
                  OR r1.fine = ?
                  AND r1.decided_on > ?
                  OR r1.fine = ?
                  AND r1.decided_on = ?
                  AND r1.id > ?
                )
              ORDER BY r1.fine DESC,
                r1.decided_on,
                r1.id
              LIMIT 2 + 1 OFFSET ?
            ) AS p1_taken
          ) AS p1
          ORDER BY p1.n
        ) AS p1_made
      ) AS p1_page
    ),
    'null'
  ) AS BLOB
) AS a0;

