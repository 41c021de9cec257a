-- p4, p4, p5, p6, p4, p3, p3, p7, p7
WITH g8 AS (
  SELECT g8_rows.one AS one
  FROM (
    SELECT 1 AS one
    FROM supervision_case AS r3
    WHERE (
      r3.id NOT IN (
        SELECT r5.id
        FROM supervision_case AS r5,
          case_seal AS r4
        WHERE r5.agency = r4.agency
          AND r5.number = r4.case_number
          AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
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
      AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
      AND (r3.valid_to IS NULL OR r3.valid_to > ?)
  ) AS g8_rows
),
  g10 AS (
    SELECT g10_rows.one AS one
    FROM (
      SELECT 1 AS one
      FROM penalty AS r9
      WHERE (r9.valid_from IS NULL OR r9.valid_from <= ?)
        AND (r9.valid_to IS NULL OR r9.valid_to > ?)
    ) AS g10_rows
  )
SELECT CAST(json_quote(NULL) AS BLOB) AS a0,
  CAST(json_quote(NULL) AS BLOB) AS a1,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(group_concat(json_object('count', pg8.m_count)), '') || ']' AS anon_1
        FROM (
          SELECT g8_made.n AS n,
            g8_made.m_count AS m_count
          FROM (
            SELECT CASE
              WHEN (count(*) >= 5) THEN ((count(*) + 2) / 5) * 5
              ELSE 0 END AS n,
              CASE
              WHEN (count(*) >= 5) THEN ((count(*) + 2) / 5) * 5 END AS m_count
            FROM g8
          ) AS g8_made
          ORDER BY g8_made.n DESC
        ) AS pg8
      ),
      'null'
    ) AS BLOB
  ) AS a2,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(group_concat(json_object('count', pg10.m_count)), '') || ']' AS anon_2
        FROM (
          SELECT g10_made.n AS n,
            g10_made.m_count AS m_count
          FROM (SELECT count(*) AS n, count(*) AS m_count FROM g10) AS g10_made
          ORDER BY g10_made.n DESC
        ) AS pg10
      ),
      'null'
    ) AS BLOB
  ) AS a3;

