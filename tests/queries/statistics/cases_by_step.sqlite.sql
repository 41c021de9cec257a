-- p2, p3, p3, p4, p4, p3, p1, p1
WITH g5 AS (
  SELECT g5_rows.step AS step
  FROM (
    SELECT r1.step AS step
    FROM supervision_case AS r1
    WHERE r1.agency IN (SELECT value FROM json_each(?))
      AND NOT (
        EXISTS (
          SELECT *
          FROM case_seal AS r2
          WHERE r2.agency = r1.agency
            AND r2.case_number = r1.number
            AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
            AND NOT (
              EXISTS (
                SELECT *
                FROM case_seal_readers AS r3
                WHERE r3.id = r2.id
                  AND r3.version = r2.version
                  AND r3.name = ?
              )
            )
            AND NOT (
              EXISTS (
                SELECT *
                FROM broken_seal AS r4
                WHERE r4.case_number = r2.case_number
                  AND r4.agency = r2.agency
                  AND r4.name = ?
                  AND r4.until_on >= ?
              )
            )
        )
      )
      AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g5_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('step', pg5.step, 'count', pg5.m_count)), '') || ']' AS anon_1
      FROM (
        SELECT g5_made.step AS step,
          g5_made.n AS n,
          g5_made.m_count AS m_count
        FROM (SELECT g5.step AS step, count(*) AS n, count(*) AS m_count FROM g5 GROUP BY g5.step) AS g5_made
        ORDER BY g5_made.n DESC,
          g5_made.step NULLS LAST
      ) AS pg5
    ),
    'null'
  ) AS BLOB
) AS a0;

