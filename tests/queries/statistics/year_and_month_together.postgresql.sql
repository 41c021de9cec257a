WITH r1_groups AS 
(SELECT r1_groups_rows.decided_in_year AS decided_in_year, r1_groups_rows.decided_in_month AS decided_in_month 
FROM (SELECT (extract(year FROM r1.decided_on)::int * 12 + extract(month FROM r1.decided_on)::int - 1) - (extract(year FROM r1.decided_on)::int * 12 + extract(month FROM r1.decided_on)::int - 1) % $1::INTEGER AS decided_in_year, (extract(year FROM r1.decided_on)::int * 12 + extract(month FROM r1.decided_on)::int - 1) - (extract(year FROM r1.decided_on)::int * 12 + extract(month FROM r1.decided_on)::int - 1) % $2::INTEGER AS decided_in_month 
FROM penalty AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= $3::DATE) AND (r1.valid_to IS NULL OR r1.valid_to > $3::DATE)) AS r1_groups_rows)
 SELECT (SELECT coalesce(json_agg(p1_groups_o), '[]'::json) AS coalesce_1 
FROM (SELECT make_date(p1_groups.decided_in_year / 12, p1_groups.decided_in_year % 12 + 1, 1) AS "decidedInYear", make_date(p1_groups.decided_in_month / 12, p1_groups.decided_in_month % 12 + 1, 1) AS "decidedInMonth", p1_groups.m_count AS count 
FROM (SELECT r1_groups_made.decided_in_year AS decided_in_year, r1_groups_made.decided_in_month AS decided_in_month, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT r1_groups.decided_in_year AS decided_in_year, r1_groups.decided_in_month AS decided_in_month, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.decided_in_year, r1_groups.decided_in_month) AS r1_groups_made ORDER BY r1_groups_made.decided_in_year, r1_groups_made.decided_in_month) AS p1_groups) AS p1_groups_o) AS a0
