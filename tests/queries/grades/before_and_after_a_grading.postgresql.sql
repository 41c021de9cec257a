-- p1, p2, p3, p4
SELECT (
  SELECT CASE
    WHEN (count(*) = 1) THEN (array_agg(p1_named.made))[1]
    WHEN (count(*) > 1) THEN CAST(
      chr(9) || CAST(json_build_array(0, json_agg(p1_named.name)) AS TEXT) || chr(9) AS JSON
    ) END AS anon_1
  FROM (
    SELECT json_build_object(
      'grades',
      json_build_object(
        'nodes',
        (
          SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_1
          FROM (
            SELECT p2.scheme AS scheme,
              p2.as_written AS "asWritten",
              p2.grade AS grade
            FROM (
              SELECT r2.scheme AS scheme,
                r2.as_written AS as_written,
                r2.grade AS grade
              FROM grade AS r2
              WHERE r2.party_id = p1.id
                AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
                AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
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
) AS a0,
  (
    SELECT CASE
      WHEN (count(*) = 1) THEN (array_agg(p3_named.made))[1]
      WHEN (count(*) > 1) THEN CAST(
        chr(9) || CAST(json_build_array(1, json_agg(p3_named.name)) AS TEXT) || chr(9) AS JSON
      ) END AS anon_2
    FROM (
      SELECT json_build_object(
        'grades',
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p4_o), '[]'::json) AS coalesce_2
            FROM (
              SELECT p4.scheme AS scheme,
                p4.as_written AS "asWritten",
                p4.grade AS grade
              FROM (
                SELECT r4.scheme AS scheme,
                  r4.as_written AS as_written,
                  r4.grade AS grade
                FROM grade AS r4
                WHERE r4.party_id = p3.id
                  AND (r4.valid_from IS NULL OR r4.valid_from <= $3::DATE)
                  AND (r4.valid_to IS NULL OR r4.valid_to > $3::DATE)
                ORDER BY r4.id
                LIMIT 20 + 0
              ) AS p4
            ) AS p4_o
          )
        )
      ) AS made,
        p3.name AS name
      FROM (
        SELECT r3.id AS id,
          r3.name AS name
        FROM party AS r3
        WHERE r3.id IN (
          SELECT identifier.party_id
          FROM identifier
          WHERE identifier.scheme = 'USCC'
            AND identifier.value = $4::VARCHAR
            AND identifier.issuer = ''
        )
          AND (r3.valid_from IS NULL OR r3.valid_from <= $3::DATE)
          AND (r3.valid_to IS NULL OR r3.valid_to > $3::DATE)
          AND r3.party_class = 'ORGANIZATION'
      ) AS p3
    ) AS p3_named
  ) AS a1;

