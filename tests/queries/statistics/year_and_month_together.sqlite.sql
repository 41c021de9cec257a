WITH r1_groups AS 
(SELECT r1_groups_rows.decided_in_year AS decided_in_year, r1_groups_rows.decided_in_month AS decided_in_month 
FROM (SELECT (CAST(substr(r1.decided_on, 1, 4) AS INTEGER) * 12 + CAST(substr(r1.decided_on, 6, 2) AS INTEGER) - 1) - (CAST(substr(r1.decided_on, 1, 4) AS INTEGER) * 12 + CAST(substr(r1.decided_on, 6, 2) AS INTEGER) - 1) % ? AS decided_in_year, (CAST(substr(r1.decided_on, 1, 4) AS INTEGER) * 12 + CAST(substr(r1.decided_on, 6, 2) AS INTEGER) - 1) - (CAST(substr(r1.decided_on, 1, 4) AS INTEGER) * 12 + CAST(substr(r1.decided_on, 6, 2) AS INTEGER) - 1) % ? AS decided_in_month 
FROM penalty AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?)) AS r1_groups_rows)
 SELECT CAST(coalesce((SELECT '[' || coalesce(group_concat(json_object('decidedInYear', CASE WHEN (p1_groups.decided_in_year IS NOT NULL) THEN printf('%04d-%02d-01', p1_groups.decided_in_year / 12, p1_groups.decided_in_year % 12 + 1) END, 'decidedInMonth', CASE WHEN (p1_groups.decided_in_month IS NOT NULL) THEN printf('%04d-%02d-01', p1_groups.decided_in_month / 12, p1_groups.decided_in_month % 12 + 1) END, 'count', p1_groups.m_count)), '') || ']' AS anon_1 
FROM (SELECT r1_groups_made.decided_in_year AS decided_in_year, r1_groups_made.decided_in_month AS decided_in_month, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT r1_groups.decided_in_year AS decided_in_year, r1_groups.decided_in_month AS decided_in_month, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.decided_in_year, r1_groups.decided_in_month) AS r1_groups_made ORDER BY r1_groups_made.decided_in_year NULLS LAST, r1_groups_made.decided_in_month NULLS LAST) AS p1_groups), 'null') AS BLOB) AS a0
