WITH r1_groups AS 
(SELECT r1_groups_rows.one AS one 
FROM (SELECT 1 AS one 
FROM supervision_case AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?) AND coalesce(r1.step IN ('CLOSED', 'NO_PENALTY', 'WITHDRAWN', 'TRANSFERRED'), 0) = 0) AS r1_groups_rows)
 SELECT CAST(coalesce((SELECT '[' || coalesce(group_concat(json_object('count', p1_groups.m_count)), '') || ']' AS anon_1 
FROM (SELECT r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT count(*) AS n, count(*) AS m_count 
FROM r1_groups) AS r1_groups_made ORDER BY r1_groups_made.n DESC) AS p1_groups), 'null') AS BLOB) AS a0
