-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(
      json_agg(
        CASE
        WHEN (p1.party_class = 'ORGANIZATION') THEN to_json(
          json_build_object(
            'name',
            p1.name,
            'kind',
            p1.kind,
            'registration',
            p1.registration,
            'street',
            (
              SELECT row_to_json(p2_o) AS row_to_json_1
              FROM (
                SELECT p2.name AS name
                FROM (
                  SELECT r2.name AS name
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
          )
        )
        WHEN (p1.party_class = 'OTHER') THEN to_json(
          json_build_object(
            'name',
            p1.name,
            'nature',
            p1.nature,
            'businessRegistrationNumber',
            p1.business_registration_number
          )
        )
        ELSE to_json(NULL::json) END
      ),
      '[]'::json
    ) AS coalesce_1
    FROM (
      SELECT r1.party_class AS party_class,
        r1.name AS name,
        r1.kind AS kind,
        r1.registration AS registration,
        r1.street AS street,
        r1.nature AS nature,
        r1.business_registration_number AS business_registration_number
      FROM party AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      ORDER BY r1.name,
        r1.id
      LIMIT 20 + 0
    ) AS p1
  )
) AS a0;

