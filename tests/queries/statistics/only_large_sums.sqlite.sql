WITH r1_groups AS 
(SELECT r1_groups_rows.authority AS authority, r1_groups_rows.of_fine AS of_fine 
FROM (SELECT r1.authority AS authority, r1.fine AS of_fine 
FROM penalty AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?)) AS r1_groups_rows)
 SELECT CAST(coalesce((SELECT '[' || coalesce(group_concat('{"authority":' || coalesce((SELECT json_object('name', p2.name) AS json_object_1 
FROM (SELECT r2.name AS name 
FROM agency AS r2 
WHERE r2.code = p1_groups.authority AND (r2.valid_from IS NULL OR r2.valid_from <= ?) ORDER BY r2.valid_from DESC, r2.id, r2.version
 LIMIT 1 OFFSET ?) AS p2), 'null') || ',"fine":' || CASE WHEN (p1_groups.m_fine IS NULL) THEN 'null' ELSE '{"value":' || json_quote(printf('%d.%02d', p1_groups.m_fine / 100, p1_groups.m_fine % 100)) || '}' END || '}'), '') || ']' AS anon_1 
FROM (SELECT r1_groups_made.authority AS authority, r1_groups_made.n AS n, r1_groups_made.m_fine AS m_fine 
FROM (SELECT r1_groups.authority AS authority, count(*) AS n, CAST(sum(r1_groups.of_fine) AS BIGINT) AS m_fine 
FROM r1_groups GROUP BY r1_groups.authority) AS r1_groups_made 
WHERE m_fine >= ? ORDER BY r1_groups_made.n DESC, r1_groups_made.authority NULLS LAST) AS p1_groups), 'null') AS BLOB) AS a0
