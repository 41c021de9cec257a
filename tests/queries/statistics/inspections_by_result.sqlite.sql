WITH r1_groups AS 
(SELECT r1_groups_rows.result AS result, r1_groups_rows.of_parties AS of_parties 
FROM (SELECT r1.result AS result, r1.party_id AS of_parties 
FROM inspection AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?)) AS r1_groups_rows)
 SELECT CAST(coalesce((SELECT '[' || coalesce(group_concat(json_object('result', p1_groups.result, 'count', p1_groups.m_count, 'parties', p1_groups.m_parties)), '') || ']' AS anon_1 
FROM (SELECT r1_groups_made.result AS result, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count, r1_groups_made.m_parties AS m_parties 
FROM (SELECT r1_groups.result AS result, count(*) AS n, count(*) AS m_count, count(DISTINCT r1_groups.of_parties) AS m_parties 
FROM r1_groups GROUP BY r1_groups.result) AS r1_groups_made ORDER BY r1_groups_made.n DESC, r1_groups_made.result NULLS LAST) AS p1_groups), 'null') AS BLOB) AS a0
