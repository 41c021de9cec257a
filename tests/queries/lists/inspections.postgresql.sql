-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.task_number AS "taskNumber",
        p1.task_name AS "taskName",
        p1.inspected_on AS "inspectedOn",
        replace(
          to_char(timezone('UTC', p1.inspected_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'), '.000000', ''
        ) || '+00:00' AS "inspectedAt",
        p1.result AS result,
        p1.authority_name AS "authorityName",
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT p2.name AS name
            FROM (
              SELECT r2.name AS name
              FROM party AS r2
              WHERE r2.id = p1.party_id
                AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              ORDER BY r2.valid_from DESC NULLS LAST,
                r2.id,
                r2.version
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS party
      FROM (
        SELECT r1.task_number AS task_number,
          r1.task_name AS task_name,
          r1.inspected_on AS inspected_on,
          r1.inspected_at AS inspected_at,
          r1.result AS result,
          r1.authority_name AS authority_name,
          r1.party_id AS party_id
        FROM inspection AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.inspected_on,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

