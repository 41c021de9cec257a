-- p4, p4, p5, p5, p4, p3, p3, p6, p6
WITH g7 AS (
  SELECT g7_rows.one AS one
  FROM (
    SELECT 1 AS one
    FROM supervision_case AS r3
    WHERE NOT (
      EXISTS (
        SELECT *
        FROM case_seal AS r4
        WHERE r4.agency = r3.agency
          AND r4.case_number = r3.number
          AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
          AND (r4.valid_to IS NULL OR r4.valid_to > ?)
          AND NOT (
            EXISTS (
              SELECT *
              FROM case_seal_readers AS r5
              WHERE r5.id = r4.id
                AND r5.version = r4.version
                AND r5.name = ?
            )
          )
          AND NOT (
            EXISTS (
              SELECT *
              FROM broken_seal AS r6
              WHERE r6.case_number = r4.case_number
                AND r6.agency = r4.agency
                AND r6.name = ?
                AND r6.until_on >= ?
            )
          )
      )
    )
      AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
      AND (r3.valid_to IS NULL OR r3.valid_to > ?)
  ) AS g7_rows
),
  g9 AS (
    SELECT g9_rows.one AS one
    FROM (
      SELECT 1 AS one
      FROM penalty AS r8
      WHERE (r8.valid_from IS NULL OR r8.valid_from <= ?)
        AND (r8.valid_to IS NULL OR r8.valid_to > ?)
    ) AS g9_rows
  )
SELECT CAST(json_quote(NULL) AS BLOB) AS a0,
  CAST(json_quote(NULL) AS BLOB) AS a1,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(group_concat(json_object('count', pg7.m_count)), '') || ']' AS anon_1
        FROM (
          SELECT g7_made.n AS n,
            g7_made.m_count AS m_count
          FROM (
            SELECT ((count(*) + 2) / 5) * 5 AS n,
              CASE
              WHEN (count(*) >= 5) THEN ((count(*) + 2) / 5) * 5 END AS m_count
            FROM g7
          ) AS g7_made
          ORDER BY g7_made.n DESC
        ) AS pg7
      ),
      'null'
    ) AS BLOB
  ) AS a2,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(group_concat(json_object('count', pg9.m_count)), '') || ']' AS anon_2
        FROM (
          SELECT g9_made.n AS n,
            g9_made.m_count AS m_count
          FROM (SELECT count(*) AS n, count(*) AS m_count FROM g9) AS g9_made
          ORDER BY g9_made.n DESC
        ) AS pg9
      ),
      'null'
    ) AS BLOB
  ) AS a3;

