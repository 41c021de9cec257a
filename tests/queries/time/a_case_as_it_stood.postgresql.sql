-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.number AS number,
        p1.step AS step,
        p1.step_on AS "stepOn",
        p1.next_deadline_on AS "nextDeadlineOn",
        (
          SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT p2.involved_as AS "involvedAs"
            FROM (
              SELECT r2.involved_as AS involved_as
              FROM supervision_case_parties AS r2
              WHERE r2.id = p1.id
                AND r2.version = p1.version
              ORDER BY r2.position
            ) AS p2
          ) AS p2_o
        ) AS parties
      FROM (
        SELECT r1.number AS number,
          r1.step AS step,
          r1.step_on AS step_on,
          r1.next_deadline_on AS next_deadline_on,
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

