-- p1
WITH g2 AS (
  SELECT g2_rows.decided_in_year AS decided_in_year,
    g2_rows.decided_in_month AS decided_in_month
  FROM (
    SELECT (extract(year FROM r1.decided_on)::int * 12 + extract(month FROM r1.decided_on)::int - 1) - (
      extract(year FROM r1.decided_on)::int * 12 + extract(month FROM r1.decided_on)::int - 1
    ) % 12 AS decided_in_year,
      (extract(year FROM r1.decided_on)::int * 12 + extract(month FROM r1.decided_on)::int - 1) - (
        extract(year FROM r1.decided_on)::int * 12 + extract(month FROM r1.decided_on)::int - 1
      ) % 1 AS decided_in_month
    FROM penalty AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  ) AS g2_rows
)
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT make_date(pg2.decided_in_year / 12, pg2.decided_in_year % 12 + 1, 1) AS "decidedInYear",
      make_date(pg2.decided_in_month / 12, pg2.decided_in_month % 12 + 1, 1) AS "decidedInMonth",
      pg2.m_count AS count
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
      ORDER BY g2_made.decided_in_year,
        g2_made.decided_in_month
    ) AS pg2
  ) AS pg2_o
) AS a0;

