WITH r1_groups AS 
(SELECT r1_groups_rows.one AS one 
FROM (SELECT 1 AS one 
FROM party AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?) AND r1.party_class = 'ORGANIZATION' AND r1.standing = 'EXISTING') AS r1_groups_rows), 
r2_groups AS 
(SELECT r2_groups_rows.registration AS registration 
FROM (SELECT r2.registration AS registration 
FROM party AS r2 
WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?) AND (r2.valid_to IS NULL OR r2.valid_to > ?) AND r2.party_class = 'ORGANIZATION' AND r2.standing = 'EXISTING') AS r2_groups_rows)
 SELECT CAST(coalesce((SELECT '[' || coalesce(group_concat(json_object('count', p1_groups.m_count)), '') || ']' AS anon_1 
FROM (SELECT r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT count(*) AS n, count(*) AS m_count 
FROM r1_groups) AS r1_groups_made ORDER BY r1_groups_made.n DESC) AS p1_groups), 'null') AS BLOB) AS a0, CAST(coalesce((SELECT '[' || coalesce(group_concat(json_object('registration', p2_groups.registration, 'count', p2_groups.m_count)), '') || ']' AS anon_2 
FROM (SELECT r2_groups_made.registration AS registration, r2_groups_made.n AS n, r2_groups_made.m_count AS m_count 
FROM (SELECT r2_groups.registration AS registration, count(*) AS n, count(*) AS m_count 
FROM r2_groups GROUP BY r2_groups.registration) AS r2_groups_made ORDER BY r2_groups_made.n DESC, r2_groups_made.registration NULLS LAST) AS p2_groups), 'null') AS BLOB) AS a1
