-- p1
SELECT json_build_object(
  'edges',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT encode(
        convert_to(
          CAST(
            json_build_array('Agency:CODE.asc,id', p1.k0, replace(CAST(p1.k1 AS TEXT), '-', '')) AS TEXT
          ),
          'UTF8'
        ),
        'hex'
      ) AS cursor,
        json_build_object('code', p1.code) AS node
      FROM (
        SELECT r1.code AS k0,
          r1.id AS k1,
          r1.code AS code
        FROM agency AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.code,
          r1.id
        LIMIT 2 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

