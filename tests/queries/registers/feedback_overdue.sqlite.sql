-- p3, p3, p1, 0, p1, 0, p1, p1, p2, 0, p3, 0
WITH g5 AS (
  SELECT g5_rows.executed_by AS executed_by,
    g5_rows.status AS status,
    g5_rows.of_parties AS of_parties
  FROM (
    SELECT r4.executed_by AS executed_by,
      r4.status AS status,
      r4.party_id AS of_parties
    FROM measure_execution AS r4
    WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
      AND (r4.valid_to IS NULL OR r4.valid_to > ?)
  ) AS g5_rows
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
              SELECT json_object('name', p3.name) AS json_object_2
              FROM (
                SELECT r3.name AS name
                FROM agency AS r3
                WHERE r3.code = p1.executed_by
                  AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                ORDER BY r3.valid_from DESC,
                  r3.id,
                  r3.version
                LIMIT 1 OFFSET ?
              ) AS p3
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
                SELECT json_object('name', p6.name) AS json_object_3
                FROM (
                  SELECT r6.name AS name
                  FROM agency AS r6
                  WHERE r6.code = pg5.executed_by
                    AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
                  ORDER BY r6.valid_from DESC,
                    r6.id,
                    r6.version
                  LIMIT 1 OFFSET ?
                ) AS p6
              ),
              'null'
            ) || ',"status":' || json_quote(pg5.status) || ',"count":' || json_quote(pg5.m_count) || ',"parties":' || json_quote(
              pg5.m_parties
            ) || '}'
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT g5_made.executed_by AS executed_by,
            g5_made.status AS status,
            g5_made.n AS n,
            g5_made.m_count AS m_count,
            g5_made.m_parties AS m_parties
          FROM (
            SELECT g5.executed_by AS executed_by,
              g5.status AS status,
              count(*) AS n,
              count(*) AS m_count,
              count(DISTINCT g5.of_parties) AS m_parties
            FROM g5
            GROUP BY g5.executed_by,
              g5.status
          ) AS g5_made
          ORDER BY g5_made.n DESC,
            g5_made.executed_by NULLS LAST,
            g5_made.status NULLS LAST
        ) AS pg5
      ),
      'null'
    ) AS BLOB
  ) AS a1;

