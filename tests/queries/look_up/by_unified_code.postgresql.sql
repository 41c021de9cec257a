-- p2, p1
SELECT (
  SELECT CASE
    WHEN (count(*) = 1) THEN (array_agg(p1_named.made))[1]
    WHEN (count(*) > 1) THEN CAST(
      chr(9) || CAST(json_build_array(0, json_agg(p1_named.name)) AS TEXT) || chr(9) AS JSON
    ) END AS anon_1
  FROM (
    SELECT json_build_object(
      'name',
      p1.name,
      'kind',
      p1.kind,
      'status',
      p1.status,
      'standing',
      p1.standing,
      'foundedOn',
      p1.founded_on,
      'uscc',
      p1.uscc,
      'organizationCode',
      p1.organization_code,
      'registrationNumber',
      p1.registration_number
    ) AS made,
      p1.name AS name
    FROM (
      SELECT r1.name AS name,
        r1.kind AS kind,
        r1.status AS status,
        r1.standing AS standing,
        r1.founded_on AS founded_on,
        r1.uscc AS uscc,
        r1.organization_code AS organization_code,
        r1.registration_number AS registration_number
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

