-- p1
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM supervision_case AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.next_deadline_on IS NOT NULL
      AND NOT coalesce(r1.step IN ('CLOSED', 'NO_PENALTY', 'WITHDRAWN', 'TRANSFERRED'), false)
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.number AS number,
        p1.step AS step,
        p1.next_deadline_on AS "nextDeadlineOn",
        p1.authority_name AS "authorityName"
      FROM (
        SELECT r1.number AS number,
          r1.step AS step,
          r1.next_deadline_on AS next_deadline_on,
          r1.authority_name AS authority_name
        FROM supervision_case AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.next_deadline_on IS NOT NULL
          AND NOT coalesce(r1.step IN ('CLOSED', 'NO_PENALTY', 'WITHDRAWN', 'TRANSFERRED'), false)
        ORDER BY r1.next_deadline_on,
          r1.number,
          r1.id
        LIMIT 10 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

