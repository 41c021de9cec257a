WITH r4_groups AS 
(SELECT r4_groups_rows.one AS one 
FROM (SELECT 1 AS one 
FROM penalty AS r4 
WHERE (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE) AND (r4.valid_to IS NULL OR r4.valid_to > $1::DATE)) AS r4_groups_rows)
 SELECT NULL::json AS a0, NULL::json AS a1, NULL::json AS a2, (SELECT coalesce(json_agg(p4_groups_o), '[]'::json) AS coalesce_1 
FROM (SELECT p4_groups.m_count AS count 
FROM (SELECT r4_groups_made.n AS n, r4_groups_made.m_count AS m_count 
FROM (SELECT count(*) AS n, count(*) AS m_count 
FROM r4_groups) AS r4_groups_made ORDER BY r4_groups_made.n DESC) AS p4_groups) AS p4_groups_o) AS a3
