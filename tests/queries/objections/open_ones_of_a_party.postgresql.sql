-- p1, p2
SELECT (
  SELECT CASE
    WHEN (count(*) = 1) THEN (array_agg(p1_named.made))[1]
    WHEN (count(*) > 1) THEN CAST(
      chr(9) || CAST(json_build_array(0, json_agg(p1_named.name)) AS TEXT) || chr(9) AS JSON
    ) END AS anon_1
  FROM (
    SELECT json_build_object(
      'objections',
      json_build_object(
        'nodes',
        (
          SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_1
          FROM (
            SELECT p2.matter AS matter,
              p2.document_number AS "documentNumber",
              p2.raised_on AS "raisedOn"
            FROM (
              SELECT r2.matter AS matter,
                r2.document_number AS document_number,
                r2.raised_on AS raised_on
              FROM objection AS r2
              WHERE r2.party_id = p1.id
                AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
                AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
                AND r2.status IN ('RAISED', 'IN_REVIEW')
              ORDER BY r2.id
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

