WITH r1_groups AS 
(SELECT r1_groups_rows.parent AS parent 
FROM (SELECT r1.parent AS parent 
FROM party_unit AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?)) AS r1_groups_rows)
 SELECT CAST(coalesce((SELECT '[' || coalesce(group_concat('{"parent":' || coalesce((SELECT json_object('name', p2.name) AS json_object_1 
FROM (SELECT r2.name AS name 
FROM party_unit AS r2 
WHERE r2.code = p1_groups.parent AND (r2.valid_from IS NULL OR r2.valid_from <= ?) ORDER BY r2.valid_from DESC, r2.id, r2.version
 LIMIT 1 OFFSET ?) AS p2), 'null') || ',"count":' || json_quote(p1_groups.m_count) || '}'), '') || ']' AS anon_1 
FROM (SELECT r1_groups_made.parent AS parent, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT r1_groups.parent AS parent, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.parent) AS r1_groups_made ORDER BY r1_groups_made.n DESC, r1_groups_made.parent NULLS LAST) AS p1_groups), 'null') AS BLOB) AS a0
