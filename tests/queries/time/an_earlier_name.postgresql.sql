-- p2, p1
SELECT (
  SELECT CASE
    WHEN (count(*) = 1) THEN (array_agg(p1_named.made))[1]
    WHEN (count(*) > 1) THEN CAST(
      chr(9) || CAST(json_build_array(0, json_agg(p1_named.name)) AS TEXT) || chr(9) AS JSON
    ) END AS anon_1
  FROM (
    SELECT json_build_object(
      'name', p1.name, 'address', p1.address, 'legalRepresentative', p1.legal_representative
    ) AS made,
      p1.name AS name
    FROM (
      SELECT r1.name AS name,
        r1.address AS address,
        substr(r1.legal_representative, strpos(r1.legal_representative, ' ') + 1) AS legal_representative
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
) AS a0;

