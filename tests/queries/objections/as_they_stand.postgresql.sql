-- p1, p2, p3, p4, p5
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.matter AS matter,
        p1.document_number AS "documentNumber",
        p1.decided_on AS "decidedOn",
        p1.status AS status,
        p1.raised_on AS "raisedOn",
        p1.completed_on AS "completedOn",
        replace(
          to_char(timezone('UTC', p1.entered_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'), '.000000', ''
        ) || '+00:00' AS "enteredAt",
        replace(
          to_char(timezone('UTC', p1.changed_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'), '.000000', ''
        ) || '+00:00' AS "changedAt",
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT p2.code AS code
            FROM (
              SELECT r2.code AS code
              FROM agency AS r2
              WHERE r2.code = p1.authority
                AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              ORDER BY r2.valid_from DESC NULLS LAST,
                r2.id,
                r2.version
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS authority,
        (
          SELECT row_to_json(p3_o) AS row_to_json_2
          FROM (
            SELECT p3.name AS name
            FROM (
              SELECT r3.name AS name
              FROM party AS r3
              WHERE r3.id = p1.party_id
                AND (
                  r3.party_class = 'ORGANIZATION'
                  OR (
                    SELECT 1
                    FROM involvement AS r4
                    WHERE r4.party_id = r3.id
                      AND (
                        (r4.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                        OR r4.kind = 'joint_operation'
                        AND r4.agency = ANY ($2::TEXT[])
                        OR r4.kind = 'supervision_case'
                        AND r4.agency = ANY ($3::TEXT[])
                        AND (
                          r4.record_key NOT IN (
                            SELECT coalesce(
                              (
                                SELECT DISTINCT r6.id
                                FROM supervision_case AS r6
                                WHERE r5.agency = r6.agency
                                  AND r5.case_number = r6.number
                              ),
                              r5.id
                            ) AS coalesce_2
                            FROM case_seal AS r5
                            WHERE (r5.valid_from IS NULL OR r5.valid_from <= $4::DATE)
                              AND (r5.valid_to IS NULL OR r5.valid_to > $4::DATE)
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM case_seal_readers AS r7
                                  WHERE r7.id = r5.id
                                    AND r7.version = r5.version
                                    AND r7.name = $5::VARCHAR
                                )
                              )
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM broken_seal AS r8
                                  WHERE r8.case_number = r5.case_number
                                    AND r8.agency = r5.agency
                                    AND r8.name = $5::VARCHAR
                                    AND r8.until_on >= $4::DATE
                                )
                              )
                          )
                        )
                      )
                    LIMIT 1
                  ) IS NOT NULL
                )
                AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
              ORDER BY r3.valid_from DESC NULLS LAST,
                r3.id,
                r3.version
              LIMIT 1
            ) AS p3
          ) AS p3_o
        ) AS party
      FROM (
        SELECT r1.matter AS matter,
          r1.document_number AS document_number,
          r1.decided_on AS decided_on,
          r1.status AS status,
          r1.raised_on AS raised_on,
          r1.completed_on AS completed_on,
          r1.entered_at AS entered_at,
          r1.changed_at AS changed_at,
          r1.authority AS authority,
          r1.party_id AS party_id
        FROM objection AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.document_number,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

