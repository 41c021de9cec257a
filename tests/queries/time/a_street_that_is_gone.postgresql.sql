-- p1, p2
SELECT (
  SELECT CASE
    WHEN (count(*) = 1) THEN (array_agg(p1_named.made))[1]
    WHEN (count(*) > 1) THEN CAST(
      chr(9) || CAST(json_build_array(0, json_agg(p1_named.name)) AS TEXT) || chr(9) AS JSON
    ) END AS anon_1
  FROM (
    SELECT json_build_object(
      'street',
      (
        SELECT row_to_json(p2_o) AS row_to_json_1
        FROM (
          SELECT p2.name AS name,
            p2.abolished_on AS "abolishedOn",
            (
              SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_1
              FROM (
                SELECT (
                  SELECT row_to_json(p4_o) AS row_to_json_2
                  FROM (
                    SELECT p4.code AS code,
                      p4.name AS name
                    FROM (
                      SELECT r4.code AS code,
                        r4.name AS name
                      FROM division AS r4
                      WHERE r4.code = p3.division
                        AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
                      ORDER BY r4.valid_from DESC NULLS LAST,
                        r4.id,
                        r4.version
                      LIMIT 1
                    ) AS p4
                  ) AS p4_o
                ) AS division
                FROM (
                  SELECT r3.division AS division
                  FROM division_successors AS r3
                  WHERE r3.id = p2.id
                    AND r3.version = p2.version
                  ORDER BY r3.position
                ) AS p3
              ) AS p3_o
            ) AS successors
          FROM (
            SELECT r2.name AS name,
              r2.abolished_on AS abolished_on,
              r2.id AS id,
              r2.version AS version
            FROM division AS r2
            WHERE r2.code = p1.street
              AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
            ORDER BY r2.valid_from DESC NULLS LAST,
              r2.id,
              r2.version
            LIMIT 1
          ) AS p2
        ) AS p2_o
      )
    ) AS made,
      p1.name AS name
    FROM (
      SELECT r1.street AS street,
        r1.name AS name
      FROM party AS r1
      WHERE r1.id IN (
        SELECT identifier.party_id
        FROM identifier
        WHERE identifier.scheme = 'USCC'
          AND identifier.value = $2::VARCHAR
          AND identifier.issuer = ''
      )
        AND (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        AND r1.party_class = 'ORGANIZATION'
    ) AS p1
  ) AS p1_named
) AS a0;

