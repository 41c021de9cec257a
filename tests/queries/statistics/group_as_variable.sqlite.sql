WITH r1_groups AS 
(SELECT r1_groups_rows.authority AS authority, r1_groups_rows.result AS result 
FROM (SELECT r1.authority AS authority, r1.result AS result 
FROM inspection AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?)) AS r1_groups_rows)
 SELECT CAST(coalesce((SELECT '[' || coalesce(group_concat('{"authority":' || coalesce((SELECT json_object('code', p2.code) AS json_object_1 
FROM (SELECT r2.code AS code 
FROM agency AS r2 
WHERE r2.code = p1_groups.authority AND (r2.valid_from IS NULL OR r2.valid_from <= ?) ORDER BY r2.valid_from DESC, r2.id, r2.version
 LIMIT 1 OFFSET ?) AS p2), 'null') || ',"result":' || json_quote(p1_groups.result) || ',"count":' || json_quote(p1_groups.m_count) || '}'), '') || ']' AS anon_1 
FROM (SELECT r1_groups_made.authority AS authority, r1_groups_made.result AS result, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT r1_groups.authority AS authority, r1_groups.result AS result, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.authority, r1_groups.result) AS r1_groups_made ORDER BY r1_groups_made.n DESC, r1_groups_made.authority NULLS LAST, r1_groups_made.result NULLS LAST) AS p1_groups), 'null') AS BLOB) AS a0
