WITH RECURSIVE r1_groups AS 
(SELECT r1_groups_rows.founded_in_year AS founded_in_year 
FROM (SELECT (CAST(substr(r1.founded_on, 1, 4) AS INTEGER) * 12 + CAST(substr(r1.founded_on, 6, 2) AS INTEGER) - 1) - (CAST(substr(r1.founded_on, 1, 4) AS INTEGER) * 12 + CAST(substr(r1.founded_on, 6, 2) AS INTEGER) - 1) % ? AS founded_in_year 
FROM party AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?) AND r1.party_class = 'ORGANIZATION' AND r1.standing = 'EXISTING') AS r1_groups_rows), 
r1_groups_spans(at, last) AS 
(SELECT r1_groups_ends.at AS at, r1_groups_ends.last AS last 
FROM (SELECT min(r1_groups.founded_in_year) AS at, max(r1_groups.founded_in_year) AS last 
FROM r1_groups) AS r1_groups_ends 
WHERE r1_groups_ends.at IS NOT NULL UNION ALL SELECT r1_groups_spans.at + 12 AS anon_2, r1_groups_spans.last AS last 
FROM r1_groups_spans 
WHERE r1_groups_spans.at < r1_groups_spans.last)
 SELECT CAST(coalesce((SELECT '[' || coalesce(group_concat(json_object('foundedInYear', CASE WHEN (p1_groups.founded_in_year IS NOT NULL) THEN printf('%04d-%02d-01', p1_groups.founded_in_year / 12, p1_groups.founded_in_year % 12 + 1) END, 'count', p1_groups.m_count)), '') || ']' AS anon_1 
FROM (SELECT r1_groups_made.founded_in_year AS founded_in_year, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT r1_groups_all.founded_in_year AS founded_in_year, r1_groups_all.n AS n, r1_groups_all.m_count AS m_count 
FROM (SELECT r1_groups_grid.founded_in_year AS founded_in_year, coalesce(r1_groups_found.n, 0) AS n, coalesce(r1_groups_found.m_count, 0) AS m_count 
FROM (SELECT r1_groups_spans.at AS founded_in_year 
FROM r1_groups_spans) AS r1_groups_grid LEFT OUTER JOIN (SELECT r1_groups.founded_in_year AS founded_in_year, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.founded_in_year) AS r1_groups_found ON r1_groups_grid.founded_in_year IS r1_groups_found.founded_in_year UNION ALL SELECT r1_groups_undated.founded_in_year AS founded_in_year, r1_groups_undated.n AS n, r1_groups_undated.m_count AS m_count 
FROM (SELECT r1_groups.founded_in_year AS founded_in_year, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.founded_in_year) AS r1_groups_undated 
WHERE r1_groups_undated.founded_in_year IS NULL) AS r1_groups_all) AS r1_groups_made ORDER BY r1_groups_made.founded_in_year NULLS LAST) AS p1_groups), 'null') AS BLOB) AS a0
