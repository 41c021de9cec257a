WITH RECURSIVE r1_groups AS 
(SELECT r1_groups_rows.decided_in_quarter AS decided_in_quarter, r1_groups_rows.of_fine AS of_fine 
FROM (SELECT (CAST(substr(r1.decided_on, 1, 4) AS INTEGER) * 12 + CAST(substr(r1.decided_on, 6, 2) AS INTEGER) - 1) - (CAST(substr(r1.decided_on, 1, 4) AS INTEGER) * 12 + CAST(substr(r1.decided_on, 6, 2) AS INTEGER) - 1) % ? AS decided_in_quarter, r1.fine AS of_fine 
FROM penalty AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?)) AS r1_groups_rows), 
r1_groups_spans(at, last) AS 
(SELECT r1_groups_ends.at AS at, r1_groups_ends.last AS last 
FROM (SELECT min(r1_groups.decided_in_quarter) AS at, max(r1_groups.decided_in_quarter) AS last 
FROM r1_groups) AS r1_groups_ends 
WHERE r1_groups_ends.at IS NOT NULL UNION ALL SELECT r1_groups_spans.at + 3 AS anon_2, r1_groups_spans.last AS last 
FROM r1_groups_spans 
WHERE r1_groups_spans.at < r1_groups_spans.last)
 SELECT CAST(coalesce((SELECT '[' || coalesce(group_concat('{"decidedInQuarter":' || json_quote(CASE WHEN (p1_groups.decided_in_quarter IS NOT NULL) THEN printf('%04d-%02d-01', p1_groups.decided_in_quarter / 12, p1_groups.decided_in_quarter % 12 + 1) END) || ',"count":' || json_quote(p1_groups.m_count) || ',"fine":' || CASE WHEN (p1_groups.m_fine IS NULL) THEN 'null' ELSE '{"value":' || json_quote(printf('%d.%02d', p1_groups.m_fine / 100, p1_groups.m_fine % 100)) || '}' END || '}'), '') || ']' AS anon_1 
FROM (SELECT r1_groups_made.decided_in_quarter AS decided_in_quarter, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count, r1_groups_made.m_fine AS m_fine 
FROM (SELECT r1_groups_all.decided_in_quarter AS decided_in_quarter, r1_groups_all.n AS n, r1_groups_all.m_count AS m_count, r1_groups_all.m_fine AS m_fine 
FROM (SELECT r1_groups_grid.decided_in_quarter AS decided_in_quarter, coalesce(r1_groups_found.n, 0) AS n, coalesce(r1_groups_found.m_count, 0) AS m_count, r1_groups_found.m_fine AS m_fine 
FROM (SELECT r1_groups_spans.at AS decided_in_quarter 
FROM r1_groups_spans) AS r1_groups_grid LEFT OUTER JOIN (SELECT r1_groups.decided_in_quarter AS decided_in_quarter, count(*) AS n, count(*) AS m_count, CAST(sum(r1_groups.of_fine) AS BIGINT) AS m_fine 
FROM r1_groups GROUP BY r1_groups.decided_in_quarter) AS r1_groups_found ON r1_groups_grid.decided_in_quarter IS r1_groups_found.decided_in_quarter UNION ALL SELECT r1_groups_undated.decided_in_quarter AS decided_in_quarter, r1_groups_undated.n AS n, r1_groups_undated.m_count AS m_count, r1_groups_undated.m_fine AS m_fine 
FROM (SELECT r1_groups.decided_in_quarter AS decided_in_quarter, count(*) AS n, count(*) AS m_count, CAST(sum(r1_groups.of_fine) AS BIGINT) AS m_fine 
FROM r1_groups GROUP BY r1_groups.decided_in_quarter) AS r1_groups_undated 
WHERE r1_groups_undated.decided_in_quarter IS NULL) AS r1_groups_all) AS r1_groups_made 
WHERE m_count = ? ORDER BY r1_groups_made.decided_in_quarter NULLS LAST) AS p1_groups), 'null') AS BLOB) AS a0
