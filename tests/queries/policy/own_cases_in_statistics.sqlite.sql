WITH r1_groups AS 
(SELECT r1_groups_rows.step AS step 
FROM (SELECT r1.step AS step 
FROM supervision_case AS r1 
WHERE r1.agency = ? AND (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?)) AS r1_groups_rows)
 SELECT CAST(coalesce((SELECT '[' || coalesce(group_concat(json_object('step', p1_groups.step, 'count', p1_groups.m_count)), '') || ']' AS anon_1 
FROM (SELECT r1_groups_made.step AS step, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT r1_groups.step AS step, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.step) AS r1_groups_made ORDER BY r1_groups_made.n DESC, r1_groups_made.step NULLS LAST) AS p1_groups), 'null') AS BLOB) AS a0
