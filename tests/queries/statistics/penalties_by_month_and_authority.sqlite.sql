WITH RECURSIVE r1_groups AS 
(SELECT r1_groups_rows.authority AS authority, r1_groups_rows.decided_in_month AS decided_in_month 
FROM (SELECT r1.authority AS authority, (CAST(substr(r1.decided_on, 1, 4) AS INTEGER) * 12 + CAST(substr(r1.decided_on, 6, 2) AS INTEGER) - 1) - (CAST(substr(r1.decided_on, 1, 4) AS INTEGER) * 12 + CAST(substr(r1.decided_on, 6, 2) AS INTEGER) - 1) % ? AS decided_in_month 
FROM penalty AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?) AND r1.decided_on >= ?) AS r1_groups_rows), 
r1_groups_spans(at, last) AS 
(SELECT r1_groups_ends.at AS at, r1_groups_ends.last AS last 
FROM (SELECT min(r1_groups.decided_in_month) AS at, max(r1_groups.decided_in_month) AS last 
FROM r1_groups) AS r1_groups_ends 
WHERE r1_groups_ends.at IS NOT NULL UNION ALL SELECT r1_groups_spans.at + 1 AS anon_2, r1_groups_spans.last AS last 
FROM r1_groups_spans 
WHERE r1_groups_spans.at < r1_groups_spans.last)
 SELECT CAST(coalesce((SELECT '[' || coalesce(group_concat('{"authority":' || coalesce((SELECT json_object('code', p2.code) AS json_object_1 
FROM (SELECT r2.code AS code 
FROM agency AS r2 
WHERE r2.code = p1_groups.authority AND (r2.valid_from IS NULL OR r2.valid_from <= ?) ORDER BY r2.valid_from DESC, r2.id, r2.version
 LIMIT 1 OFFSET ?) AS p2), 'null') || ',"decidedInMonth":' || json_quote(CASE WHEN (p1_groups.decided_in_month IS NOT NULL) THEN printf('%04d-%02d-01', p1_groups.decided_in_month / 12, p1_groups.decided_in_month % 12 + 1) END) || ',"count":' || json_quote(p1_groups.m_count) || '}'), '') || ']' AS anon_1 
FROM (SELECT r1_groups_made.authority AS authority, r1_groups_made.decided_in_month AS decided_in_month, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT r1_groups_all.authority AS authority, r1_groups_all.decided_in_month AS decided_in_month, r1_groups_all.n AS n, r1_groups_all.m_count AS m_count 
FROM (SELECT r1_groups_grid.authority AS authority, r1_groups_grid.decided_in_month AS decided_in_month, coalesce(r1_groups_found.n, 0) AS n, coalesce(r1_groups_found.m_count, 0) AS m_count 
FROM (SELECT r1_groups_spans.at AS decided_in_month, r1_groups_others.authority AS authority 
FROM r1_groups_spans JOIN (SELECT DISTINCT r1_groups.authority AS authority 
FROM r1_groups) AS r1_groups_others ON 1 = 1) AS r1_groups_grid LEFT OUTER JOIN (SELECT r1_groups.authority AS authority, r1_groups.decided_in_month AS decided_in_month, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.authority, r1_groups.decided_in_month) AS r1_groups_found ON r1_groups_grid.authority IS r1_groups_found.authority AND r1_groups_grid.decided_in_month IS r1_groups_found.decided_in_month UNION ALL SELECT r1_groups_undated.authority AS authority, r1_groups_undated.decided_in_month AS decided_in_month, r1_groups_undated.n AS n, r1_groups_undated.m_count AS m_count 
FROM (SELECT r1_groups.authority AS authority, r1_groups.decided_in_month AS decided_in_month, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.authority, r1_groups.decided_in_month) AS r1_groups_undated 
WHERE r1_groups_undated.decided_in_month IS NULL) AS r1_groups_all) AS r1_groups_made ORDER BY r1_groups_made.authority NULLS LAST, r1_groups_made.decided_in_month NULLS LAST) AS p1_groups), 'null') AS BLOB) AS a0
