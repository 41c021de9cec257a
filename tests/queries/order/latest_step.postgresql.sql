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
            SELECT coalesce(json_agg(p4_o), '[]'::json) AS coalesce_2
            FROM (
              SELECT p4.step_on AS "stepOn"
              FROM (
                SELECT r4.step_on AS step_on
                FROM supervision_case AS r4,
                  supervision_case_parties AS r5
                WHERE r5.party_id = p1.id
                  AND NOT r5.party_again
                  AND r4.id = r5.id
                  AND r4.version = r5.version
                  AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
                  AND (r4.valid_to IS NULL OR r4.valid_to > $1::DATE)
                ORDER BY r4.id
                LIMIT 20 + 0
              ) AS p4
            ) AS p4_o
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
            AND NOT r3.party_again
            AND r2.id = r3.id
            AND r2.version = r3.version
            AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
        ) DESC NULLS LAST,
          r1.name,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

