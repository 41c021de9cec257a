-- p2, p3, p3, p4, p5, p3, p1, p1
WITH g6 AS (
  SELECT g6_rows.step AS step
  FROM (
    SELECT r1.step AS step
    FROM supervision_case AS r1
    WHERE r1.agency IN (SELECT value FROM json_each(?))
      AND (
        r1.id NOT IN (
          SELECT r3.id
          FROM supervision_case AS r3,
            case_seal AS r2
          WHERE r3.agency = r2.agency
            AND r3.number = r2.case_number
            AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
            AND NOT (
              EXISTS (
                SELECT *
                FROM case_seal_readers AS r4
                WHERE r4.id = r2.id
                  AND r4.version = r2.version
                  AND r4.name = ?
              )
            )
            AND NOT (
              EXISTS (
                SELECT *
                FROM broken_seal AS r5
                WHERE r5.case_number = r2.case_number
                  AND r5.agency = r2.agency
                  AND r5.name = ?
                  AND r5.until_on >= ?
              )
            )
        )
      )
      AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g6_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('step', pg6.step, 'count', pg6.m_count)), '') || ']' AS anon_1
      FROM (
        SELECT g6_made.step AS step,
          g6_made.n AS n,
          g6_made.m_count AS m_count
        FROM (SELECT g6.step AS step, count(*) AS n, count(*) AS m_count FROM g6 GROUP BY g6.step) AS g6_made
        ORDER BY g6_made.n DESC,
          g6_made.step NULLS LAST
      ) AS pg6
    ),
    'null'
  ) AS BLOB
) AS a0;

