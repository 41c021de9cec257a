-- p1, p1
WITH g2 AS (
  SELECT g2_rows.decided_in_year AS decided_in_year,
    g2_rows.decided_in_month AS decided_in_month
  FROM (
    SELECT (
      CAST(substr(r1.decided_on, 1, 4) AS INTEGER) * 12 + CAST(
        substr(r1.decided_on, 6, 2) AS INTEGER
      ) - 1
    ) - (
      CAST(substr(r1.decided_on, 1, 4) AS INTEGER) * 12 + CAST(
        substr(r1.decided_on, 6, 2) AS INTEGER
      ) - 1
    ) % 12 AS decided_in_year,
      (
        CAST(substr(r1.decided_on, 1, 4) AS INTEGER) * 12 + CAST(
          substr(r1.decided_on, 6, 2) AS INTEGER
        ) - 1
      ) - (
        CAST(substr(r1.decided_on, 1, 4) AS INTEGER) * 12 + CAST(
          substr(r1.decided_on, 6, 2) AS INTEGER
        ) - 1
      ) % 1 AS decided_in_month
    FROM penalty AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g2_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object(
            'decidedInYear',
            CASE
            WHEN (pg2.decided_in_year IS NOT NULL) THEN printf(
              '%04d-%02d-01', pg2.decided_in_year / 12, pg2.decided_in_year % 12 + 1
            ) END,
            'decidedInMonth',
            CASE
            WHEN (pg2.decided_in_month IS NOT NULL) THEN printf(
              '%04d-%02d-01', pg2.decided_in_month / 12, pg2.decided_in_month % 12 + 1
            ) END,
            'count',
            pg2.m_count
          )
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT g2_made.decided_in_year AS decided_in_year,
          g2_made.decided_in_month AS decided_in_month,
          g2_made.n AS n,
          g2_made.m_count AS m_count
        FROM (
          SELECT g2.decided_in_year AS decided_in_year,
            g2.decided_in_month AS decided_in_month,
            count(*) AS n,
            count(*) AS m_count
          FROM g2
          GROUP BY g2.decided_in_year,
            g2.decided_in_month
        ) AS g2_made
        ORDER BY g2_made.decided_in_year NULLS LAST,
          g2_made.decided_in_month NULLS LAST
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0;

