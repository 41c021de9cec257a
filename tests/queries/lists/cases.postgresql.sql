-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.number AS number,
        p1.cause AS cause,
        p1.step AS step,
        p1.step_on AS "stepOn",
        p1.opened_on AS "openedOn",
        p1.closed_on AS "closedOn",
        p1.next_deadline_on AS "nextDeadlineOn",
        p1.legal_basis AS "legalBasis",
        (
          SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT (
              SELECT row_to_json(p3_o) AS row_to_json_1
              FROM (
                SELECT p3.name AS name
                FROM (
                  SELECT r3.name AS name
                  FROM party AS r3
                  WHERE r3.id = p2.party_id
                    AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
                  ORDER BY r3.valid_from DESC NULLS LAST,
                    r3.id,
                    r3.version
                  LIMIT 1
                ) AS p3
              ) AS p3_o
            ) AS party,
              p2.involved_as AS "involvedAs"
            FROM (
              SELECT r2.party_id AS party_id,
                r2.involved_as AS involved_as
              FROM supervision_case_parties AS r2
              WHERE r2.id = p1.id
                AND r2.version = p1.version
              ORDER BY r2.position
            ) AS p2
          ) AS p2_o
        ) AS parties
      FROM (
        SELECT r1.number AS number,
          r1.cause AS cause,
          r1.step AS step,
          r1.step_on AS step_on,
          r1.opened_on AS opened_on,
          r1.closed_on AS closed_on,
          r1.next_deadline_on AS next_deadline_on,
          r1.legal_basis AS legal_basis,
          r1.id AS id,
          r1.version AS version
        FROM supervision_case AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

