-- p1, p2, p3, p4, p5
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM penalty AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.authority IN (
        SELECT r2.code
        FROM agency AS r2
        WHERE r2.name >= $2::VARCHAR COLLATE "C"
          AND r2.name < $3::VARCHAR COLLATE "C"
      )
      AND coalesce(
        (
          SELECT r3.name >= $4::VARCHAR COLLATE "C"
            AND r3.name < $5::VARCHAR COLLATE "C" AS anon_1
          FROM agency AS r3
          WHERE r3.code = r1.authority
            AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
          ORDER BY r3.valid_from DESC NULLS LAST,
            r3.id,
            r3.version
          LIMIT 1
        ),
        false
      )
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.document_number AS "documentNumber"
      FROM (
        SELECT r1.document_number AS document_number
        FROM penalty AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.authority IN (
            SELECT r2.code
            FROM agency AS r2
            WHERE r2.name >= $2::VARCHAR COLLATE "C"
              AND r2.name < $3::VARCHAR COLLATE "C"
          )
          AND coalesce(
            (
              SELECT r3.name >= $4::VARCHAR COLLATE "C"
                AND r3.name < $5::VARCHAR COLLATE "C" AS anon_1
              FROM agency AS r3
              WHERE r3.code = r1.authority
                AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
              ORDER BY r3.valid_from DESC NULLS LAST,
                r3.id,
                r3.version
              LIMIT 1
            ),
            false
          )
        ORDER BY r1.document_number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

