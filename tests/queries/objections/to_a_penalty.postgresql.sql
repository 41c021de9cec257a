-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.document_number AS "documentNumber",
        p1.raised_on AS "raisedOn",
        p1.decided_on AS "decidedOn",
        p1.authority_name AS "authorityName",
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT p2.effective_on AS "effectiveOn"
            FROM (
              SELECT r2.effective_on AS effective_on
              FROM record_version AS r2
              WHERE r2.record_key = p1.id
                AND r2.seq = p1.seq
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS source
      FROM (
        SELECT r1.document_number AS document_number,
          r1.raised_on AS raised_on,
          r1.decided_on AS decided_on,
          r1.authority_name AS authority_name,
          r1.id AS id,
          r1.seq AS seq
        FROM objection AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.matter = 'PENALTY'
        ORDER BY r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

