-- p1
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM penalty AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.party_id IN (
        SELECT r2.id
        FROM party AS r2
        WHERE NOT (
          EXISTS (
            SELECT r4.party_id
            FROM inspection AS r4
            WHERE (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
              AND (r4.valid_to IS NULL OR r4.valid_to > $1::DATE)
              AND NOT coalesce(r4.result = 'PROBLEM_FOUND', false)
              AND r4.party_id = r2.id
          )
        )
      )
      AND coalesce(
        (
          SELECT NOT (
            EXISTS (
              SELECT r5.party_id
              FROM inspection AS r5
              WHERE (r5.valid_from IS NULL OR r5.valid_from <= $1::DATE)
                AND (r5.valid_to IS NULL OR r5.valid_to > $1::DATE)
                AND NOT coalesce(r5.result = 'PROBLEM_FOUND', false)
                AND r5.party_id = r3.id
            )
          ) AS anon_1
          FROM party AS r3
          WHERE r3.id = r1.party_id
            AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
          ORDER BY r3.valid_from DESC NULLS LAST,
            r3.id,
            r3.version
          LIMIT 1
        ),
        false
      )
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.document_number AS "documentNumber",
        (
          SELECT row_to_json(p6_o) AS row_to_json_1
          FROM (
            SELECT p6.name AS name
            FROM (
              SELECT r6.name AS name
              FROM party AS r6
              WHERE r6.id = p1.party_id
                AND (r6.valid_from IS NULL OR r6.valid_from <= $1::DATE)
              ORDER BY r6.valid_from DESC NULLS LAST,
                r6.id,
                r6.version
              LIMIT 1
            ) AS p6
          ) AS p6_o
        ) AS party
      FROM (
        SELECT r1.document_number AS document_number,
          r1.party_id AS party_id
        FROM penalty AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.party_id IN (
            SELECT r2.id
            FROM party AS r2
            WHERE NOT (
              EXISTS (
                SELECT r4.party_id
                FROM inspection AS r4
                WHERE (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
                  AND (r4.valid_to IS NULL OR r4.valid_to > $1::DATE)
                  AND NOT coalesce(r4.result = 'PROBLEM_FOUND', false)
                  AND r4.party_id = r2.id
              )
            )
          )
          AND coalesce(
            (
              SELECT NOT (
                EXISTS (
                  SELECT r5.party_id
                  FROM inspection AS r5
                  WHERE (r5.valid_from IS NULL OR r5.valid_from <= $1::DATE)
                    AND (r5.valid_to IS NULL OR r5.valid_to > $1::DATE)
                    AND NOT coalesce(r5.result = 'PROBLEM_FOUND', false)
                    AND r5.party_id = r3.id
                )
              ) AS anon_1
              FROM party AS r3
              WHERE r3.id = r1.party_id
                AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
              ORDER BY r3.valid_from DESC NULLS LAST,
                r3.id,
                r3.version
              LIMIT 1
            ),
            false
          )
        ORDER BY r1.document_number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

