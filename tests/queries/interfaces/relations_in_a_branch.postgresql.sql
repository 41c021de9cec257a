-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(
      json_agg(
        CASE
        WHEN (p1.party_class = 'ORGANIZATION') THEN to_json(json_build_object('name', p1.name))
        WHEN (p1.party_class = 'OTHER') THEN to_json(
          json_build_object(
            'name',
            p1.name,
            'penalties',
            json_build_object(
              'totalCount',
              (
                SELECT count(*) AS count_1
                FROM penalty AS r2
                WHERE r2.party_id = p1.id
                  AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
                  AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
              ),
              'nodes',
              (
                SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_2
                FROM (
                  SELECT p2.document_number AS "documentNumber"
                  FROM (
                    SELECT r2.document_number AS document_number
                    FROM penalty AS r2
                    WHERE r2.party_id = p1.id
                      AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
                      AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
                    ORDER BY r2.id
                    LIMIT 20 + 0
                  ) AS p2
                ) AS p2_o
              )
            ),
            'inspections',
            json_build_object(
              'totalCount',
              (
                SELECT count(*) AS count_2
                FROM inspection AS r3
                WHERE r3.party_id = p1.id
                  AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
                  AND (r3.valid_to IS NULL OR r3.valid_to > $1::DATE)
              )
            )
          )
        )
        ELSE to_json(NULL::json) END
      ),
      '[]'::json
    ) AS coalesce_1
    FROM (
      SELECT r1.party_class AS party_class,
        r1.name AS name,
        r1.id AS id
      FROM party AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      ORDER BY r1.name,
        r1.id
      LIMIT 20 + 0
    ) AS p1
  )
) AS a0;

