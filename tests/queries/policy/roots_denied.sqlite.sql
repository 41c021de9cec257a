WITH r4_groups AS 
(SELECT r4_groups_rows.one AS one 
FROM (SELECT 1 AS one 
FROM penalty AS r4 
WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?) AND (r4.valid_to IS NULL OR r4.valid_to > ?)) AS r4_groups_rows)
 SELECT CAST(json_quote(NULL) AS BLOB) AS a0, CAST(json_quote(NULL) AS BLOB) AS a1, CAST(json_quote(NULL) AS BLOB) AS a2, CAST(coalesce((SELECT '[' || coalesce(group_concat(json_object('count', p4_groups.m_count)), '') || ']' AS anon_1 
FROM (SELECT r4_groups_made.n AS n, r4_groups_made.m_count AS m_count 
FROM (SELECT count(*) AS n, count(*) AS m_count 
FROM r4_groups) AS r4_groups_made ORDER BY r4_groups_made.n DESC) AS p4_groups), 'null') AS BLOB) AS a3
