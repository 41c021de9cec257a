-- p2, p1, p3, p4
SELECT (
  SELECT CASE
    WHEN (count(*) = 1) THEN (array_agg(p1_named.made))[1]
    WHEN (count(*) > 1) THEN CAST(
      chr(9) || CAST(
        json_build_array(0, json_agg(p1_named.name ORDER BY (p1_named.name)::text COLLATE "C")) AS TEXT
      ) || chr(9) AS JSON
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
      )
        AND (r1.valid_from IS NULL OR r1.valid_from <= $2::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $2::DATE)
        AND r1.party_class = 'ORGANIZATION'
    ) AS p1
  ) AS p1_named
) AS a0,
  json_build_object(
    'nodes',
    (
      SELECT coalesce(
        json_agg(
          CASE
          WHEN (p2.party_class = 'ORGANIZATION') THEN to_json(json_build_object('name', p2.name))
          WHEN (p2.party_class = 'OTHER') THEN to_json(
            json_build_object('name', p2.name, 'nature', p2.nature)
          )
          ELSE to_json(NULL::json) END
        ),
        '[]'::json
      ) AS coalesce_1
      FROM (
        SELECT r2.party_class AS party_class,
          r2.name AS name,
          r2.nature AS nature
        FROM party AS r2
        WHERE (r2.valid_from IS NULL OR r2.valid_from <= $3::DATE)
          AND (r2.valid_to IS NULL OR r2.valid_to > $3::DATE)
          AND r2.uscc = $4::VARCHAR COLLATE "C"
        ORDER BY r2.id
        LIMIT 20 + 0
      ) AS p2
    )
  ) AS a1;

