WITH r1_groups AS 
(SELECT r1_groups_rows.street AS street 
FROM (SELECT r1.street AS street 
FROM party AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?) AND r1.party_class = 'ORGANIZATION' AND r1.standing = 'EXISTING') AS r1_groups_rows)
 SELECT CAST(coalesce((SELECT '[' || coalesce(group_concat('{"street":' || coalesce((SELECT json_object('code', p2.code) AS json_object_1 
FROM (SELECT r2.code AS code 
FROM division AS r2 
WHERE r2.code = p1_groups.street AND (r2.valid_from IS NULL OR r2.valid_from <= ?) ORDER BY r2.valid_from DESC, r2.id, r2.version
 LIMIT 1 OFFSET ?) AS p2), 'null') || ',"count":' || json_quote(p1_groups.m_count) || '}'), '') || ']' AS anon_1 
FROM (SELECT r1_groups_made.street AS street, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT r1_groups.street AS street, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.street) AS r1_groups_made ORDER BY r1_groups_made.n DESC, r1_groups_made.street NULLS LAST) AS p1_groups), 'null') AS BLOB) AS a0, CAST('{"nodes":' || coalesce((SELECT '[' || coalesce(group_concat('{"code":' || json_quote(p3.code) || ',"successors":' || coalesce((SELECT '[' || coalesce(group_concat('{"code":' || json_quote(p4.division) || ',"division":' || coalesce((SELECT json_object('name', p5.name) AS json_object_2 
FROM (SELECT r5.name AS name 
FROM division AS r5 
WHERE r5.code = p4.division AND (r5.valid_from IS NULL OR r5.valid_from <= ?) ORDER BY r5.valid_from DESC, r5.id, r5.version
 LIMIT 1 OFFSET ?) AS p5), 'null') || '}'), '') || ']' AS anon_3 
FROM (SELECT r4.division AS division 
FROM division_successors AS r4 
WHERE r4.id = p3.id AND r4.version = p3.version ORDER BY r4.position) AS p4), 'null') || '}'), '') || ']' AS anon_2 
FROM (SELECT r3.code AS code, r3.id AS id, r3.version AS version 
FROM division AS r3 
WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?) AND (r3.valid_to IS NULL OR r3.valid_to > ?) AND r3.parent = ? ORDER BY r3.code, r3.id
 LIMIT 20 OFFSET ?) AS p3), 'null') || '}' AS BLOB) AS a1
