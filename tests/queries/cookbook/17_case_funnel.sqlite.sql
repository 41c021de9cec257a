WITH RECURSIVE r1_groups AS 
(SELECT r1_groups_rows.step AS step 
FROM (SELECT r1.step AS step 
FROM supervision_case AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?)) AS r1_groups_rows), 
r2_groups AS 
(SELECT r2_groups_rows.authority AS authority 
FROM (SELECT r2.authority AS authority 
FROM supervision_case AS r2 
WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?) AND (r2.valid_to IS NULL OR r2.valid_to > ?)) AS r2_groups_rows), 
r4_groups AS 
(SELECT r4_groups_rows.opened_in_month AS opened_in_month 
FROM (SELECT (CAST(substr(r4.opened_on, 1, 4) AS INTEGER) * 12 + CAST(substr(r4.opened_on, 6, 2) AS INTEGER) - 1) - (CAST(substr(r4.opened_on, 1, 4) AS INTEGER) * 12 + CAST(substr(r4.opened_on, 6, 2) AS INTEGER) - 1) % ? AS opened_in_month 
FROM supervision_case AS r4 
WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?) AND (r4.valid_to IS NULL OR r4.valid_to > ?) AND r4.opened_on >= ?) AS r4_groups_rows), 
r4_groups_spans(at, last) AS 
(SELECT r4_groups_ends.at AS at, r4_groups_ends.last AS last 
FROM (SELECT min(r4_groups.opened_in_month) AS at, max(r4_groups.opened_in_month) AS last 
FROM r4_groups) AS r4_groups_ends 
WHERE r4_groups_ends.at IS NOT NULL UNION ALL SELECT r4_groups_spans.at + 1 AS anon_4, r4_groups_spans.last AS last 
FROM r4_groups_spans 
WHERE r4_groups_spans.at < r4_groups_spans.last)
 SELECT CAST(coalesce((SELECT '[' || coalesce(group_concat(json_object('step', p1_groups.step, 'count', p1_groups.m_count)), '') || ']' AS anon_1 
FROM (SELECT r1_groups_made.step AS step, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT r1_groups.step AS step, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.step) AS r1_groups_made ORDER BY r1_groups_made.n DESC, r1_groups_made.step NULLS LAST) AS p1_groups), 'null') AS BLOB) AS a0, CAST(coalesce((SELECT '[' || coalesce(group_concat('{"authority":' || coalesce((SELECT json_object('name', p3.name) AS json_object_1 
FROM (SELECT r3.name AS name 
FROM agency AS r3 
WHERE r3.code = p2_groups.authority AND (r3.valid_from IS NULL OR r3.valid_from <= ?) ORDER BY r3.valid_from DESC, r3.id, r3.version
 LIMIT 1 OFFSET ?) AS p3), 'null') || ',"count":' || json_quote(p2_groups.m_count) || '}'), '') || ']' AS anon_2 
FROM (SELECT r2_groups_made.authority AS authority, r2_groups_made.n AS n, r2_groups_made.m_count AS m_count 
FROM (SELECT r2_groups.authority AS authority, count(*) AS n, count(*) AS m_count 
FROM r2_groups GROUP BY r2_groups.authority) AS r2_groups_made ORDER BY r2_groups_made.n DESC, r2_groups_made.authority NULLS LAST) AS p2_groups), 'null') AS BLOB) AS a1, CAST(coalesce((SELECT '[' || coalesce(group_concat(json_object('openedInMonth', CASE WHEN (p4_groups.opened_in_month IS NOT NULL) THEN printf('%04d-%02d-01', p4_groups.opened_in_month / 12, p4_groups.opened_in_month % 12 + 1) END, 'count', p4_groups.m_count)), '') || ']' AS anon_3 
FROM (SELECT r4_groups_made.opened_in_month AS opened_in_month, r4_groups_made.n AS n, r4_groups_made.m_count AS m_count 
FROM (SELECT r4_groups_all.opened_in_month AS opened_in_month, r4_groups_all.n AS n, r4_groups_all.m_count AS m_count 
FROM (SELECT r4_groups_grid.opened_in_month AS opened_in_month, coalesce(r4_groups_found.n, 0) AS n, coalesce(r4_groups_found.m_count, 0) AS m_count 
FROM (SELECT r4_groups_spans.at AS opened_in_month 
FROM r4_groups_spans) AS r4_groups_grid LEFT OUTER JOIN (SELECT r4_groups.opened_in_month AS opened_in_month, count(*) AS n, count(*) AS m_count 
FROM r4_groups GROUP BY r4_groups.opened_in_month) AS r4_groups_found ON r4_groups_grid.opened_in_month IS r4_groups_found.opened_in_month UNION ALL SELECT r4_groups_undated.opened_in_month AS opened_in_month, r4_groups_undated.n AS n, r4_groups_undated.m_count AS m_count 
FROM (SELECT r4_groups.opened_in_month AS opened_in_month, count(*) AS n, count(*) AS m_count 
FROM r4_groups GROUP BY r4_groups.opened_in_month) AS r4_groups_undated 
WHERE r4_groups_undated.opened_in_month IS NULL) AS r4_groups_all) AS r4_groups_made ORDER BY r4_groups_made.opened_in_month NULLS LAST) AS p4_groups), 'null') AS BLOB) AS a2
