-- p1, p2
SELECT (
  SELECT CASE
    WHEN (count(*) = 1) THEN (array_agg(p1_named.made))[1]
    WHEN (count(*) > 1) THEN CAST(
      chr(9) || CAST(json_build_array(0, json_agg(p1_named.name)) AS TEXT) || chr(9) AS JSON
    ) END AS anon_1
  FROM (
    SELECT json_build_object(
      'annualInspections',
      json_build_object(
        'totalCount',
        (
          SELECT count(*) AS count_1
          FROM annual_inspection AS r2
          WHERE r2.party_id = p1.id
            AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
        ),
        'nodes',
        (
          SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_1
          FROM (
            SELECT p2.year AS year,
              p2.result AS result,
              p2.concluded_on AS "concludedOn",
              p2.authority_name AS "authorityName",
              (
                SELECT row_to_json(p3_o) AS row_to_json_1
                FROM (
                  SELECT (
                    SELECT row_to_json(p4_o) AS row_to_json_2
                    FROM (
                      SELECT p4.code AS code
                      FROM (
                        SELECT r4.code AS code
                        FROM agency AS r4
                        WHERE r4.code = p3.agency
                          AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
                        ORDER BY r4.valid_from DESC NULLS LAST,
                          r4.id,
                          r4.version
                        LIMIT 1
                      ) AS p4
                    ) AS p4_o
                  ) AS agency,
                    p3.native_id AS "nativeId"
                  FROM (
                    SELECT r3.agency AS agency,
                      r3.native_id AS native_id
                    FROM record_version AS r3
                    WHERE r3.record_key = p2.id
                      AND r3.seq = p2.seq
                    LIMIT 1
                  ) AS p3
                ) AS p3_o
              ) AS source
            FROM (
              SELECT r2.year AS year,
                r2.result AS result,
                r2.concluded_on AS concluded_on,
                r2.authority_name AS authority_name,
                r2.id AS id,
                r2.seq AS seq
              FROM annual_inspection AS r2
              WHERE r2.party_id = p1.id
                AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
                AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
              ORDER BY r2.year DESC NULLS LAST,
                r2.id DESC
              LIMIT 20 + 0
            ) AS p2
          ) AS p2_o
        )
      )
    ) AS made,
      p1.name AS name
    FROM (
      SELECT r1.id AS id,
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

