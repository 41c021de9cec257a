WITH r1_groups AS 
(SELECT r1_groups_rows.street AS street, r1_groups_rows.kind AS kind 
FROM (SELECT r1.street AS street, r1.kind AS kind 
FROM party AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?) AND r1.party_class = 'ORGANIZATION' AND r1.standing = 'EXISTING') AS r1_groups_rows)
 SELECT CAST(coalesce((SELECT '[' || coalesce(group_concat('{"street":' || coalesce((SELECT json_object('name', p2.name) AS json_object_1 
FROM (SELECT r2.name AS name 
FROM division AS r2 
WHERE r2.code = p1_groups.street AND (r2.valid_from IS NULL OR r2.valid_from <= ?) ORDER BY r2.valid_from DESC, r2.id, r2.version
 LIMIT 1 OFFSET ?) AS p2), 'null') || ',"kind":' || json_quote(p1_groups.kind) || ',"count":' || json_quote(p1_groups.m_count) || '}'), '') || ']' AS anon_1 
FROM (SELECT r1_groups_made.street AS street, r1_groups_made.kind AS kind, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT r1_groups.street AS street, r1_groups.kind AS kind, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.street, r1_groups.kind) AS r1_groups_made ORDER BY r1_groups_made.n DESC, r1_groups_made.street NULLS LAST, r1_groups_made.kind NULLS LAST) AS p1_groups), 'null') AS BLOB) AS a0
