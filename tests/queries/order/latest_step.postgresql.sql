-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p5_o), '[]'::json) AS coalesce_2
            FROM (
              SELECT p5.step_on AS "stepOn"
              FROM (
                SELECT r5.step_on AS step_on
                FROM supervision_case AS r5,
                  supervision_case_parties AS r6
                WHERE r6.party_id = p1.id
                  AND r5.id = r6.id
                  AND r5.version = r6.version
                  AND NOT (
                    EXISTS (
                      SELECT r7.position
                      FROM supervision_case_parties AS r7
                      WHERE r7.id = r6.id
                        AND r7.version = r6.version
                        AND r7.party_id = r6.party_id
                        AND r7.position < r6.position
                    )
                  )
                  AND (r5.valid_from IS NULL OR r5.valid_from <= $1::DATE)
                  AND (r5.valid_to IS NULL OR r5.valid_to > $1::DATE)
                ORDER BY r5.id
                LIMIT 20
              ) AS p5
            ) AS p5_o
          )
        ) AS cases
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
        ORDER BY (
          SELECT max(r2.step_on) AS max_1
          FROM supervision_case AS r2,
            supervision_case_parties AS r3
          WHERE r3.party_id = r1.id
            AND r2.id = r3.id
            AND r2.version = r3.version
            AND NOT (
              EXISTS (
                SELECT r4.position
                FROM supervision_case_parties AS r4
                WHERE r4.id = r3.id
                  AND r4.version = r3.version
                  AND r4.party_id = r3.party_id
                  AND r4.position < r3.position
              )
            )
            AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
        ) DESC NULLS LAST,
          r1.name,
          r1.id
        LIMIT 20
      ) AS p1
    ) AS p1_o
  )
) AS a0;

