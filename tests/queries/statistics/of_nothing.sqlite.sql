WITH r1_groups AS 
(SELECT r1_groups_rows.of_parties AS of_parties, r1_groups_rows.of_fine AS of_fine, r1_groups_rows.of_fine_average AS of_fine_average 
FROM (SELECT r1.party_id AS of_parties, r1.fine AS of_fine, r1.fine AS of_fine_average 
FROM penalty AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?) AND 0 = 1) AS r1_groups_rows), 
r2_groups AS 
(SELECT r2_groups_rows.authority AS authority 
FROM (SELECT r2.authority AS authority 
FROM penalty AS r2 
WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?) AND (r2.valid_to IS NULL OR r2.valid_to > ?) AND 0 = 1) AS r2_groups_rows)
 SELECT CAST(coalesce((SELECT '[' || coalesce(group_concat('{"count":' || json_quote(p1_groups.m_count) || ',"parties":' || json_quote(p1_groups.m_parties) || ',"fine":' || CASE WHEN (p1_groups.m_fine IS NULL) THEN 'null' ELSE '{"value":' || json_quote(printf('%d.%02d', p1_groups.m_fine / 100, p1_groups.m_fine % 100)) || '}' END || ',"fineAverage":' || CASE WHEN (p1_groups.m_fine_average IS NULL) THEN 'null' ELSE '{"value":' || json_quote(printf('%d.%02d', p1_groups.m_fine_average / 100, p1_groups.m_fine_average % 100)) || '}' END || '}'), '') || ']' AS anon_1 
FROM (SELECT r1_groups_made.n AS n, r1_groups_made.m_count AS m_count, r1_groups_made.m_parties AS m_parties, r1_groups_made.m_fine AS m_fine, r1_groups_made.m_fine_average AS m_fine_average 
FROM (SELECT count(*) AS n, count(*) AS m_count, count(DISTINCT r1_groups.of_parties) AS m_parties, CAST(sum(r1_groups.of_fine) AS BIGINT) AS m_fine, FLOOR((2 * CAST(sum(r1_groups.of_fine_average) AS BIGINT) + count(r1_groups.of_fine_average)) / nullif(2 * count(r1_groups.of_fine_average), 0)) AS m_fine_average 
FROM r1_groups) AS r1_groups_made ORDER BY r1_groups_made.n DESC) AS p1_groups), 'null') AS BLOB) AS a0, CAST(coalesce((SELECT '[' || coalesce(group_concat(json_object('count', p2_groups.m_count)), '') || ']' AS anon_2 
FROM (SELECT r2_groups_made.authority AS authority, r2_groups_made.n AS n, r2_groups_made.m_count AS m_count 
FROM (SELECT r2_groups.authority AS authority, count(*) AS n, count(*) AS m_count 
FROM r2_groups GROUP BY r2_groups.authority) AS r2_groups_made ORDER BY r2_groups_made.n DESC, r2_groups_made.authority NULLS LAST) AS p2_groups), 'null') AS BLOB) AS a1
