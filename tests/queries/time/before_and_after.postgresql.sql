-- p2, p1, p4, p3
SELECT (
  SELECT CASE
    WHEN (count(*) = 1) THEN (array_agg(p1_named.made))[1]
    WHEN (count(*) > 1) THEN CAST(
      chr(9) || CAST(json_build_array(0, json_agg(p1_named.name)) AS TEXT) || chr(9) AS JSON
    ) END AS anon_1
  FROM (
    SELECT json_build_object('name', p1.name) AS made,
      p1.name AS name
    FROM (
      SELECT r1.name AS name
      FROM party AS r1
      WHERE r1.id IN (
        SELECT identifier.party_id
        FROM identifier
        WHERE identifier.scheme = 'USCC'
          AND identifier.value = $1::VARCHAR
          AND identifier.issuer = ''
      )
        AND (r1.valid_from IS NULL OR r1.valid_from <= $2::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $2::DATE)
        AND r1.party_class = 'ORGANIZATION'
    ) AS p1
  ) AS p1_named
) AS a0,
  (
    SELECT CASE
      WHEN (count(*) = 1) THEN (array_agg(p2_named.made))[1]
      WHEN (count(*) > 1) THEN CAST(
        chr(9) || CAST(json_build_array(1, json_agg(p2_named.name)) AS TEXT) || chr(9) AS JSON
      ) END AS anon_2
    FROM (
      SELECT json_build_object('name', p2.name) AS made,
        p2.name AS name
      FROM (
        SELECT r2.name AS name
        FROM party AS r2
        WHERE r2.id IN (
          SELECT identifier.party_id
          FROM identifier
          WHERE identifier.scheme = 'USCC'
            AND identifier.value = $3::VARCHAR
            AND identifier.issuer = ''
        )
          AND (r2.valid_from IS NULL OR r2.valid_from <= $4::DATE)
          AND (r2.valid_to IS NULL OR r2.valid_to > $4::DATE)
          AND r2.party_class = 'ORGANIZATION'
      ) AS p2
    ) AS p2_named
  ) AS a1;

