-- p7, p7, p3, p4, p5, p5, p6, p6, p5, 0, p1, 0, p1, 0, p1, p1, p2, 0, p7, 0
WITH g10 AS (
  SELECT g10_rows.executed_by AS executed_by,
    g10_rows.status AS status,
    g10_rows.of_parties AS of_parties
  FROM (
    SELECT r9.executed_by AS executed_by,
      r9.status AS status,
      r9.party_id AS of_parties
    FROM measure_execution AS r9
    WHERE (r9.valid_from IS NULL OR r9.valid_from <= ?)
      AND (r9.valid_to IS NULL OR r9.valid_to > ?)
  ) AS g10_rows
)
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"number":' || json_quote(p1.number) || ',"party":' || coalesce(
            (
              SELECT json_object('name', p2.name) AS json_object_1
              FROM (
                SELECT r2.name AS name
                FROM party AS r2
                WHERE r2.id = p1.party_id
                  AND (
                    r2.party_class = 'ORGANIZATION'
                    OR (
                      SELECT 1
                      FROM involvement AS r3
                      WHERE r3.party_id = r2.id
                        AND (
                          (r3.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                          OR r3.kind = 'joint_operation'
                          AND r3.agency IN (SELECT value FROM json_each(?))
                          OR r3.kind = 'supervision_case'
                          AND r3.agency IN (SELECT value FROM json_each(?))
                          AND (
                            r3.record_key NOT IN (
                              SELECT coalesce(
                                (
                                  SELECT DISTINCT r5.id
                                  FROM supervision_case AS r5
                                  WHERE r4.agency = r5.agency
                                    AND r4.case_number = r5.number
                                ),
                                r4.id
                              ) AS coalesce_1
                              FROM case_seal AS r4
                              WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
                                AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM case_seal_readers AS r6
                                    WHERE r6.id = r4.id
                                      AND r6.version = r4.version
                                      AND r6.name = ?
                                  )
                                )
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM broken_seal AS r7
                                    WHERE r7.case_number = r4.case_number
                                      AND r7.agency = r4.agency
                                      AND r7.name = ?
                                      AND r7.until_on >= ?
                                  )
                                )
                            )
                          )
                        )
                      LIMIT 1 OFFSET ?
                    ) IS NOT NULL
                  )
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                ORDER BY r2.valid_from DESC,
                  r2.id,
                  r2.version
                LIMIT 1 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || ',"listedAs":' || json_quote(p1.listed_as) || ',"measure":' || json_quote(p1.measure) || ',"measureName":' || json_quote(
            p1.measure_name
          ) || ',"executedBy":' || coalesce(
            (
              SELECT json_object('name', p8.name) AS json_object_2
              FROM (
                SELECT r8.name AS name
                FROM agency AS r8
                WHERE r8.code = p1.executed_by
                  AND (r8.valid_from IS NULL OR r8.valid_from <= ?)
                ORDER BY r8.valid_from DESC,
                  r8.id,
                  r8.version
                LIMIT 1 OFFSET ?
              ) AS p8
            ),
            'null'
          ) || ',"feedbackDueOn":' || json_quote(p1.feedback_due_on) || ',"status":' || json_quote(
            p1.status
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.number AS number,
          r1.party_id AS party_id,
          r1.listed_as AS listed_as,
          r1.measure AS measure,
          r1.measure_name AS measure_name,
          r1.executed_by AS executed_by,
          r1.feedback_due_on AS feedback_due_on,
          r1.status AS status
        FROM measure_execution AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.feedback_due_on < ?
          AND r1.status IN ('PUSHED', 'ACKNOWLEDGED')
        ORDER BY r1.feedback_due_on NULLS LAST,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"executedBy":' || coalesce(
              (
                SELECT json_object('name', p11.name) AS json_object_3
                FROM (
                  SELECT r11.name AS name
                  FROM agency AS r11
                  WHERE r11.code = pg10.executed_by
                    AND (r11.valid_from IS NULL OR r11.valid_from <= ?)
                  ORDER BY r11.valid_from DESC,
                    r11.id,
                    r11.version
                  LIMIT 1 OFFSET ?
                ) AS p11
              ),
              'null'
            ) || ',"status":' || json_quote(pg10.status) || ',"count":' || json_quote(pg10.m_count) || ',"parties":' || json_quote(
              pg10.m_parties
            ) || '}'
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT g10_made.executed_by AS executed_by,
            g10_made.status AS status,
            g10_made.n AS n,
            g10_made.m_count AS m_count,
            g10_made.m_parties AS m_parties
          FROM (
            SELECT g10.executed_by AS executed_by,
              g10.status AS status,
              count(*) AS n,
              count(*) AS m_count,
              count(DISTINCT g10.of_parties) AS m_parties
            FROM g10
            GROUP BY g10.executed_by,
              g10.status
          ) AS g10_made
          ORDER BY g10_made.n DESC,
            g10_made.executed_by NULLS LAST,
            g10_made.status NULLS LAST
        ) AS pg10
      ),
      'null'
    ) AS BLOB
  ) AS a1;

