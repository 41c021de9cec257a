WITH r1_groups AS 
(SELECT r1_groups_rows.kind AS kind 
FROM (SELECT r1.kind AS kind 
FROM party AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?) AND r1.party_class = 'ORGANIZATION' AND r1.standing = 'EXISTING') AS r1_groups_rows)
 SELECT CAST(coalesce((SELECT '[' || coalesce(group_concat(json_object('kind', p1_groups.kind, 'count', p1_groups.m_count)), '') || ']' AS anon_1 
FROM (SELECT r1_groups_made.kind AS kind, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT r1_groups.kind AS kind, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.kind) AS r1_groups_made ORDER BY r1_groups_made.n DESC, r1_groups_made.kind NULLS LAST) AS p1_groups), 'null') AS BLOB) AS a0
