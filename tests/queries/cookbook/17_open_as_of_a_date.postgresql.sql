WITH r1_groups AS 
(SELECT r1_groups_rows.one AS one 
FROM (SELECT 1 AS one 
FROM supervision_case AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE) AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE) AND NOT coalesce(r1.step IN ('CLOSED', 'NO_PENALTY', 'WITHDRAWN', 'TRANSFERRED'), false)) AS r1_groups_rows)
 SELECT (SELECT coalesce(json_agg(p1_groups_o), '[]'::json) AS coalesce_1 
FROM (SELECT p1_groups.m_count AS count 
FROM (SELECT r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT count(*) AS n, count(*) AS m_count 
FROM r1_groups) AS r1_groups_made ORDER BY r1_groups_made.n DESC) AS p1_groups) AS p1_groups_o) AS a0
