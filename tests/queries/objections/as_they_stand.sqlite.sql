-- 1, 19, ' ', 'T', 20, 20, '+00:00', 1, 19, ' ', 'T', 20, 20, '+00:00', p1, 0, p2, p3, p4, p4, p5, p5, p4, 0, p1, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"matter":' || json_quote(p1.matter) || ',"documentNumber":' || json_quote(
            p1.document_number
          ) || ',"decidedOn":' || json_quote(p1.decided_on) || ',"status":' || json_quote(p1.status) || ',"raisedOn":' || json_quote(
            p1.raised_on
          ) || ',"completedOn":' || json_quote(p1.completed_on) || ',"enteredAt":' || json_quote(
            replace(substr(p1.entered_at, ?, ?), ?, ?) || CASE
            WHEN (substr(p1.entered_at, ?) = '.000000') THEN ''
            ELSE substr(p1.entered_at, ?) END || ?
          ) || ',"changedAt":' || json_quote(
            replace(substr(p1.changed_at, ?, ?), ?, ?) || CASE
            WHEN (substr(p1.changed_at, ?) = '.000000') THEN ''
            ELSE substr(p1.changed_at, ?) END || ?
          ) || ',"authority":' || coalesce(
            (
              SELECT json_object('code', p2.code) AS json_object_1
              FROM (
                SELECT r2.code AS code
                FROM agency AS r2
                WHERE r2.code = p1.authority
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                ORDER BY r2.valid_from DESC,
                  r2.id,
                  r2.version
                LIMIT 1 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || ',"party":' || coalesce(
            (
              SELECT json_object('name', p3.name) AS json_object_2
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
                          AND r4.agency IN (SELECT value FROM json_each(?))
                          OR r4.kind = 'supervision_case'
                          AND r4.agency IN (SELECT value FROM json_each(?))
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
                              ) AS coalesce_1
                              FROM case_seal AS r5
                              WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
                                AND (r5.valid_to IS NULL OR r5.valid_to > ?)
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM case_seal_readers AS r7
                                    WHERE r7.id = r5.id
                                      AND r7.version = r5.version
                                      AND r7.name = ?
                                  )
                                )
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM broken_seal AS r8
                                    WHERE r8.case_number = r5.case_number
                                      AND r8.agency = r5.agency
                                      AND r8.name = ?
                                      AND r8.until_on >= ?
                                  )
                                )
                            )
                          )
                        )
                      LIMIT 1 OFFSET ?
                    ) IS NOT NULL
                  )
                  AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                ORDER BY r3.valid_from DESC,
                  r3.id,
                  r3.version
                LIMIT 1 OFFSET ?
              ) AS p3
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
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
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.document_number,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

